// SPDX-License-Identifier: GPL-3.0-or-later
// Users and teams: the SQL.
#include "server/users/userrepository.h"

#include "server/db/rows.h"
#include "server/events/changes.h"
#include "shared/text.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server::users {

namespace {

QString selectUsers()
{
    return u"SELECT "_s + columns<User>() + u" FROM users WHERE organization_id = ?"_s;
}

std::optional<User> first(Query query)
{
    return query.next() ? std::optional(read<User>(query)) : std::nullopt;
}

} // namespace

std::optional<User> find(Database &database, OrganizationId organization, UserId id)
{
    return first(database.select(selectUsers() + u" AND id = ?"_s, organization, id));
}

std::optional<User> findByEmail(Database &database, OrganizationId organization, const QString &email)
{
    const QString key = foldedText(email);
    if (key.isEmpty())
        return std::nullopt;
    return first(database.select(selectUsers() + u" AND email_key = ?"_s, organization, key));
}

QList<User> all(Database &database, OrganizationId organization)
{
    QList<User> found;
    Query query = database.select(selectUsers() + u" ORDER BY name_key, id"_s, organization);
    while (query.next())
        found.append(read<User>(query));
    return found;
}

QList<Team> teams(Database &database, OrganizationId organization)
{
    QList<Team> found;
    Query query = database.select(
        u"SELECT "_s + columns<Team>() + u" FROM teams WHERE organization_id = ? ORDER BY id"_s, organization);
    while (query.next())
        found.append(read<Team>(query));
    return found;
}

int otherAdmins(Database &database, OrganizationId organization, UserId besides)
{
    return database
        .single<int>(u"SELECT COUNT(*) FROM users WHERE organization_id = ? AND role = ? AND active = 1 AND id <> ?"_s,
                     organization, Role::Admin, besides)
        .value_or(0);
}

void insert(Database &database, OrganizationId organization, const User &user, const QString &passwordHash)
{
    server::insert(database, u"users"_s, user,
                   {{u"organization_id"_s, bound(organization)},
                    {u"name_key"_s, bound(foldedText(user.name))},
                    {u"email_key"_s, bound(foldedText(user.email))},
                    {u"password_hash"_s, bound(passwordHash)}});
}

void update(Database &database, OrganizationId organization, const User &before, const User &after)
{
    Assignments set = assignments(difference(before, after));
    set.set(u"name_key"_s, bound(foldedText(after.name)));
    set.set(u"email_key"_s, bound(foldedText(after.email)));
    server::update(database, u"users"_s, set, u"organization_id = ? AND id = ?"_s,
                   {bound(organization), bound(after.id)});
}

void setPasswordHash(Database &database, OrganizationId organization, UserId id, const QString &passwordHash)
{
    database.run(u"UPDATE users SET password_hash = ? WHERE organization_id = ? AND id = ?"_s, passwordHash,
                 organization, id);
}

} // namespace sf::server::users
