// SPDX-License-Identifier: GPL-3.0-or-later
// LaterChanges: who changed the fields of a record after an event.
#pragma once

#include "shared/event.h"
#include "shared/methods/ticket.h"

#include <optional>

namespace sf::server {

class Database;

/// The field that stays, with who changed it after the event; anybody's later change counts, one's own too.
class LaterChanges
{
public:
    LaterChanges(OrganizationId organization, Database &database, const Event &event)
        : m_organization(organization)
        , m_database(database)
        , m_event(event)
    {
    }

    FieldConflict of(std::string_view name, const QByteArray &stored);

private:
    OrganizationId m_organization;
    Database &m_database;
    const Event &m_event;
    std::optional<QMap<QByteArray, FieldConflict>> m_fields; // read when first asked for
};

} // namespace sf::server
