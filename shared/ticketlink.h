// SPDX-License-Identifier: GPL-3.0-or-later
// TicketLink and MergedTicket: what a ticket shows of those that it is joined with.
#pragma once

#include "shared/json.h"

namespace sf {

struct TicketLink
{
    TicketId ticketId;
    LinkKind kind = LinkKind::RelatesTo;
    bool outgoing = true;

    static constexpr char schemaName[] = "TicketLink";
    static constexpr auto fields()
    {
        using R = TicketLink;
        return FieldTable{
            field("ticket_id", &R::ticketId),
            field("kind", &R::kind),
            field("outgoing", &R::outgoing),
        };
    }
    friend bool operator==(const TicketLink &, const TicketLink &) = default;
};

/// A ticket whose messages are here now: what it asked at first stayed with it, and is shown among them.
struct MergedTicket
{
    TicketId id;
    qint64 number = 0;
    QString subject;
    QString description;
    QString requesterName;
    Time createdAt;

    static constexpr char schemaName[] = "MergedTicket";
    static constexpr auto fields()
    {
        using R = MergedTicket;
        return FieldTable{
            field("id", &R::id),
            field("number", &R::number),
            field("subject", &R::subject),
            field("description", &R::description),
            field("requester_name", &R::requesterName),
            field("created_at", &R::createdAt),
        };
    }
    friend bool operator==(const MergedTicket &, const MergedTicket &) = default;
};

} // namespace sf
