// SPDX-License-Identifier: GPL-3.0-or-later
// TicketActions: what a macro or a bulk job does to a ticket, the same to each.
#pragma once

#include "shared/ticket.h"

namespace sf {

struct TicketActions
{
    Patch<Ticket> patch;     ///< of status, priority, category, company, team, assignee and due date
    bool assignToMe = false; ///< to whoever applies it; takes precedence over an assignee in the patch
    QList<TagId> tagsAdded;
    QList<TagId> tagsRemoved;

    bool isEmpty() const { return patch.isEmpty() && !assignToMe && tagsAdded.isEmpty() && tagsRemoved.isEmpty(); }
    /// The fields that may be named: those in which many tickets can sensibly be alike.
    static Patch<Ticket> allowed()
    {
        Patch<Ticket> fields;
        fields.set(&Ticket::status, Status::New);
        fields.set(&Ticket::priority, Priority::Low);
        fields.set(&Ticket::category, QString());
        fields.set(&Ticket::companyId, std::optional<CompanyId>());
        fields.set(&Ticket::teamId, std::optional<TeamId>());
        fields.set(&Ticket::assigneeId, std::optional<UserId>());
        fields.set(&Ticket::dueAt, std::optional<Time>());
        return fields;
    }

    static constexpr char schemaName[] = "TicketActions";
    static constexpr auto fields()
    {
        using R = TicketActions;
        return FieldTable{
            field("patch", &R::patch, Omit),
            field("assign_to_me", &R::assignToMe, Omit),
            field("tags_added", &R::tagsAdded, Omit),
            field("tags_removed", &R::tagsRemoved, Omit),
        };
    }
    friend bool operator==(const TicketActions &, const TicketActions &) = default;
};

} // namespace sf
