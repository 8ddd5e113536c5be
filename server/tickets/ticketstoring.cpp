// SPDX-License-Identifier: GPL-3.0-or-later
// Storing tickets with their events.
#include "server/tickets/ticketstoring.h"

#include "server/attachments/attachmentrepository.h"
#include "server/attachments/contentrepository.h"
#include "server/contacts/contactrepository.h"
#include "server/db/database.h"
#include "server/tickets/recordrows.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketsearch.h"

namespace sf::server {

namespace {

QStringList namesOf(const QList<Attachment> &files)
{
    QStringList names;
    for (const Attachment &file : files)
        names << file.fileName;
    return names;
}

} // namespace

TicketStoring::TicketStoring(const Actor &actor, WriteTransaction &transaction, const TicketSettings &settings)
    : m_actor(actor)
    , m_transaction(transaction)
    , m_settings(settings)
{
}

QByteArray TicketStoring::rowOf(TicketId ticket)
{
    const auto row = ticketrepository::row(m_actor, m_transaction.db(), ticket);
    return row ? toJson(*row) : QByteArray();
}

void TicketStoring::storeSets(TicketId ticket, const SetChange<TagId> &tags, const SetChange<ContactId> &participants)
{
    Database &database = m_transaction.db();
    for (const TagId tag : tags.after) {
        if (!tags.before.contains(tag))
            ticketrepository::addTag(m_actor, database, ticket, tag);
    }
    for (const TagId tag : tags.before) {
        if (!tags.after.contains(tag))
            ticketrepository::removeTag(m_actor, database, ticket, tag);
    }
    for (const ContactId contact : participants.after) {
        if (!participants.before.contains(contact))
            ticketrepository::addParticipant(m_actor, database, ticket, contact);
    }
    for (const ContactId contact : participants.before) {
        if (!participants.after.contains(contact))
            ticketrepository::removeParticipant(m_actor, database, ticket, contact);
    }
}

qint64 TicketStoring::add(NewTicket &made)
{
    Ticket &ticket = made.ticket;
    ticket.id = m_transaction.nextId<TicketId>(Entity::Ticket);
    ticket.number = m_transaction.nextTicketNumber();
    ticket.version = 1;
    ticket.requesterId = made.requester.id;
    ticket.createdAt = made.at.ms != 0 ? made.at : m_transaction.now();
    ticket.updatedAt = ticket.createdAt;
    const auto tags = SetChange<TagId>::of({}, made.tags, {});
    const auto participants = SetChange<ContactId>::of({}, made.participants, {});
    ticketrepository::insert(m_actor, m_transaction.db(), ticket, made.requester.name, m_transaction.headSeq() + 1);
    storeSets(ticket.id, tags, participants);
    for (const ChatId chat : std::as_const(made.chats))
        ticketrepository::linkChat(m_actor, m_transaction.db(), ticket.id, chat);
    ticketsearch::putDescription(
        m_transaction, ticket, ticketsearch::headTokens(ticket, made.requester.name, made.requester.email, m_settings));

    Changes changes = Changes::between(Ticket{}, ticket);
    changes.add("tags", tags.before, tags.after);
    changes.add("participants", participants.before, participants.after);
    storeFiles(ticket.id, made.attached, {}, changes);
    changes.add(made.more);
    Event event = recordEvent(m_actor, Entity::Ticket, ticket.id.value(), ticket.version, made.kind, changes);
    event.at = ticket.createdAt;
    Delivery delivery;
    delivery.row = rowOf(ticket.id);
    delivery.counts.after = ticketrules::countKey(ticket);
    return m_transaction.append(std::move(event), std::move(delivery));
}

qint64 TicketStoring::change(TicketChange &change)
{
    const Ticket &before = change.before;
    Ticket &after = change.after;
    after.version = before.version + 1;
    after.updatedAt = change.at.ms != 0 ? change.at : m_transaction.now();
    std::optional<Contact> requester;
    if (before.requesterId != after.requesterId || before.subject != after.subject || change.response)
        requester = contactrepository::find(m_actor, m_transaction.db(), after.requesterId);
    const bool isOther = before.requesterId != after.requesterId && requester;
    ticketrepository::update(m_actor, m_transaction.db(), before, after,
                             isOther ? std::optional(requester->name) : std::nullopt, m_transaction.headSeq() + 1);
    storeSets(after.id, change.tags, change.participants);
    index(change, requester);

    Changes changes = Changes::between(before, after);
    changes.add("tags", change.tags.before, change.tags.after);
    changes.add("participants", change.participants.before, change.participants.after);
    if (change.response) {
        for (Attachment &file : change.attached)
            file.responseId = change.response->id;
    }
    storeFiles(after.id, change.attached, change.detached, changes);
    changes.add(change.more);
    if (change.editedBody && change.response)
        changes.add("body", *change.editedBody, change.response->body);
    const EventKind kind = change.kind.value_or(ticketrules::kindOfChange(before, after, !change.tags.isEmpty()));
    Event event = recordEvent(m_actor, Entity::Ticket, after.id.value(), after.version, kind, changes);
    event.at = after.updatedAt;
    Delivery delivery;
    delivery.row = rowOf(after.id);
    delivery.counts = {ticketrules::countKey(before), ticketrules::countKey(after)};
    if (change.response) {
        change.response->attachments += change.attached;
        event.responseId = change.response->id;
        delivery.response = RecordRows::pushed(*change.response);
    }
    return m_transaction.append(std::move(event), std::move(delivery));
}

void TicketStoring::storeFiles(TicketId ticket, QList<Attachment> &attached, const QList<Attachment> &detached,
                               Changes &changes)
{
    if (attached.isEmpty() && detached.isEmpty())
        return;
    Database &database = m_transaction.db();
    const bool hadAny = attachmentrepository::isOnTicket(m_actor, database, ticket);
    for (const Attachment &file : detached) {
        attachmentrepository::remove(m_actor, database, file.id);
        contentrepository::dropUnused(m_actor, database, QByteArray::fromHex(file.sha256.toLatin1()));
    }
    for (Attachment &file : attached) {
        file.ticketId = ticket;
        attachmentrepository::place(m_actor, database, file);
    }
    const bool hasAny = attachmentrepository::isOnTicket(m_actor, database, ticket);
    if (hadAny != hasAny)
        ticketrepository::setHasAttachment(m_actor, database, ticket, hasAny);
    changes.add("has_attachment", hadAny, hasAny);
    changes.add("attachments", namesOf(detached), namesOf(attached));
}

void TicketStoring::index(const TicketChange &change, const std::optional<Contact> &requester)
{
    if (change.before.subject != change.after.subject || change.before.requesterId != change.after.requesterId)
        return ticketsearch::refresh(m_actor, m_transaction, change.after.id, m_settings);
    const bool isDescription = change.before.description != change.after.description;
    if (!isDescription && !change.response)
        return;
    const auto who =
        requester ? requester : contactrepository::find(m_actor, m_transaction.db(), change.after.requesterId);
    const QStringList head =
        ticketsearch::headTokens(change.after, who ? who->name : QString(), who ? who->email : QString(), m_settings);
    if (isDescription)
        ticketsearch::putDescription(m_transaction, change.after, head);
    if (change.response)
        ticketsearch::putResponse(m_transaction, *change.response, head);
}

} // namespace sf::server
