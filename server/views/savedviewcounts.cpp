// SPDX-License-Identifier: GPL-3.0-or-later
// Counting saved views.
#include "server/views/savedviewcounts.h"

#include "server/events/countfilter.h"
#include "server/events/eventlog.h"
#include "server/tickets/ticketlist.h"
#include "server/views/savedviewrepository.h"
#include "server/views/ticketcounts.h"

#include <QElapsedTimer>

namespace sf::server {

namespace {

constexpr qint64 kMostCounted = 10'000;
constexpr qint64 kPatienceMs = 1'500; // then the rest stays without a number until the next time

} // namespace

Result<SavedViewCounts::Result> countSavedViews(const Counters &counters, const Actor &actor, Database &database,
                                                const SavedViewCounts::Params &params)
{
    constexpr qint64 kDayMs = qint64{24} * 60 * 60 * 1000;
    const qint64 now = Time::now().ms;
    const Time today = params.today.value_or(Time{now - now % kDayMs});
    SavedViewCounts::Result result;
    result.asOf = eventlog::asOf(database, actor.organization);
    QElapsedTimer clock;
    clock.start();
    const auto views = savedviewrepository::all(actor, database);
    for (const SavedView &view : views) {
        const TicketQuery query = atDay(view.query, today);
        if (CountFilter::canTell(query)) {
            const auto numbers = ticketcounts::of(counters, actor, database, {query}, result.asOf);
            result.rows << SavedViewCount{view.id, numbers.front(), false};
        } else if (clock.elapsed() < kPatienceMs) {
            const qint64 counted = countTickets(actor, database, query, kMostCounted + 1);
            result.rows << SavedViewCount{view.id, qMin(counted, kMostCounted), counted > kMostCounted};
        }
    }
    return result;
}

} // namespace sf::server
