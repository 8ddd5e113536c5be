// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets made of chats.
#include "server/chats/chatticket.h"

#include "server/chats/chatrepository.h"
#include "server/chats/chatrules.h"
#include "server/chats/chatservice.h"
#include "server/chats/chatstoring.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactstoring.h"
#include "server/tags/tagrepository.h"
#include "server/tags/tagservice.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketservice.h"
#include "server/tickets/ticketstoring.h"

namespace sf::server::chatticket {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostTickets = 100;

/// Known from an earlier ticket, found by address, or to be made (then without an id).
Contact requesterOf(const Actor &actor, Database &database, const Chat &chat)
{
    std::optional<Contact> known;
    if (chat.contactId)
        known = contactrepository::find(actor, database, *chat.contactId);
    if (!known && !chat.visitorEmail.isEmpty())
        known = contactrepository::findByEmail(actor, database, chat.visitorEmail);
    if (known)
        return std::move(*known);
    Contact contact;
    contact.name = chat.visitorName;
    contact.email = chat.visitorEmail;
    return contact;
}

TagId escalatedTag(const Actor &actor, WriteTransaction &transaction)
{
    const QString name = QString::fromLatin1(kEscalatedTag);
    if (const auto known = tagrepository::findByName(actor, transaction.db(), name))
        return *known;
    Tag tag;
    tag.name = name;
    tag.color = u"#7c5cd6"_s;
    tagservice::add(actor, transaction, tag);
    return tag.id;
}

Ticket ticketOf(const Actor &actor, const Chat &chat, const QList<ChatMessage> &messages,
                const ChatMakeTicket::Params &params, const TicketSettings &settings)
{
    Ticket ticket;
    ticket.subject = params.subject.trimmed();
    if (ticket.subject.isEmpty())
        ticket.subject = chatrules::subject(chat, messages);
    ticket.description = chatrules::transcript(chat, params.transcript ? messages : QList<ChatMessage>());
    ticket.status = Status::Open;
    ticket.priority = params.priority.value_or(SuggestedPriority::of(chat).priority);
    ticket.category = params.category.isEmpty() ? settings.defaultCategory() : params.category;
    ticket.assigneeId = actor.userOrNobody();
    ticket.creatorId = actor.userOrNobody();
    ticket.originChatId = chat.id;
    ticket.lastCustomerMessageAt = chat.createdAt;
    for (const ChatMessage &message : messages) {
        if (message.authorType == ChatAuthor::Visitor)
            ticket.lastCustomerMessageAt = message.createdAt;
    }
    return ticket;
}

/// The newest that was made of the chat, else the newest that it is linked to.
std::optional<Ticket> existing(const Actor &actor, Database &database, const Chat &chat)
{
    std::optional<Ticket> found;
    for (const TicketId id : chat.tickets) {
        auto ticket = ticketrepository::find(actor, database, id);
        if (ticket && (!found || ticket->originChatId == chat.id || found->originChatId != chat.id))
            found = std::move(ticket);
    }
    return found;
}

qint64 tellOfTicket(const Actor &actor, WriteTransaction &transaction, Chat &chat, const Chat &before,
                    const QList<TicketId> &tickets)
{
    Changes changes;
    changes.add("tickets", before.tickets, tickets);
    const EventKind kind = tickets.size() < before.tickets.size() ? EventKind::Unlinked : EventKind::Linked;
    return ChatStoring(actor, transaction, chat).changeForStaff(before, kind, changes);
}

} // namespace

Result<Receipt> make(const Actor &actor, WriteTransaction &transaction, const ChatMakeTicket::Params &params,
                     const TicketSettings &settings)
{
    Database &database = transaction.db();
    auto chat = chatrepository::find(actor, database, params.id);
    if (!chat)
        return chatservice::notFound();
    if (!params.another) {
        if (const auto known = existing(actor, database, *chat))
            return Receipt{.id = known->id.value(), .version = known->version, .seq = 0, .number = known->number};
    }
    NewTicket made;
    made.ticket = ticketOf(actor, *chat, chatrepository::conversation(actor, database, chat->id), params, settings);
    made.requester = requesterOf(actor, database, *chat);
    made.ticket.companyId = made.requester.companyId;
    made.chats << chat->id;
    ticketrules::Problems problems;
    Ticket asDescribed = made.ticket;
    asDescribed.description.clear(); // a transcript may be longer than what people write
    ticketrules::checkFields(Ticket{}, asDescribed, settings, problems);
    if (chat->tickets.size() >= kMostTickets)
        problems.add("id", u"has %1 tickets already"_s.arg(kMostTickets));
    if (!problems.isEmpty())
        return problems.toError();
    if (!made.requester.id.isValid())
        contactstoring::add(actor, transaction, made.requester);
    if (chat->escalatedAt)
        made.tags << escalatedTag(actor, transaction);
    if (!params.priority)
        made.more.add("priority_reason", QString(), SuggestedPriority::of(*chat).reason);
    const qint64 seq = TicketStoring(actor, transaction, settings).add(made);
    const Chat before = *chat;
    chat->contactId = made.requester.id;
    tellOfTicket(actor, transaction, *chat, before, before.tickets + QList<TicketId>{made.ticket.id});
    return Receipt{made.ticket.id.value(), made.ticket.version, seq, made.ticket.number};
}

Result<Receipt> link(const Actor &actor, WriteTransaction &transaction, const ChatLink::Params &params,
                     const TicketSettings &settings)
{
    Database &database = transaction.db();
    auto chat = chatrepository::find(actor, database, params.id);
    if (!chat)
        return chatservice::notFound();
    const auto ticket = ticketrepository::find(actor, database, params.ticket);
    if (!ticket)
        return Error::invalid(u"ticket"_s, u"There is no such ticket."_s);
    if (chat->tickets.contains(params.ticket) == params.linked)
        return Receipt{.id = chat->id.value(), .version = chat->version};
    if (!params.linked && ticket->originChatId == chat->id)
        return Error::invalid(u"ticket"_s, u"This ticket was made of the chat: they stay linked."_s);
    if (params.linked && chat->tickets.size() >= kMostTickets)
        return Error::invalid(u"id"_s, u"This chat has %1 tickets already."_s.arg(kMostTickets));
    QList<TicketId> tickets = chat->tickets;
    TicketChange change{*ticket, *ticket, {}, {}, params.linked ? EventKind::Linked : EventKind::Unlinked, {}, {}, {}};
    const QList<ChatId> one{chat->id};
    if (params.linked) {
        ticketrepository::linkChat(actor, database, params.ticket, params.id);
        tickets << params.ticket;
        change.more.add("chats", QList<ChatId>(), one);
    } else {
        chatrepository::unlinkTicket(actor, database, params.id, params.ticket);
        tickets.removeAll(params.ticket);
        change.more.add("chats", one, QList<ChatId>());
    }
    TicketStoring(actor, transaction, settings).change(change);
    const Chat before = *chat;
    const qint64 seq = tellOfTicket(actor, transaction, *chat, before, tickets);
    return Receipt{.id = chat->id.value(), .version = chat->version, .seq = seq};
}

} // namespace sf::server::chatticket
