// SPDX-License-Identifier: GPL-3.0-or-later
// Following the log.
#pragma once

#include "shared/event.h"
#include "shared/methods/method.h"
#include "shared/response.h"

namespace sf {

/// Answers the head, then sends every event after `after` that the subscriber may see.
struct FeedSubscribe
{
    static constexpr char name[] = "feed.subscribe";
    static constexpr Effect effect = Effect::Session;
    struct Params
    {
        QString epoch;
        qint64 after = 0;
        std::optional<Time>
            afterAt; ///< when the event `after` was recorded, if known: the same number may be another event in a restored log

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("epoch", &R::epoch, Required),
                field("after", &R::after, Required),
                field("after_at", &R::afterAt, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    struct Result
    {
        QString epoch;
        qint64 head = 0;
        Time headAt; ///< when the event `head` was recorded

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{
                field("epoch", &R::epoch),
                field("head", &R::head),
                field("head_at", &R::headAt),
            };
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

/// Notification `event`.
struct FeedEvent
{
    qint64 since = 0; ///< the line vouches for everything in (since, seq]
    qint64 seq = 0;
    Time at;                    ///< when the event `seq` was recorded, where `event` does not say it
    std::optional<Event> event; ///< absent: the range holds nothing for this subscriber
    /// The changed record as lists show it: TicketRow, User, Tag, Contact, Company, Team, SavedView, Macro, Chat,
    /// ChatMessage, Chatbot, ChatbotBlock. None: it has no row or is gone, or (a chat's) the subscriber is a channel.
    RawJson row;
    std::optional<Response> response; ///< of a `responded` or `response_edited` event, when at most 8 KiB

    /// The record is gone: deleted, or merged into another one.
    bool isRemoval() const
    {
        return event && row.bytes.isEmpty()
            && (event->kind == EventKind::Deleted
                || (event->kind == EventKind::Merged && event->entity != Entity::Ticket));
    }

    static constexpr char schemaName[] = "FeedEvent";
    static constexpr auto fields()
    {
        using R = FeedEvent;
        return FieldTable{
            field("since", &R::since),       field("seq", &R::seq),       field("at", &R::at, Omit),
            field("event", &R::event, Omit), field("row", &R::row, Omit), field("response", &R::response, Omit),
        };
    }
    friend bool operator==(const FeedEvent &, const FeedEvent &) = default;
};

/// Notification `skip`: move on to `seq` and fetch again what is shown.
struct FeedSkip
{
    qint64 since = 0;
    qint64 seq = 0;
    Time at; ///< when the event `seq` was recorded

    static constexpr char schemaName[] = "FeedSkip";
    static constexpr auto fields()
    {
        using R = FeedSkip;
        return FieldTable{
            field("since", &R::since),
            field("seq", &R::seq),
            field("at", &R::at),
        };
    }
    friend bool operator==(const FeedSkip &, const FeedSkip &) = default;
};

/// Notification `resync`: the log is another one (a restored backup); everything held is to be fetched again.
struct FeedResync
{
    QString epoch;
    qint64 seq = 0;
    Time at; ///< when the event `seq` was recorded

    static constexpr char schemaName[] = "FeedResync";
    static constexpr auto fields()
    {
        using R = FeedResync;
        return FieldTable{
            field("epoch", &R::epoch),
            field("seq", &R::seq),
            field("at", &R::at),
        };
    }
    friend bool operator==(const FeedResync &, const FeedResync &) = default;
};

/// Notification `own`: something of the user's own changed, in which nobody else takes part and which no event tells of.
struct OwnChange
{
    Entity entity = Entity::View;
    qint64 id = 0;
    RawJson row; ///< the record; none: it is gone, or no longer one's own

    static constexpr char schemaName[] = "OwnChange";
    static constexpr auto fields()
    {
        using R = OwnChange;
        return FieldTable{
            field("entity", &R::entity),
            field("id", &R::id),
            field("row", &R::row, Omit),
        };
    }
    friend bool operator==(const OwnChange &, const OwnChange &) = default;
};

inline constexpr char kEventNotification[] = "event";
inline constexpr char kSkipNotification[] = "skip";
inline constexpr char kResyncNotification[] = "resync";
inline constexpr char kOwnNotification[] = "own";

/// The events of one record, newest first.
struct EventList
{
    static constexpr char name[] = "event.list";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        Entity entity = Entity::Ticket;
        qint64 id = 0;
        qint64 before = 0; ///< only events below this seq; 0: from the newest
        int limit = 100;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("entity", &R::entity, Required),
                field("id", &R::id, Required),
                field("before", &R::before),
                field("limit", &R::limit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = ListOf<Event>;
};

} // namespace sf
