// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of views; the counts of the standing ones are exact at the head of the log they state.
#include "server/views/viewmethods.h"

#include "server/events/eventlog.h"
#include "server/net/dispatcher.h"
#include "server/views/savedviewcounts.h"
#include "server/views/savedviewservice.h"
#include "server/views/ticketcounts.h"
#include "shared/methods/view.h"

namespace sf::server {

namespace {

Result<ViewCounts::Result> countViews(const Counters &counters, const Actor &actor, Database &database)
{
    std::vector<TicketQuery> queries;
    const Time now = Time::now();
    for (std::size_t i = 0; i < EnumNames<StandingView>::names.size(); ++i)
        queries.push_back(standingQuery(static_cast<StandingView>(i), now));
    ViewCounts::Result result;
    result.asOf = eventlog::asOf(database, actor.organization);
    const auto numbers = ticketcounts::of(counters, actor, database, queries, result.asOf);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        result.rows << ViewCount{static_cast<StandingView>(i), numbers[i]};
    return result;
}

} // namespace

void registerViewMethods(Dispatcher &dispatcher, std::shared_ptr<const Counters> counters)
{
    dispatcher.onRead<ViewList>(savedviewservice::list);
    dispatcher.onWrite<ViewCreate>(savedviewservice::create);
    dispatcher.onWrite<ViewUpdate>(savedviewservice::update);
    dispatcher.onWrite<ViewDelete>(savedviewservice::remove);
    dispatcher.onRead<SavedViewCounts>(
        [counters](const Actor &actor, Database &database, const SavedViewCounts::Params &params) {
            return countSavedViews(*counters, actor, database, params);
        });
    dispatcher.onRead<ViewCounts>(
        [counters = std::move(counters)](const Actor &actor, Database &database, const ViewCounts::Params &) {
            return countViews(*counters, actor, database);
        });
}

} // namespace sf::server
