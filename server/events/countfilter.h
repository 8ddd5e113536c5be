// SPDX-License-Identifier: GPL-3.0-or-later
// A ticket query over the cells of the counter cube: says which cells it counts.
#pragma once

#include "server/db/countkey.h"
#include "shared/query/ticketquery.h"

namespace sf::server {

class CountFilter
{
public:
    /// Nothing when the query asks for more than status, priority, category, assignee and overdue.
    static std::optional<CountFilter> of(const TicketQuery &query, UserId viewer);
    static bool canTell(const TicketQuery &query);

    bool counts(const CountKey &key) const;

private:
    explicit CountFilter(const TicketQuery &query);
    bool countsAssignee(const std::optional<UserId> &assignee) const;

    TicketQuery m_query; ///< `mine` made into an assignee
};

} // namespace sf::server
