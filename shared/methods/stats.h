// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the dashboard, and the newest events of everything.
#pragma once

#include "shared/event.h"
#include "shared/methods/method.h"

namespace sf {

/// How many of one kind.
template<class T>
struct CountOf
{
    T value{};
    qint64 count = 0;

    static constexpr auto fields()
    {
        using R = CountOf;
        return FieldTable{field("value", &R::value), field("count", &R::count)};
    }
    friend bool operator==(const CountOf &, const CountOf &) = default;
};

/// How long something took. The median is the least duration that half of them do not exceed, the 90th percentile alike.
struct Durations
{
    qint64 count = 0;
    std::optional<qint64> medianMs;
    std::optional<qint64> p90Ms;

    static constexpr char schemaName[] = "Durations";
    static constexpr auto fields()
    {
        using R = Durations;
        return FieldTable{
            field("count", &R::count),
            field("median_ms", &R::medianMs),
            field("p90_ms", &R::p90Ms),
        };
    }
    friend bool operator==(const Durations &, const Durations &) = default;
};

/// One day of the caller's zone.
struct DayFigures
{
    QString day; ///< YYYY-MM-DD
    Time begin;  ///< its first moment; the next day's is its end
    qint64 created = 0;
    qint64 resolved = 0; ///< on this day, and not reopened since
    qint64 backlog = 0;  ///< open at its end (for today: now)

    static constexpr char schemaName[] = "DayFigures";
    static constexpr auto fields()
    {
        using R = DayFigures;
        return FieldTable{
            field("day", &R::day),           field("begin", &R::begin),     field("created", &R::created),
            field("resolved", &R::resolved), field("backlog", &R::backlog),
        };
    }
    friend bool operator==(const DayFigures &, const DayFigures &) = default;
};

/// What one agent did in the period and has now. Tickets count for whoever they are assigned to now.
struct AgentFigures
{
    UserId userId;
    qint64 open = 0;    ///< now
    qint64 overdue = 0; ///< now
    qint64 resolved = 0;
    qint64 replies = 0; ///< public messages
    qint64 chats = 0;   ///< closed
    Durations firstResponse;
    Durations resolution;

    static constexpr char schemaName[] = "AgentFigures";
    static constexpr auto fields()
    {
        using R = AgentFigures;
        return FieldTable{
            field("user_id", &R::userId),
            field("open", &R::open),
            field("overdue", &R::overdue),
            field("resolved", &R::resolved),
            field("replies", &R::replies),
            field("chats", &R::chats),
            field("first_response", &R::firstResponse),
            field("resolution", &R::resolution),
        };
    }
    friend bool operator==(const AgentFigures &, const AgentFigures &) = default;
};

/// How things stand. Open, overdue and waiting as everywhere; by priority, category and assignee: of the open ones.
struct StatsNow
{
    static constexpr char name[] = "stats.now";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        QString zone; ///< IANA name, such as "Europe/Berlin"; empty: UTC

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{field("zone", &R::zone)};
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    struct Result
    {
        qint64 open = 0;
        qint64 unassigned = 0; ///< open, of nobody
        qint64 overdue = 0;
        qint64 waiting = 0; ///< on the customer or a third party
        qint64 createdToday = 0;
        qint64 resolvedToday = 0;
        QList<CountOf<Status>> byStatus; ///< all tickets
        QList<CountOf<Priority>> byPriority;
        QList<CountOf<QString>> byCategory;               ///< by name
        QList<CountOf<std::optional<UserId>>> byAssignee; ///< nobody first, then by id
        QList<CountOf<ChatStatus>> chats;                 ///< those not closed
        std::optional<Time> chatWaitingSince;             ///< the one that waits longest
        std::optional<Time> nextDueAt; ///< when the next open ticket falls due: then the figures change by themselves
        Time today;                    ///< its first moment in the zone
        Time tomorrow;
        qint64 asOf = 0;

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{
                field("open", &R::open),
                field("unassigned", &R::unassigned),
                field("overdue", &R::overdue),
                field("waiting", &R::waiting),
                field("created_today", &R::createdToday),
                field("resolved_today", &R::resolvedToday),
                field("by_status", &R::byStatus),
                field("by_priority", &R::byPriority),
                field("by_category", &R::byCategory),
                field("by_assignee", &R::byAssignee),
                field("chats", &R::chats),
                field("chat_waiting_since", &R::chatWaitingSince),
                field("next_due_at", &R::nextDueAt),
                field("today", &R::today),
                field("tomorrow", &R::tomorrow),
                field("as_of", &R::asOf),
            };
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

/// What happened in a period of whole days.
struct StatsPeriod
{
    static constexpr char name[] = "stats.period";
    static constexpr Effect effect = Effect::Slow;
    struct Params
    {
        QString from; ///< the first day, YYYY-MM-DD
        QString to;   ///< the last day; at most 400 days
        QString zone; ///< as for stats.now

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("from", &R::from, Required),
                field("to", &R::to, Required),
                field("zone", &R::zone),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    struct Result
    {
        QList<DayFigures> days;
        qint64 created = 0;
        qint64 resolved = 0;
        qint64 reopened = 0;     ///< tickets whose last reopening lies in it
        Durations firstResponse; ///< of those first answered in it
        Durations resolution;    ///< of those resolved in it
        QList<AgentFigures> agents;
        qint64 asOf = 0;

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{
                field("days", &R::days),
                field("created", &R::created),
                field("resolved", &R::resolved),
                field("reopened", &R::reopened),
                field("first_response", &R::firstResponse),
                field("resolution", &R::resolution),
                field("agents", &R::agents),
                field("as_of", &R::asOf),
            };
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

/// The newest events of everything that the caller may see, newest first; what happens later comes by the feed. Text over 1 KiB is left out
/// of their changes.
struct ActivityList
{
    static constexpr char name[] = "activity.list";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        qint64 before = 0;           ///< only events below this seq; 0: from the newest
        std::optional<UserId> actor; ///< whose
        int limit = 50;              ///< 1-200

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("before", &R::before),
                field("actor", &R::actor, Omit),
                field("limit", &R::limit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    struct Result
    {
        QList<Event> rows;
        std::optional<qint64> older; ///< the next `before`; none: there is nothing more
        qint64 asOf = 0;

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{
                field("rows", &R::rows),
                field("older", &R::older),
                field("as_of", &R::asOf),
            };
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

} // namespace sf
