// SPDX-License-Identifier: GPL-3.0-or-later
// Users and teams: the SQL.
#include "server/users/userrepository.h"

#include "server/db/rows.h"
#include "server/events/changes.h"
#include "server/events/setchange.h"
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

namespace {

QList<UserId> membersOf(Database &database, OrganizationId organization, TeamId team)
{
    return firstColumn<UserId>(database.select(
        u"SELECT user_id FROM team_members WHERE organization_id = ? AND team_id = ? ORDER BY user_id"_s, organization,
        team));
}

void storeMembers(Database &database, OrganizationId organization, TeamId team, const SetChange<UserId> &members)
{
    for (const UserId user : members.after) {
        if (!members.before.contains(user))
            database.run(u"INSERT INTO team_members (organization_id, team_id, user_id) VALUES (?, ?, ?)"_s,
                         organization, team, user);
    }
    for (const UserId user : members.before) {
        if (!members.after.contains(user))
            database.run(u"DELETE FROM team_members WHERE organization_id = ? AND team_id = ? AND user_id = ?"_s,
                         organization, team, user);
    }
}

} // namespace

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
    for (Team &team : found)
        team.members = membersOf(database, organization, team.id);
    return found;
}

std::optional<Team> team(Database &database, OrganizationId organization, TeamId id)
{
    Query query = database.select(
        u"SELECT "_s + columns<Team>() + u" FROM teams WHERE organization_id = ? AND id = ?"_s, organization, id);
    if (!query.next())
        return std::nullopt;
    auto found = read<Team>(query);
    found.members = membersOf(database, organization, id);
    return found;
}

qint64 ticketsOfTeam(Database &database, OrganizationId organization, TeamId id)
{
    return database
        .single<qint64>(u"SELECT count(*) FROM tickets WHERE organization_id = ? AND team_id = ?"_s, organization, id)
        .value_or(0);
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

void insert(Database &database, OrganizationId organization, const Team &team)
{
    server::insert(database, u"teams"_s, team, {{u"organization_id"_s, bound(organization)}});
    storeMembers(database, organization, team.id, {{}, team.members});
}

void update(Database &database, OrganizationId organization, const Team &before, const Team &after)
{
    server::update(database, u"teams"_s, assignments(difference(before, after)), u"organization_id = ? AND id = ?"_s,
                   {bound(organization), bound(after.id)});
    storeMembers(database, organization, after.id, {before.members, after.members});
}

void remove(Database &database, OrganizationId organization, const Team &team)
{
    storeMembers(database, organization, team.id, {team.members, {}});
    database.run(u"DELETE FROM teams WHERE organization_id = ? AND id = ?"_s, organization, team.id);
}

void setPasswordHash(Database &database, OrganizationId organization, UserId id, const QString &passwordHash)
{
    database.run(u"UPDATE users SET password_hash = ? WHERE organization_id = ? AND id = ?"_s, passwordHash,
                 organization, id);
}

} // namespace sf::server::users
