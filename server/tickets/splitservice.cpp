// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting: the message stays, the new ticket begins with its words; both are linked and have an event.
#include "server/tickets/splitservice.h"

#include "server/attachments/attachmentservice.h"
#include "server/contacts/contactrepository.h"
#include "server/responses/responserepository.h"
#include "server/tickets/linkrepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketservice.h"
#include "server/tickets/ticketstoring.h"

namespace sf::server::splitservice {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A message that was moved by a merge is still one of the ticket that it came from.
bool belongsTo(const Actor &actor, Database &database, const Response &response, TicketId ticket)
{
    return response.ticketId == ticket || linkrepository::mergedInto(actor, database, ticket) == response.ticketId;
}

std::optional<Contact> requesterOf(const Actor &actor, Database &database, const TicketSplit::Params &params,
                                   const Ticket &ticket, const Response &response)
{
    if (params.requesterId)
        return contactrepository::find(actor, database, *params.requesterId);
    // The author may be a contact that was deleted since.
    if (response.contactId) {
        if (auto author = contactrepository::find(actor, database, *response.contactId))
            return author;
    }
    return contactrepository::find(actor, database, ticket.requesterId);
}

Ticket ticketOf(const Actor &actor, const TicketSplit::Params &params, const Ticket &from, const Response &response)
{
    Ticket ticket;
    const QString subject = params.subject.trimmed();
    ticket.subject = subject.isEmpty() ? from.subject : subject;
    ticket.description = params.description.isEmpty() && !response.internal ? response.body : params.description;
    ticket.priority = params.priority.value_or(from.priority);
    ticket.category = params.category.isEmpty() ? from.category : params.category;
    ticket.teamId = params.teamId;
    ticket.assigneeId = params.assigneeId;
    ticket.creatorId = actor.userOrNobody();
    ticket.dueAt = params.dueAt;
    if (response.authorType == AuthorType::Customer || response.authorType == AuthorType::Email)
        ticket.lastCustomerMessageAt = response.createdAt;
    return ticket;
}

/// Of the message's files those that are wanted.
QList<Attachment> filesOf(const TicketSplit::Params &params, const Response &response, ticketrules::Problems &problems)
{
    if (!params.attachments)
        return response.attachments;
    QList<Attachment> files = response.attachments;
    files.removeIf([&](const Attachment &file) { return !params.attachments->contains(file.id); });
    if (files.size() != params.attachments->size())
        problems.add("attachments", u"name a file that this message does not have"_s);
    return files;
}

struct Note
{
    const Response &response;
    QList<Attachment> files;
};

/// A note goes along as a note: what customers may see begins without it. Answers the ticket's version then.
qint64 takeNoteAlong(const Actor &actor, WriteTransaction &transaction, const Note &note, const Ticket &ticket,
                     const TicketSettings &settings)
{
    Response copy = note.response;
    copy.id = transaction.nextId<ResponseId>(Entity::Response);
    copy.version = 1;
    copy.ticketId = ticket.id;
    copy.emailMessageId.clear();
    copy.externalSource.clear();
    copy.externalId.clear();
    copy.attachments.clear();
    responserepository::insert(actor, transaction.db(), copy);
    TicketChange change{ticket, ticket, {}, {}, EventKind::Responded, copy, {}, {}};
    change.attached = note.files;
    TicketStoring(actor, transaction, settings).change(change);
    return change.after.version;
}

} // namespace

Result<Receipt> split(const Actor &actor, WriteTransaction &transaction, const TicketSplit::Params &params,
                      const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto from = ticketrepository::find(actor, database, params.id);
    if (!from)
        return ticketservice::notFound();
    ticketrules::Problems problems;
    const auto response = responserepository::find(actor, database, params.responseId);
    if (!response || !belongsTo(actor, database, *response, params.id)) {
        problems.add("response_id", u"is not a message of this ticket"_s);
        return problems.toError();
    }
    NewTicket made;
    made.ticket = ticketOf(actor, params, *from, *response);
    made.tags = params.tags;
    made.kind = EventKind::Split;
    made.more.add("split_from", std::optional<TicketId>(), std::optional(from->id));
    const auto requester = requesterOf(actor, database, params, *from, *response);
    if (requester) {
        made.requester = *requester;
        made.ticket.companyId = requester->id == from->requesterId ? from->companyId : requester->companyId;
    } else {
        problems.add("requester_id", u"is not a contact"_s);
    }
    // A category that is no longer offered may still be taken over.
    Ticket before;
    before.category = from->category;
    ticketrules::checkFields(before, made.ticket, settings, problems);
    ticketservice::checkReferences(actor, database, Ticket{}, made.ticket, problems);
    ticketservice::checkTags(actor, database, params.tags, "tags", problems);
    const QList<Attachment> files = filesOf(params, *response, problems);
    if (!problems.isEmpty())
        return problems.toError();
    const QList<Attachment> taken = attachmentservice::again(actor, transaction, files);
    if (!response->internal)
        made.attached = taken;
    made.ticket.overdue = ticketrules::isOverdue(made.ticket, transaction.now());
    TicketStoring storing(actor, transaction, settings);
    storing.add(made);
    if (response->internal)
        made.ticket.version = takeNoteAlong(actor, transaction, {*response, taken}, made.ticket, settings);
    linkrepository::add(actor, database, made.ticket.id, from->id, LinkKind::SplitFrom);
    TicketChange change{*from, *from, {}, {}, EventKind::Split, {}, {}, {}};
    change.more.add("split_into", std::optional<TicketId>(), std::optional(made.ticket.id));
    const qint64 seq = storing.change(change);
    return Receipt{made.ticket.id.value(), made.ticket.version, seq, made.ticket.number};
}

} // namespace sf::server::splitservice
