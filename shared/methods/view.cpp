// SPDX-License-Identifier: GPL-3.0-or-later
// The standing views as queries.
#include "shared/methods/view.h"

namespace sf {

namespace {

constexpr qint64 kRecentMs = qint64{7} * 24 * 60 * 60 * 1000;

} // namespace

TicketQuery standingQuery(StandingView view, Time now)
{
    using enum Status;
    const QList<Status> open{New, Open, InProgress, WaitingOnCustomer, WaitingOnThirdParty};
    TicketQuery query;
    query.status = open;
    switch (view) {
    case StandingView::MyOpen:
        query.mine = true;
        break;
    case StandingView::Unassigned:
        query.unassigned = true;
        break;
    case StandingView::AllOpen:
        break;
    case StandingView::Overdue:
        query.overdue = true;
        break;
    case StandingView::Waiting:
        query.status = {WaitingOnCustomer, WaitingOnThirdParty};
        break;
    case StandingView::RecentlyClosed:
        query.status = {Closed};
        query.closedFrom = Time{now.ms - kRecentMs};
        break;
    }
    return query;
}

} // namespace sf
