// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of auth.
#include "server/auth/sessionstore.h"

#include "server/auth/token.h"
#include "server/db/rows.h"
#include "shared/text.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server::sessionstore {

namespace {

const QString kSessionColumns = u"id, user_id, created_at, used_at, expires_at, client, token_hash, address, "
                                "family_hash, previous_hash, previous_until"_s;

StoredSession readSession(const Query &query)
{
    StoredSession session;
    session.row.id = query.get<qint64>(0);
    session.row.userId = query.get<UserId>(1);
    session.row.createdAt = query.get<Time>(2);
    session.row.lastUsedAt = query.get<Time>(3);
    session.row.expiresAt = query.get<Time>(4);
    session.row.client = query.get<QString>(5);
    session.tokenHash = query.get<QByteArray>(6);
    session.address = query.get<QString>(7);
    session.familyHash = query.get<QByteArray>(8);
    session.previousHash = query.get<QByteArray>(9);
    session.previousUntil = query.get<Time>(10);
    return session;
}

std::optional<Account> readAccount(Query query)
{
    if (!query.next())
        return std::nullopt;
    return Account{read<User>(query), query.get<QString>(storedFieldCount<User>())};
}

QString selectAccount()
{
    return u"SELECT "_s + columns<User>() + u", password_hash FROM users WHERE organization_id = ? AND "_s;
}

} // namespace

std::optional<Account> accountByEmail(Database &database, OrganizationId organization, const QString &email)
{
    const QString key = foldedText(email);
    if (key.isEmpty())
        return std::nullopt;
    return readAccount(database.select(selectAccount() + u"email_key = ?"_s, organization, key));
}

std::optional<Account> account(Database &database, OrganizationId organization, UserId user)
{
    return readAccount(database.select(selectAccount() + u"id = ?"_s, organization, user));
}

void noteSeen(Database &database, OrganizationId organization, UserId user, Time now)
{
    database.run(u"UPDATE users SET last_seen_at = ? WHERE organization_id = ? AND id = ?"_s, now, organization, user);
}

void renewHash(Database &database, OrganizationId organization, UserId user, const QString &passwordHash)
{
    database.run(u"UPDATE users SET password_hash = ? WHERE organization_id = ? AND id = ?"_s, passwordHash,
                 organization, user);
}

SignInFailures failures(Database &database, OrganizationId organization, const QString &email)
{
    Query query =
        database.select(u"SELECT failures, last_at FROM sign_in_failures WHERE organization_id = ? AND email_key = ?"_s,
                        organization, foldedText(email));
    if (!query.next())
        return {};
    return {query.get<int>(0), query.get<Time>(1)};
}

void countFailure(Database &database, OrganizationId organization, const QString &email, Time now)
{
    database.run(u"INSERT INTO sign_in_failures (organization_id, email_key, failures, last_at) VALUES (?, ?, 1, ?) "
                 "ON CONFLICT (organization_id, email_key) DO UPDATE SET failures = sign_in_failures.failures + 1, "
                 "last_at = excluded.last_at"_s,
                 organization, foldedText(email), now);
}

void forgetFailures(Database &database, OrganizationId organization, const QString &email)
{
    database.run(u"DELETE FROM sign_in_failures WHERE organization_id = ? AND email_key = ?"_s, organization,
                 foldedText(email));
}

void insert(Database &database, OrganizationId organization, const StoredSession &session)
{
    database.run(
        u"INSERT INTO sessions (organization_id, id, user_id, token_hash, family_hash, client, address, created_at, "
        "used_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        organization, session.row.id, session.row.userId, session.tokenHash, session.familyHash, session.row.client,
        session.address, session.row.createdAt, session.row.lastUsedAt, session.row.expiresAt);
}

std::optional<StoredSession> byToken(Database &database, OrganizationId organization, const QString &token)
{
    for (const auto &[column, text] :
         {std::pair(u"token_hash"_s, token), std::pair(u"family_hash"_s, familyOf(token))}) {
        Query query = database.select(u"SELECT "_s + kSessionColumns
                                          + u" FROM sessions WHERE organization_id = ? AND "_s + column + u" = ?"_s,
                                      organization, tokenHash(text));
        if (query.next())
            return readSession(query);
    }
    return std::nullopt;
}

std::optional<StoredSession> byId(Database &database, OrganizationId organization, qint64 id)
{
    Query query = database.select(
        u"SELECT "_s + kSessionColumns + u" FROM sessions WHERE organization_id = ? AND id = ?"_s, organization, id);
    return query.next() ? std::optional(readSession(query)) : std::nullopt;
}

void renew(Database &database, OrganizationId organization, const StoredSession &session)
{
    database.run(u"UPDATE sessions SET token_hash = ?, previous_hash = ?, previous_until = ?, client = ?, address = ?, "
                 "used_at = ?, expires_at = ? WHERE organization_id = ? AND id = ?"_s,
                 session.tokenHash, session.previousHash, session.previousUntil, session.row.client, session.address,
                 session.row.lastUsedAt, session.row.expiresAt, organization, session.row.id);
}

bool remove(Database &database, OrganizationId organization, qint64 id)
{
    return database.run(u"DELETE FROM sessions WHERE organization_id = ? AND id = ?"_s, organization, id) > 0;
}

void removeAllOf(Database &database, OrganizationId organization, UserId user)
{
    database.run(u"DELETE FROM sessions WHERE organization_id = ? AND user_id = ?"_s, organization, user);
}

QList<SessionRow> valid(Database &database, OrganizationId organization, std::optional<UserId> user, Time now)
{
    QString sql = u"SELECT "_s + kSessionColumns + u" FROM sessions WHERE organization_id = ? AND expires_at > ?"_s;
    Bindings values{bound(organization), bound(now)};
    if (user) {
        sql += u" AND user_id = ?"_s;
        values << bound(*user);
    }
    QList<SessionRow> rows;
    Query query = database.selectWith(sql + u" ORDER BY used_at DESC, id DESC LIMIT 1000"_s, values);
    while (query.next())
        rows.append(readSession(query).row);
    return rows;
}

void removeExpired(Database &database, OrganizationId organization, Time now)
{
    database.run(u"DELETE FROM sessions WHERE organization_id = ? AND expires_at <= ?"_s, organization, now);
}

} // namespace sf::server::sessionstore
