// SPDX-License-Identifier: GPL-3.0-or-later
// Stored sessions and sign-in failures: the SQL of auth.
#pragma once

#include "server/db/database.h"
#include "shared/methods/session.h"

namespace sf::server {

struct StoredSession
{
    SessionRow row;
    QByteArray tokenHash;
    QByteArray familyHash;   ///< empty: its token is the only one it will ever have
    QByteArray previousHash; ///< of the token before the present one
    Time previousUntil;
    QString address;
};

struct SignInFailures
{
    int count = 0;
    Time lastAt;
};

/// A user with what only signing in may know.
struct Account
{
    User user;
    QString passwordHash;
};

namespace sessionstore {

std::optional<Account> accountByEmail(Database &database, OrganizationId organization, const QString &email);
std::optional<Account> account(Database &database, OrganizationId organization, UserId user);
void noteSeen(Database &database, OrganizationId organization, UserId user, Time now);
void renewHash(Database &database, OrganizationId organization, UserId user, const QString &passwordHash);

SignInFailures failures(Database &database, OrganizationId organization, const QString &email);
void countFailure(Database &database, OrganizationId organization, const QString &email, Time now);
void forgetFailures(Database &database, OrganizationId organization, const QString &email);

void insert(Database &database, OrganizationId organization, const StoredSession &session);
/// The session that this token is or was one of.
std::optional<StoredSession> byToken(Database &database, OrganizationId organization, const QString &token);
std::optional<StoredSession> byId(Database &database, OrganizationId organization, qint64 id);
void renew(Database &database, OrganizationId organization, const StoredSession &session);
bool remove(Database &database, OrganizationId organization, qint64 id);
void removeAllOf(Database &database, OrganizationId organization, UserId user);
/// Those still valid; of everybody without a user.
QList<SessionRow> valid(Database &database, OrganizationId organization, std::optional<UserId> user, Time now);
void removeExpired(Database &database, OrganizationId organization, Time now);

} // namespace sessionstore

} // namespace sf::server
