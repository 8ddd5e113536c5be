// SPDX-License-Identifier: GPL-3.0-or-later
// Queries behind figures.
#include "client/dashboard/drilldown.h"

#include "shared/methods/view.h"

#include <QTimeZone>

namespace sf::client {

Moments Moments::of(const DaySpan &days, const QTimeZone &zone)
{
    return {beginOf(days.first, zone), {beginOf(days.last.addDays(1), zone).ms - 1}};
}

TicketQuery drilldown::open()
{
    return standingQuery(StandingView::AllOpen, {});
}

TicketQuery drilldown::created(const Moments &when)
{
    TicketQuery query;
    query.createdFrom = when.first;
    query.createdTo = when.last;
    return query;
}

TicketQuery drilldown::resolved(const Moments &when)
{
    TicketQuery query;
    query.resolvedFrom = when.first;
    query.resolvedTo = when.last;
    return query;
}

TicketQuery drilldown::reopened(const Moments &when)
{
    TicketQuery query;
    query.reopenedFrom = when.first;
    query.reopenedTo = when.last;
    return query;
}

TicketQuery drilldown::openAt(Time at)
{
    TicketQuery query;
    query.openAt = at;
    return query;
}

TicketQuery drilldown::firstAnswered(const Moments &when)
{
    TicketQuery query;
    query.firstResponseFrom = when.first;
    query.firstResponseTo = when.last;
    return query;
}

TicketQuery drilldown::of(TicketQuery query, UserId assignee)
{
    query.assignee = {assignee};
    return query;
}

} // namespace sf::client
