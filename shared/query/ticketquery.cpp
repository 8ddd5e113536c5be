// SPDX-License-Identifier: GPL-3.0-or-later
// Filtering and ordering of ticket rows in memory.
#include "shared/query/ticketquery.h"

#include "shared/text.h"

namespace sf {

namespace {

template<class T>
bool isAnyOf(const QList<T> &wanted, const T &value)
{
    return wanted.isEmpty() || wanted.contains(value);
}

template<class T>
bool isAnyOf(const QList<T> &wanted, const std::optional<T> &value)
{
    return wanted.isEmpty() || (value && wanted.contains(*value));
}

/// A range that is asked for leaves out rows without a value.
template<class T>
bool isWithin(const std::optional<T> &from, const std::optional<T> &to, const std::optional<T> &value)
{
    if (!from && !to)
        return true;
    return value && (!from || *value >= *from) && (!to || *value <= *to);
}

bool isAsked(const std::optional<bool> &wanted, bool value)
{
    return !wanted || *wanted == value;
}

bool matchesAssignee(const TicketQuery &query, const TicketRow &row, const Viewer &viewer)
{
    if (query.assignee.isEmpty() && !query.mine && !query.unassigned)
        return true;
    if (!row.assigneeId)
        return query.unassigned;
    return query.assignee.contains(*row.assigneeId) || (query.mine && *row.assigneeId == viewer.user);
}

bool matchesTags(const TicketQuery &query, const TicketRow &row)
{
    const auto carried = [&row](TagId tag) { return row.tags.contains(tag); };
    const bool any = query.tagsAny.isEmpty() || std::any_of(query.tagsAny.begin(), query.tagsAny.end(), carried);
    return any && std::all_of(query.tagsAll.begin(), query.tagsAll.end(), carried);
}

void takeDays(DayRange &days, Time today, std::optional<Time> &from, std::optional<Time> &to)
{
    constexpr qint64 kDayMs = qint64{24} * 60 * 60 * 1000;
    if (days.from)
        from = Time{today.ms + *days.from * kDayMs};
    if (days.to)
        to = Time{today.ms + (*days.to + 1) * kDayMs - 1};
    days = {};
}

bool wasOpen(const std::optional<Time> &at, const TicketRow &row)
{
    return !at || (row.createdAt <= *at && (!row.endedAt || *row.endedAt > *at));
}

bool matchesTimes(const TicketQuery &query, const TicketRow &row)
{
    return isWithin(query.createdFrom, query.createdTo, std::optional(row.createdAt))
        && isWithin(query.updatedFrom, query.updatedTo, std::optional(row.updatedAt))
        && isWithin(query.dueFrom, query.dueTo, row.dueAt) && isWithin(query.closedFrom, {}, row.closedAt)
        && isWithin(query.resolvedFrom, query.resolvedTo, row.resolvedAt)
        && isWithin(query.firstResponseFrom, query.firstResponseTo, row.firstResponseAt)
        && isWithin(query.reopenedFrom, query.reopenedTo, row.reopenedAt) && wasOpen(query.openAt, row);
}

bool matchesScores(const TicketQuery &query, const TicketRow &row)
{
    return isWithin(query.leadScoreMin, query.leadScoreMax, row.leadScore)
        && isWithin(query.healthMin, query.healthMax, row.healthScore)
        && isWithin(query.revenueMin, query.revenueMax, row.annualRevenue);
}

/// -1, 0, 1 in the wanted direction; rows without a value come last either way.
template<class T>
int order(const std::optional<T> &a, const std::optional<T> &b, bool descending)
{
    if (a.has_value() != b.has_value())
        return a ? -1 : 1;
    if (!a || *a == *b)
        return 0;
    return (*a < *b) != descending ? -1 : 1;
}

int orderByKey(const TicketSort &sort, const TicketRow &a, const TicketRow &b)
{
    const bool down = sort.descending;
    const auto by = [down](const auto &x, const auto &y) { return order(std::optional(x), std::optional(y), down); };
    switch (sort.by) {
    case SortKey::Created:
        return by(a.createdAt, b.createdAt);
    case SortKey::Due:
        return order(a.dueAt, b.dueAt, down);
    case SortKey::Priority:
        return by(a.priority, b.priority);
    case SortKey::Number:
        return by(a.number, b.number);
    case SortKey::Status:
        return by(a.status, b.status);
    case SortKey::Requester:
        return by(a.requesterKey.toUtf8(), b.requesterKey.toUtf8());
    case SortKey::SlaDeadline:
        return order(a.resolutionDueAt, b.resolutionDueAt, down);
    case SortKey::LeadScore:
        return order(a.leadScore, b.leadScore, down);
    case SortKey::Health:
        return order(a.healthScore, b.healthScore, down);
    case SortKey::Revenue:
        return order(a.annualRevenue, b.annualRevenue, down);
    case SortKey::Updated:
    case SortKey::Relevance:
        break;
    }
    return by(a.updatedAt, b.updatedAt);
}

} // namespace

TicketQuery atDay(TicketQuery query, Time today)
{
    takeDays(query.createdDays, today, query.createdFrom, query.createdTo);
    takeDays(query.updatedDays, today, query.updatedFrom, query.updatedTo);
    takeDays(query.dueDays, today, query.dueFrom, query.dueTo);
    return query;
}

bool hasDays(const TicketQuery &query)
{
    return query.createdDays != DayRange{} || query.updatedDays != DayRange{} || query.dueDays != DayRange{};
}

bool matches(const TicketQuery &query, const TicketRow &row, const Viewer &viewer)
{
    return isAnyOf(query.status, row.status) && isAnyOf(query.priority, row.priority)
        && isAnyOf(query.category, row.category) && matchesTags(query, row) && matchesAssignee(query, row, viewer)
        && isAnyOf(query.team, row.teamId) && isAnyOf(query.requester, row.requesterId)
        && isAnyOf(query.company, row.companyId) && matchesTimes(query, row) && isAsked(query.overdue, row.overdue)
        && isAsked(query.hasAttachment, row.hasAttachment) && isAsked(query.fromChat, row.fromChat)
        && (!query.unread || viewer.unread.contains(row.id)) && matchesScores(query, row);
}

bool less(const TicketSort &sort, const TicketRow &a, const TicketRow &b)
{
    const int key = orderByKey(sort, a, b);
    if (key != 0)
        return key < 0;
    return (a.id < b.id) != sort.descending && a.id != b.id;
}

} // namespace sf
