// SPDX-License-Identifier: GPL-3.0-or-later
// Users and teams: the SQL.
#pragma once

#include "server/db/database.h"
#include "shared/user.h"

#include <optional>

namespace sf::server::users {

std::optional<User> find(Database &database, OrganizationId organization, UserId id);
std::optional<User> findByEmail(Database &database, OrganizationId organization, const QString &email);
QList<User> all(Database &database, OrganizationId organization);
QList<Team> teams(Database &database, OrganizationId organization);
std::optional<Team> team(Database &database, OrganizationId organization, TeamId id);
qint64 ticketsOfTeam(Database &database, OrganizationId organization, TeamId id);
/// Active administrators besides this one.
int otherAdmins(Database &database, OrganizationId organization, UserId besides);

void insert(Database &database, OrganizationId organization, const User &user, const QString &passwordHash);
/// Writes what differs; the version is the stored one's successor.
void update(Database &database, OrganizationId organization, const User &before, const User &after);
void insert(Database &database, OrganizationId organization, const Team &team);
void update(Database &database, OrganizationId organization, const Team &before, const Team &after);
void remove(Database &database, OrganizationId organization, const Team &team);
void setPasswordHash(Database &database, OrganizationId organization, UserId id, const QString &passwordHash);

} // namespace sf::server::users
