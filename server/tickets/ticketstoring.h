// SPDX-License-Identifier: GPL-3.0-or-later
// Storing a ticket's change: row, sets, search documents and the event with everything the feed sends, in one go.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/events/changes.h"
#include "server/events/setchange.h"
#include "server/tickets/ticketsettings.h"
#include "shared/contact.h"
#include "shared/response.h"
#include "shared/ticket.h"

namespace sf::server {

class Changes;

/// What one call does to one ticket that exists.
struct TicketChange
{
    Ticket before;
    Ticket after; ///< version and updated_at are set when it is stored
    SetChange<TagId> tags;
    SetChange<ContactId> participants;
    std::optional<EventKind> kind;     ///< none: by what changed
    std::optional<Response> response;  ///< the message that is new or was edited; stored by the caller
    std::optional<QString> editedBody; ///< what an edited message said before
    Time at;                           ///< when it happened; 0: now
    QList<Attachment> attached = {};   ///< finished uploads that are placed here, on `response` where there is one
    QList<Attachment> detached = {};   ///< files that are taken off
    Changes more{};                    ///< what the event tells beside the fields of the ticket: links, moved messages
};

/// What one call makes.
struct NewTicket
{
    Ticket ticket; ///< id, number, version, times are set when it is stored
    Contact requester;
    QList<TagId> tags;
    QList<ContactId> participants;
    QList<ChatId> chats;
    EventKind kind = EventKind::Created;
    Time at; ///< when it happened; 0: now
    QList<Attachment> attached = {};
    Changes more{};
};

class TicketStoring
{
public:
    TicketStoring(const Actor &actor, WriteTransaction &transaction, const TicketSettings &settings);

    /// Both answer the seq of the event.
    qint64 add(NewTicket &made);
    qint64 change(TicketChange &change);

private:
    void storeSets(TicketId ticket, const SetChange<TagId> &tags, const SetChange<ContactId> &participants);
    /// Places and takes off files; says so in the changes.
    void storeFiles(TicketId ticket, QList<Attachment> &attached, const QList<Attachment> &detached, Changes &changes);
    void index(const TicketChange &change, const std::optional<Contact> &requester);
    QByteArray rowOf(TicketId ticket);

    const Actor &m_actor;
    WriteTransaction &m_transaction;
    const TicketSettings &m_settings;
};

} // namespace sf::server
