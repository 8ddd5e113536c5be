// SPDX-License-Identifier: GPL-3.0-or-later
// What one person watches and has not read: personal, so it makes no event and is told to that person's own sessions only.
#pragma once

#include "shared/methods/method.h"

namespace sf {

struct TicketWatch : WriteMethod
{
    static constexpr char name[] = "ticket.watch";
    struct Params
    {
        QString key;
        TicketId id;
        bool watching = true;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("watching", &R::watching),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Everything of the ticket up to `seq` was read.
struct TicketMarkRead : WriteMethod
{
    static constexpr char name[] = "ticket.mark_read";
    struct Params
    {
        QString key;
        TicketId id;
        qint64 seq = 0; ///< the newest event on the caller's screen

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("seq", &R::seq, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Only for tickets that the caller is assigned to or watches.
struct TicketMarkUnread : WriteMethod
{
    static constexpr char name[] = "ticket.mark_unread";
    using Params = RecordParams<TicketId>;
};

/// What the caller watches and has not read. A ticket is unread when the caller is assigned to it or watches it and the newest event is
/// somebody else's and above the read mark, or when it was marked as unread and nothing happened since.
struct TicketAttention
{
    static constexpr char name[] = "ticket.attention";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    struct Result
    {
        QList<TicketId> unread; ///< the newest 5,000
        QList<TicketId> watched;
        qint64 asOf = 0;

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{
                field("unread", &R::unread),
                field("watched", &R::watched),
                field("as_of", &R::asOf),
            };
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

/// Notification `attention`: how one ticket stands for this person, in all sessions of that person that follow the feed.
struct AttentionNotice
{
    TicketId ticketId;
    bool watching = false;
    bool unread = false;
    qint64 asOf = 0; ///< events above it are not in it

    static constexpr char schemaName[] = "AttentionNotice";
    static constexpr auto fields()
    {
        using R = AttentionNotice;
        return FieldTable{
            field("ticket_id", &R::ticketId),
            field("watching", &R::watching),
            field("unread", &R::unread),
            field("as_of", &R::asOf),
        };
    }
    friend bool operator==(const AttentionNotice &, const AttentionNotice &) = default;
};

inline constexpr char kAttentionNotification[] = "attention";

} // namespace sf
