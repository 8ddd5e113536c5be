// SPDX-License-Identifier: GPL-3.0-or-later
// A query as the words on chips, and the query without one of them.
#pragma once

#include "client/tickets/eventwords.h"
#include "shared/query/ticketquery.h"

#include <QHash>

namespace sf::client {

/// What can be filtered by; each has at most one chip and one entry of the menu.
enum class FilterKind : quint8 {
    Status,
    Priority,
    Category,
    Assignee,
    Tag,
    TagAll,
    Team,
    Requester,
    Company,
    Created,
    Updated,
    Due,
    Closed,
    Overdue,
    Attachment,
    FromChat,
    Unread,
    LeadScore,
    Health,
    Revenue,
    FirstResponse,
    Resolved,
    Reopened,
    OpenAt,
};
inline constexpr int kFilterKindCount = 24;

/// A time that is chosen by days from today, or by dates; without `days` only by dates.
struct TimeRange
{
    DayRange TicketQuery::*days;
    std::optional<Time> TicketQuery::*from;
    std::optional<Time> TicketQuery::*to;
};
/// Of a kind that is a range of time.
TimeRange timeRangeOf(FilterKind kind);

/// Names of people outside of the directory, learned when they were chosen.
struct FilterNames
{
    Names names;
    QHash<ContactId, QString> contacts;
    QHash<CompanyId, QString> companies;
};

struct FilterChip
{
    FilterKind kind = FilterKind::Status;
    QString text; ///< "Status: open, in progress"
    friend bool operator==(const FilterChip &, const FilterChip &) = default;
};

/// In the order of FilterKind; the text of the search has none.
QList<FilterChip> filterChips(const TicketQuery &query, const FilterNames &names);
bool isFiltered(const TicketQuery &query, FilterKind kind);
TicketQuery without(TicketQuery query, FilterKind kind);
QString filterTitle(FilterKind kind);

} // namespace sf::client
