// SPDX-License-Identifier: GPL-3.0-or-later
// TicketChanges: an event's before and after values laid over rows and tickets, and waiting changes laid over what the server has.
#pragma once

#include "shared/event.h"
#include "shared/methods/ticket.h"

namespace sf::client {

/// What waits in the queue for one ticket.
struct Overlay
{
    Patch<Ticket> patch;
    QList<TagId> tagsAdded;
    QList<TagId> tagsRemoved;
    QList<ContactId> participantsAdded;
    QList<ContactId> participantsRemoved;

    void add(const TicketUpdate::Params &params);
    void add(const TicketRespond::Params &params);
    void applyTo(TicketRow &row) const;
    void applyTo(TicketPage &page) const;
};

/// The row as it was before the event that made it what it is.
TicketRow rowBefore(const TicketRow &after, const Event &event);

/// What the row shows of its requester.
void takeRequester(TicketRow &row, const Contact &requester);

/// The event's after values; what the row shows is taken from there.
void applyEvent(Ticket &ticket, const Event &event, const TicketRow &row);

} // namespace sf::client
