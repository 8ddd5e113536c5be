// SPDX-License-Identifier: GPL-3.0-or-later
// A stored moment as Qt's widgets and words want it.
#pragma once

#include "shared/query/ticketquery.h"

#include <QDateTime>

namespace sf::client {

inline QDateTime utc(Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC);
}

inline Time moment(const QDateTime &when)
{
    return Time{when.toMSecsSinceEpoch()};
}

/// Where this person is.
inline Time startOfToday()
{
    return moment(QDate::currentDate().startOfDay());
}

/// The query as it is meant today.
inline TicketQuery asOfToday(const TicketQuery &query)
{
    return atDay(query, startOfToday());
}

} // namespace sf::client
