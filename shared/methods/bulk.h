// SPDX-License-Identifier: GPL-3.0-or-later
// The same change of many tickets, as a job of the server.
#pragma once

#include "shared/bulkjob.h"
#include "shared/methods/method.h"
#include "shared/query/ticketquery.h"

namespace sf {

/// Begins a job over the tickets named, or over all that match the query now. The receipt's id is the job's.
/// Either changes (actions, a macro's actions, or both) or a reply, which may set a status; public and internal replies are for supervisors.
struct BulkStart : WriteMethod
{
    static constexpr char name[] = "bulk.start";
    struct Params
    {
        QString key;
        QList<TicketId> tickets;
        std::optional<TicketQuery> query; ///< instead of tickets
        TicketActions actions;
        std::optional<MacroId> macro; ///< what it does is done; its text is not sent
        QString reply;                ///< with variables
        bool internal = false;        ///< the reply is a note

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),       field("tickets", &R::tickets, Omit),
                field("query", &R::query, Omit),       field("actions", &R::actions),
                field("macro", &R::macro, Omit),       field("reply", &R::reply, Omit),
                field("internal", &R::internal, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// One of the caller's jobs.
struct BulkGet
{
    static constexpr char name[] = "bulk.get";
    static constexpr Effect effect = Effect::Quick;
    using Params = IdParams<BulkJobId>;
    using Result = BulkJob;
};

/// The caller's jobs, newest first, at most 20.
struct BulkList
{
    static constexpr char name[] = "bulk.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<BulkJob>;
};

/// Ends one of the caller's jobs; what it changed so far stays changed, and can be undone.
struct BulkCancel : WriteMethod
{
    static constexpr char name[] = "bulk.cancel";
    using Params = RecordParams<BulkJobId>;
};

/// Notification `bulk`: how far one of the user's own jobs is.
inline constexpr char kBulkNotification[] = "bulk";

} // namespace sf
