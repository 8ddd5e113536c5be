// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of tickets in the table.
#include "server/tickets/ticketmethods.h"

#include "server/net/dispatcher.h"
#include "server/responses/responseservice.h"
#include "server/tickets/attentionservice.h"
#include "server/tickets/linkservice.h"
#include "server/tickets/mergeservice.h"
#include "server/tickets/similartickets.h"
#include "server/tickets/splitservice.h"
#include "server/tickets/ticketlist.h"
#include "server/tickets/ticketservice.h"

namespace sf::server {

namespace {

/// A write that needs the organisation's settings.
template<Method M>
void onWrite(Dispatcher &dispatcher, const TicketSettingsSource &settings,
             Result<Receipt> (*work)(const Actor &, WriteTransaction &, const typename M::Params &,
                                     const TicketSettings &))
{
    dispatcher.onWrite<M>(
        [settings, work](const Actor &actor, WriteTransaction &transaction, const typename M::Params &params) {
            return work(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
}

} // namespace

void registerTicketMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings)
{
    dispatcher.onRead<TicketGet>(ticketservice::get);
    dispatcher.onRead<TicketList>(listTickets, isSlowList);
    dispatcher.onRead<EventList>(ticketservice::events);
    dispatcher.onRead<TicketSimilar>(similarTickets);
    dispatcher.onRead<TicketAttention>(attentionservice::attention);
    onWrite<TicketCreate>(dispatcher, settings, ticketservice::create);
    onWrite<TicketUpdate>(dispatcher, settings, ticketservice::update);
    onWrite<TicketRespond>(dispatcher, settings, responseservice::respond);
    onWrite<TicketLinkAdd>(dispatcher, settings, linkservice::link);
    onWrite<TicketLinkRemove>(dispatcher, settings, linkservice::unlink);
    onWrite<TicketMerge>(dispatcher, settings, mergeservice::merge);
    onWrite<TicketSplit>(dispatcher, settings, splitservice::split);
    dispatcher.onWrite<TicketWatch>(attentionservice::watch);
    dispatcher.onWrite<TicketMarkRead>(attentionservice::markRead);
    dispatcher.onWrite<TicketMarkUnread>(attentionservice::markUnread);
    dispatcher.onWrite<TicketDelete>(
        [](const Actor &, WriteTransaction &, const TicketDelete::Params &) -> Result<Receipt> {
            return Error::of(ErrorKind::Unsupported,
                             QStringLiteral("Tickets are kept. Set the status to \"cancelled\" instead."));
        });
}

} // namespace sf::server
