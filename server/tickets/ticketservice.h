// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets: everything around one, making one, changing one.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/feed.h"
#include "shared/methods/ticket.h"

namespace sf::server::ticketservice {

Result<TicketPage> get(const Actor &actor, Database &database, const TicketGet::Params &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TicketCreate::Params &params,
                       const TicketSettings &settings);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const TicketUpdate::Params &params,
                       const TicketSettings &settings);
Result<EventList::Result> events(const Actor &actor, Database &database, const EventList::Params &params);

/// The answer for a foreign organisation's ticket as for none at all.
Error notFound();

} // namespace sf::server::ticketservice
