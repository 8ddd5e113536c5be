// SPDX-License-Identifier: GPL-3.0-or-later
// The counts of the standing views, exact at the head of the log they state.
#include "server/views/viewmethods.h"

#include "server/events/eventlog.h"
#include "server/net/dispatcher.h"
#include "server/tickets/ticketlist.h"
#include "shared/methods/view.h"

namespace sf::server {

namespace {

Result<ViewCounts::Result> counts(const Actor &actor, Database &database, const ViewCounts::Params &)
{
    ViewCounts::Result result;
    result.asOf = eventlog::asOf(database, actor.organization);
    const Time now = Time::now();
    for (std::size_t i = 0; i < EnumNames<StandingView>::names.size(); ++i) {
        const auto view = static_cast<StandingView>(i);
        result.rows << ViewCount{view, countTickets(actor, database, standingQuery(view, now))};
    }
    return result;
}

} // namespace

void registerViewMethods(Dispatcher &dispatcher)
{
    dispatcher.onRead<ViewCounts>(counts);
}

} // namespace sf::server
