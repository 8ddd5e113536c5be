// SPDX-License-Identifier: GPL-3.0-or-later
// Organisations as stored and as configured.
#pragma once

#include "server/config/livesettings.h"
#include "server/db/writer.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/session.h"

#include <optional>

namespace sf::server {

class Database;

namespace organizations {

std::optional<OrganizationId> findBySlug(Database &database, const QString &slug);
QString slugOf(Database &database, OrganizationId organization); // empty: there is none
/// Id, slug and name only.
QList<Organization> all(Database &database);
/// With what the configuration sets for it.
Organization get(Database &database, const LiveSettings &settings, OrganizationId organization);
/// What the configuration sets for this organisation: categories, number format, currency.
OrganizationSettings settingsOf(Database &database, const LiveSettings &settings, OrganizationId organization);

/// The version that the organisation has from now on, for an event about it; in a write only.
qint64 nextVersion(Database &database, OrganizationId organization, Time now);

/// Notes in the log that the configuration changed; the row is the organisation as it is now.
WriteCall configuredCall(OrganizationId organization, const LiveSettings &settings);

} // namespace organizations

/// The part of them that tickets are made with.
TicketSettings ticketSettingsOf(const OrganizationSettings &settings);

} // namespace sf::server
