// SPDX-License-Identifier: GPL-3.0-or-later
// TicketQuery: the one grammar of ticket lists. The same value filters and orders rows here (client) and becomes SQL in server/tickets;
// both agree on everything except free text, which only the server decides.
#pragma once

#include "shared/ticket.h"

#include <QSet>

namespace sf {

enum class SortKey : quint8 {
    Updated,
    Created,
    Due,
    Priority,
    Number,
    Status,
    Requester,
    SlaDeadline,
    LeadScore,
    Health,
    Revenue,
    Relevance, ///< only with text: ranked by the server, `less` treats it as Updated
};
template<>
struct EnumNames<SortKey>
{
    static constexpr std::array<std::string_view, 12> names{"updated",    "created", "due",       "priority",
                                                            "number",     "status",  "requester", "sla_deadline",
                                                            "lead_score", "health",  "revenue",   "relevance"};
};

/// Rows without a value come last in both directions; equal keys are ordered by id in the same direction.
struct TicketSort
{
    SortKey by = SortKey::Updated;
    bool descending = true;

    static constexpr char schemaName[] = "TicketSort";
    static constexpr auto fields()
    {
        using R = TicketSort;
        return FieldTable{field("by", &R::by), field("descending", &R::descending)};
    }
    friend bool operator==(const TicketSort &, const TicketSort &) = default;
};

/// Days counted from today, both ends included: -7 to none is the last week and what comes; an absent end is open.
struct DayRange
{
    std::optional<int> from;
    std::optional<int> to;

    static constexpr char schemaName[] = "DayRange";
    static constexpr auto fields()
    {
        using R = DayRange;
        return FieldTable{field("from", &R::from, Omit), field("to", &R::to, Omit)};
    }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// All given conditions hold together; an empty list or absent value is no condition. Ranges include both ends.
struct TicketQuery
{
    QList<Status> status;
    QList<Priority> priority;
    QList<QString> category;
    QList<TagId> tagsAny;
    QList<TagId> tagsAll;
    QList<UserId> assignee;
    bool mine = false;       ///< assigned to the viewer; together with `unassigned` and `assignee`: any of them
    bool unassigned = false; ///< assigned to nobody
    QList<TeamId> team;
    QList<ContactId> requester;
    QList<CompanyId> company;
    std::optional<Time> createdFrom;
    std::optional<Time> createdTo;
    std::optional<Time> updatedFrom;
    std::optional<Time> updatedTo;
    std::optional<Time> dueFrom;
    std::optional<Time> dueTo;
    DayRange createdDays; ///< what saved views keep, so that they move with the days; `atDay` makes times of it
    DayRange updatedDays;
    DayRange dueDays;
    std::optional<Time> closedFrom; ///< what "recently closed" becomes when the query is made
    std::optional<Time> resolvedFrom;
    std::optional<Time> resolvedTo;
    std::optional<Time> firstResponseFrom;
    std::optional<Time> firstResponseTo;
    std::optional<Time> reopenedFrom; ///< reopened last in this range
    std::optional<Time> reopenedTo;
    /// There and not ended yet at that moment; one that was reopened since counts as open all along.
    std::optional<Time> openAt;
    std::optional<bool> overdue;
    std::optional<bool> hasAttachment;
    std::optional<bool> fromChat;
    bool unread = false; ///< unread by the viewer
    std::optional<int> leadScoreMin;
    std::optional<int> leadScoreMax;
    std::optional<int> healthMin;
    std::optional<int> healthMax;
    std::optional<qint64> revenueMin;
    std::optional<qint64> revenueMax;
    QString text; ///< all words, the last one by its beginning

    static constexpr char schemaName[] = "TicketQuery";
    static constexpr auto fields()
    {
        using R = TicketQuery;
        return FieldTable{
            field("status", &R::status, Omit),
            field("priority", &R::priority, Omit),
            field("category", &R::category, Omit),
            field("tags_any", &R::tagsAny, Omit),
            field("tags_all", &R::tagsAll, Omit),
            field("assignee", &R::assignee, Omit),
            field("mine", &R::mine, Omit),
            field("unassigned", &R::unassigned, Omit),
            field("team", &R::team, Omit),
            field("requester", &R::requester, Omit),
            field("company", &R::company, Omit),
            field("created_from", &R::createdFrom, Omit),
            field("created_to", &R::createdTo, Omit),
            field("updated_from", &R::updatedFrom, Omit),
            field("updated_to", &R::updatedTo, Omit),
            field("due_from", &R::dueFrom, Omit),
            field("due_to", &R::dueTo, Omit),
            field("created_days", &R::createdDays, Omit),
            field("updated_days", &R::updatedDays, Omit),
            field("due_days", &R::dueDays, Omit),
            field("closed_from", &R::closedFrom, Omit),
            field("resolved_from", &R::resolvedFrom, Omit),
            field("resolved_to", &R::resolvedTo, Omit),
            field("first_response_from", &R::firstResponseFrom, Omit),
            field("first_response_to", &R::firstResponseTo, Omit),
            field("reopened_from", &R::reopenedFrom, Omit),
            field("reopened_to", &R::reopenedTo, Omit),
            field("open_at", &R::openAt, Omit),
            field("overdue", &R::overdue, Omit),
            field("has_attachment", &R::hasAttachment, Omit),
            field("from_chat", &R::fromChat, Omit),
            field("unread", &R::unread, Omit),
            field("lead_score_min", &R::leadScoreMin, Omit),
            field("lead_score_max", &R::leadScoreMax, Omit),
            field("health_min", &R::healthMin, Omit),
            field("health_max", &R::healthMax, Omit),
            field("revenue_min", &R::revenueMin, Omit),
            field("revenue_max", &R::revenueMax, Omit),
            field("text", &R::text, Omit),
        };
    }
    friend bool operator==(const TicketQuery &, const TicketQuery &) = default;
};

/// The same query with times instead of days; `today` is when the day begins where the viewer is.
TicketQuery atDay(TicketQuery query, Time today);
/// Whether it has days, which neither SQL nor `matches` look at.
bool hasDays(const TicketQuery &query);

/// The person for whom "mine" and "unread" are decided.
struct Viewer
{
    UserId user;
    QSet<TicketId> unread;
};

/// Whether the row belongs to the list. Free text is not looked at.
bool matches(const TicketQuery &query, const TicketRow &row, const Viewer &viewer);

/// Strict total order of the list.
bool less(const TicketSort &sort, const TicketRow &a, const TicketRow &b);

} // namespace sf
