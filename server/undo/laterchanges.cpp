// SPDX-License-Identifier: GPL-3.0-or-later
// Looking into the log after an event.
#include "server/undo/laterchanges.h"

#include "server/events/eventlog.h"
#include "server/tickets/clashes.h"

namespace sf::server {

FieldConflict LaterChanges::of(std::string_view name, const QByteArray &stored)
{
    if (!m_fields)
        m_fields = touched(eventlog::ofOthersSince(m_database, m_organization, m_event.entity, m_event.entityId,
                                                   m_event.version, UserId()));
    FieldConflict field = m_fields->value(QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    field.name = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    field.stored = {stored};
    return field;
}

} // namespace sf::server
