// SPDX-License-Identifier: GPL-3.0-or-later
// What is behind a number of the dashboard: for each the list whose total it is.
#pragma once

#include "client/dashboard/period.h"
#include "shared/query/ticketquery.h"

#include <QMetaType>

namespace sf::client {

struct DrillDown
{
    enum class To { Nowhere, Tickets, Chats, Activity };

    To to = To::Nowhere;
    QString title = {};                ///< of the list
    TicketQuery query = {};            ///< of Tickets
    std::optional<UserId> person = {}; ///< of Activity

    static DrillDown tickets(const QString &title, const TicketQuery &query) { return {To::Tickets, title, query, {}}; }
    friend bool operator==(const DrillDown &, const DrillDown &) = default;
};

/// The moments of whole days, both ends included, as queries want them.
struct Moments
{
    Time first;
    Time last;

    static Moments of(const DaySpan &days, const QTimeZone &zone);
};

namespace drilldown {

TicketQuery open();
TicketQuery created(const Moments &when);
/// And not reopened since.
TicketQuery resolved(const Moments &when);
TicketQuery reopened(const Moments &when);
TicketQuery openAt(Time at);
TicketQuery firstAnswered(const Moments &when);
TicketQuery of(TicketQuery query, UserId assignee);

} // namespace drilldown

} // namespace sf::client

Q_DECLARE_METATYPE(sf::client::DrillDown)
