// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of a conversation beyond the page that ticket.get brings.
#pragma once

#include "shared/methods/method.h"
#include "shared/response.h"

namespace sf {

/// Older messages of a ticket.
struct ResponseList
{
    static constexpr char name[] = "response.list";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        TicketId ticketId;
        std::optional<ResponseId> before;
        int limit = 100;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("ticket_id", &R::ticketId, Required),
                field("before", &R::before),
                field("limit", &R::limit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    struct Result
    {
        QList<Response> rows; ///< oldest first
        std::optional<ResponseId> older;
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

/// Changes one's own message, with a visible trace.
struct ResponseEdit : WriteMethod
{
    static constexpr char name[] = "response.edit";
    struct Params
    {
        QString key;
        ResponseId id;
        qint64 base = 0;
        QString body;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("base", &R::base, Required),
                field("body", &R::body, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

} // namespace sf
