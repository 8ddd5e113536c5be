// SPDX-License-Identifier: GPL-3.0-or-later
// Storing a contact's change: row, tags, what tickets show of it, and the event with everything the feed sends.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/events/changes.h"
#include "server/tickets/ticketsettings.h"
#include "shared/contact.h"

namespace sf::server::contactstoring {

/// Stores a contact whose fields are right, under its next id; `at`: when it happened, if not now. Answers the event's seq.
qint64 add(const Actor &actor, WriteTransaction &transaction, Contact &contact, Time at = {},
           EventKind kind = EventKind::Created);

/// `after` gets its version and time. Answers the event's seq; 0 when nothing differs.
qint64 change(const Actor &actor, WriteTransaction &transaction, const Contact &before, Contact &after,
              const TicketSettings &settings, EventKind kind = EventKind::Updated);

/// Nothing refers to it any more. `mergedInto`: the contact that it became a part of.
qint64 remove(const Actor &actor, WriteTransaction &transaction, const Contact &contact,
              std::optional<ContactId> mergedInto = {});

/// One that was removed returns as it was; its version is set. Answers the event's seq.
qint64 restore(const Actor &actor, WriteTransaction &transaction, Contact &contact);

} // namespace sf::server::contactstoring
