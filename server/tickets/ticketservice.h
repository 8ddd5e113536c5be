// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets: everything around one, making one, changing one.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketrules.h"
#include "shared/methods/feed.h"
#include "shared/methods/ticket.h"

namespace sf::server::ticketservice {

Result<TicketPage> get(const Actor &actor, Database &database, const TicketGet::Params &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TicketCreate::Params &params,
                       const TicketSettings &settings);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const TicketUpdate::Params &params,
                       const TicketSettings &settings);
Result<EventList::Result> events(const Actor &actor, Database &database, const EventList::Params &params);

/// What a ticket refers to exists; names what does not in `problems`.
void checkReferences(const Actor &actor, Database &database, const Ticket &before, const Ticket &after,
                     ticketrules::Problems &problems);
void checkTags(const Actor &actor, Database &database, const QList<TagId> &tags, std::string_view field,
               ticketrules::Problems &problems);

/// The answer for a foreign organisation's ticket as for none at all.
Error notFound();

} // namespace sf::server::ticketservice
