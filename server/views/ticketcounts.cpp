// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing between counters and SQL.
#include "server/views/ticketcounts.h"

#include "server/events/counters.h"
#include "server/events/countfilter.h"
#include "server/tickets/ticketlist.h"

namespace sf::server::ticketcounts {

std::vector<qint64> of(const Counters &counters, const Actor &actor, Database &snapshot,
                       const std::vector<TicketQuery> &queries, qint64 asOf)
{
    std::vector<CountFilter> filters;
    for (const TicketQuery &query : queries) {
        if (auto filter = CountFilter::of(query, actor.user))
            filters.push_back(std::move(*filter));
    }
    const auto known = counters.countAt(snapshot, actor.organization, asOf, filters);
    std::vector<qint64> numbers;
    std::size_t next = 0;
    for (const TicketQuery &query : queries) {
        const bool isCounted = known && CountFilter::canTell(query);
        numbers.push_back(isCounted ? (*known)[next++] : countTickets(actor, snapshot, query));
    }
    return numbers;
}

} // namespace sf::server::ticketcounts
