// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the cube by query; agrees with matches() of shared/query.
#include "server/events/countfilter.h"

namespace sf::server {

CountFilter::CountFilter(const TicketQuery &query) : m_query(query) {}

bool CountFilter::canTell(const TicketQuery &query)
{
    TicketQuery rest = query;
    // A list that was cleared owns an empty array, which Qt 6.4 compares with none by way of a null pointer.
    rest.status = {};
    rest.priority = {};
    rest.category = {};
    rest.assignee = {};
    rest.mine = false;
    rest.unassigned = false;
    rest.overdue.reset();
    return rest == TicketQuery{};
}

std::optional<CountFilter> CountFilter::of(const TicketQuery &query, UserId viewer)
{
    if (!canTell(query))
        return std::nullopt;
    CountFilter filter(query);
    if (query.mine)
        filter.m_query.assignee << viewer;
    return filter;
}

bool CountFilter::countsAssignee(const std::optional<UserId> &assignee) const
{
    if (m_query.assignee.isEmpty() && !m_query.unassigned)
        return true;
    return assignee ? m_query.assignee.contains(*assignee) : m_query.unassigned;
}

bool CountFilter::counts(const CountKey &key) const
{
    return (m_query.status.isEmpty() || m_query.status.contains(key.status))
        && (m_query.priority.isEmpty() || m_query.priority.contains(key.priority))
        && (m_query.category.isEmpty() || m_query.category.contains(key.category))
        && (!m_query.overdue || *m_query.overdue == key.overdue) && countsAssignee(key.assignee);
}

} // namespace sf::server
