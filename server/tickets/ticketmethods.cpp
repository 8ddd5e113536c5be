// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of tickets in the table.
#include "server/tickets/ticketmethods.h"

#include "server/net/dispatcher.h"
#include "server/responses/responseservice.h"
#include "server/tickets/ticketlist.h"
#include "server/tickets/ticketservice.h"

namespace sf::server {

void registerTicketMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings)
{
    dispatcher.onRead<TicketGet>(ticketservice::get);
    dispatcher.onRead<TicketList>(listTickets, isSlowList);
    dispatcher.onRead<EventList>(ticketservice::events);
    dispatcher.onWrite<TicketCreate>(
        [settings](const Actor &actor, WriteTransaction &transaction, const TicketCreate::Params &params) {
            return ticketservice::create(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
    dispatcher.onWrite<TicketUpdate>(
        [settings](const Actor &actor, WriteTransaction &transaction, const TicketUpdate::Params &params) {
            return ticketservice::update(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
    dispatcher.onWrite<TicketRespond>(
        [settings](const Actor &actor, WriteTransaction &transaction, const TicketRespond::Params &params) {
            return responseservice::respond(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
    dispatcher.onWrite<TicketDelete>(
        [](const Actor &, WriteTransaction &, const TicketDelete::Params &) -> Result<Receipt> {
            return Error::of(ErrorKind::Unsupported,
                             QStringLiteral("Tickets are kept. Set the status to \"cancelled\" instead."));
        });
}

} // namespace sf::server
