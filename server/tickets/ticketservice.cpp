// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of tickets.
#include "server/tickets/ticketservice.h"

#include "server/attachments/attachmentrepository.h"
#include "server/attachments/attachmentservice.h"
#include "server/companies/companyrepository.h"
#include "server/contacts/contactaddresses.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactrules.h"
#include "server/contacts/contactstoring.h"
#include "server/db/database.h"
#include "server/events/eventlog.h"
#include "server/events/stalepatch.h"
#include "server/net/callbounds.h"
#include "server/responses/responserepository.h"
#include "server/tickets/customfields.h"
#include "server/tickets/linkrepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketstoring.h"
#include "shared/plainline.h"
#include "shared/workflow.h"

namespace sf::server::ticketservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPageResponses = 100;
constexpr int kPageEvents = 100;
constexpr qsizetype kPageBytes = 512 * 1024;
constexpr qsizetype kEventBytes = 192 * 1024;
constexpr int kRequesterTickets = 10;
constexpr int kMergedTickets = 20;

/// Oldest first, as many of the newest as fit; what is left out is fetched by event.list.
QList<Event> newestEvents(std::vector<Event> newestFirst, int limit, std::optional<qint64> &older)
{
    QList<Event> events;
    qsizetype bytes = 0;
    for (Event &event : newestFirst) {
        bytes += event.changes.bytes.size() + 250;
        if (events.size() == limit || (!events.isEmpty() && bytes > kEventBytes)) {
            older = events.last().seq;
            break;
        }
        events << std::move(event);
    }
    std::reverse(events.begin(), events.end());
    return events;
}

/// None is looked for where no link says so, which is nearly always.
QList<MergedTicket> mergedHere(const Actor &actor, Database &database, const TicketPage &page)
{
    const bool hasAny = std::any_of(page.links.cbegin(), page.links.cend(), [](const TicketLink &link) {
        return link.kind == LinkKind::MergedInto && !link.outgoing;
    });
    return hasAny ? linkrepository::mergedHere(actor, database, page.ticket.id, kMergedTickets) : QList<MergedTicket>();
}

/// What it was merged into may have been merged since; its messages are at the end of the chain, and so is the link shown.
void leadToTheEnd(const Actor &actor, Database &database, TicketId ticket, QList<TicketLink> &links)
{
    for (TicketLink &link : links) {
        if (link.kind == LinkKind::MergedInto && link.outgoing)
            link.ticketId = linkrepository::mergedInto(actor, database, ticket).value_or(link.ticketId);
    }
    std::sort(links.begin(), links.end(), [](const TicketLink &a, const TicketLink &b) {
        return std::tuple(a.ticketId, a.kind, a.outgoing) < std::tuple(b.ticketId, b.kind, b.outgoing);
    });
}

/// The contact that is named, found by address, or to be made (then without an id).
Contact requesterOf(const Actor &actor, Database &database, const TicketCreate::Params &params,
                    ticketrules::Problems &problems)
{
    if (params.requesterId) {
        if (auto contact = contactrepository::find(actor, database, *params.requesterId))
            return *contact;
        problems.add("requester_id", u"is not a contact"_s);
        return {};
    }
    Contact contact;
    contact.name = plainLine(params.requesterName);
    contact.email = plainLine(params.requesterEmail);
    if (contact.name.isEmpty() && contact.email.isEmpty()) {
        problems.add("requester_id", u"must be given, or requester_name or requester_email"_s);
    } else if (!contact.email.isEmpty() && !contactrules::isAddress(contact.email)) {
        problems.add("requester_email", u"is not an e-mail address"_s);
    } else if (!contact.email.isEmpty()) {
        if (auto known = contactaddresses::find(actor, database, contact.email))
            return *known;
    }
    if (contact.name.isEmpty())
        contact.name = contact.email.section(u'@', 0, 0);
    return contact;
}

Ticket ticketOf(const Actor &actor, const TicketCreate::Params &params, const TicketSettings &settings, Time now)
{
    Ticket ticket;
    ticket.subject = params.subject.trimmed();
    ticket.description = params.description;
    ticket.priority = params.priority;
    ticket.category = params.category.isEmpty() ? settings.defaultCategory() : params.category;
    ticket.companyId = params.companyId;
    ticket.teamId = params.teamId;
    ticket.assigneeId = params.assigneeId;
    ticket.creatorId = actor.userOrNobody();
    ticket.dueAt = params.dueAt;
    ticket.customFields = params.customFields;
    ticket.metadata = params.metadata;
    ticket.lastCustomerMessageAt = now;
    ticket.overdue = ticketrules::isOverdue(ticket, now);
    return ticket;
}

} // namespace

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such ticket."_s);
}

void checkReferences(const Actor &actor, Database &database, const Ticket &before, const Ticket &after,
                     ticketrules::Problems &problems)
{
    if (after.requesterId != before.requesterId && !ticketrepository::hasContact(actor, database, after.requesterId))
        problems.add("requester_id", u"is not a contact"_s);
    if (after.companyId && after.companyId != before.companyId
        && !ticketrepository::hasCompany(actor, database, *after.companyId))
        problems.add("company_id", u"is not a company"_s);
    if (after.teamId && after.teamId != before.teamId && !ticketrepository::hasTeam(actor, database, *after.teamId))
        problems.add("team_id", u"is not a team"_s);
    if (after.assigneeId && after.assigneeId != before.assigneeId
        && !ticketrepository::canBeAssigned(actor, database, *after.assigneeId))
        problems.add("assignee_id", u"is not an active user"_s);
}

void checkTags(const Actor &actor, Database &database, const QList<TagId> &tags, std::string_view field,
               ticketrules::Problems &problems)
{
    for (const TagId tag : tags) {
        if (!ticketrepository::hasTag(actor, database, tag))
            problems.add(field, u"names a tag that does not exist"_s);
    }
}

static void checkParticipants(const Actor &actor, Database &database, const QList<ContactId> &participants,
                              std::string_view field, ticketrules::Problems &problems)
{
    for (const ContactId contact : participants) {
        if (!ticketrepository::hasContact(actor, database, contact))
            problems.add(field, u"names a contact that does not exist"_s);
    }
}

/// A merged ticket stays as it was left: what happens, happens in the other one.
static void checkIsNotMerged(const Actor &actor, Database &database, const Ticket &before, const Ticket &after,
                             const TicketSettings &settings, ticketrules::Problems &problems)
{
    if (before.status == after.status || isOpen(before.status))
        return;
    const auto into = linkrepository::mergedInto(actor, database, before.id);
    if (!into)
        return;
    const auto target = ticketrepository::find(actor, database, *into);
    problems.add("status", u"stays, since this ticket was merged into %1; work goes on there"_s.arg(
                               target ? settings.formatted(target->number) : QString()));
}

Result<TicketPage> get(const Actor &actor, Database &database, const TicketGet::Params &params)
{
    auto ticket = ticketrepository::find(actor, database, params.id);
    if (!ticket)
        return notFound();
    TicketPage page;
    page.ticket = std::move(*ticket);
    page.tags = ticketrepository::tags(actor, database, params.id);
    page.participants = ticketrepository::participants(actor, database, params.id);
    for (const ContactId participant : std::as_const(page.participants)) {
        if (auto contact = contactrepository::find(actor, database, participant))
            page.participantContacts << std::move(*contact);
    }
    page.requester = contactrepository::find(actor, database, page.ticket.requesterId).value_or(Contact{});
    if (page.ticket.companyId)
        page.company = companyrepository::find(actor, database, *page.ticket.companyId);
    page.requesterTickets =
        ticketrepository::rowsOfRequester(actor, database, page.ticket.requesterId, params.id, kRequesterTickets);
    page.attachments = attachmentrepository::ofTicket(actor, database, params.id);
    auto responses = responserepository::page(actor, database, params.id, {}, kPageResponses, kPageBytes);
    page.responses = std::move(responses.rows);
    page.olderResponses = responses.older;
    page.events = newestEvents(
        eventlog::ofRecord(database, actor.organization, Entity::Ticket, params.id.value(), 0, kPageEvents + 1),
        kPageEvents, page.olderEvents);
    page.links = linkrepository::ofTicket(actor, database, params.id);
    leadToTheEnd(actor, database, params.id, page.links);
    page.linkedTickets = linkrepository::linkedRows(actor, database, page.links);
    page.mergedTickets = mergedHere(actor, database, page);
    page.chats = ticketrepository::chats(actor, database, params.id);
    page.lastEventSeq = page.events.isEmpty() ? 0 : page.events.last().seq;
    page.asOf = eventlog::asOf(database, actor.organization);
    return page;
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TicketCreate::Params &params,
                       const TicketSettings &settings)
{
    ticketrules::Problems problems;
    NewTicket made;
    made.ticket = ticketOf(actor, params, settings, transaction.now());
    made.requester = requesterOf(actor, transaction.db(), params, problems);
    made.tags = params.tags;
    made.participants = params.participants;
    if (!made.ticket.companyId)
        made.ticket.companyId = made.requester.companyId;
    ticketrules::checkFields(Ticket{}, made.ticket, settings, problems);
    customfields::check(Ticket{}, made.ticket, settings.customFields, problems);
    checkReferences(actor, transaction.db(), Ticket{}, made.ticket, problems);
    checkTags(actor, transaction.db(), params.tags, "tags", problems);
    checkParticipants(actor, transaction.db(), params.participants, "participants", problems);
    made.attached = attachmentservice::taken(actor, transaction.db(), params.attachments, settings, problems);
    if (!problems.isEmpty())
        return problems.toError();
    if (!made.requester.id.isValid())
        contactstoring::add(actor, transaction, made.requester);
    const qint64 seq = TicketStoring(actor, transaction, settings).add(made);
    return Receipt{made.ticket.id.value(), made.ticket.version, seq, made.ticket.number};
}

Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const TicketUpdate::Params &params,
                       const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto stored = ticketrepository::find(actor, database, params.id);
    if (!stored)
        return notFound();
    if (auto current = checkBase(actor, transaction.db(), Entity::Ticket, *stored, params.base, params.patch); !current)
        return std::move(current.error());
    TicketChange change{*stored, *stored, {}, {}, {}, {}, {}, {}};
    params.patch.applyTo(change.after);
    change.after.subject = change.after.subject.trimmed();
    ticketrules::Problems problems;
    if (params.patch.mask != 0)
        ticketrules::checkFields(*stored, change.after, settings, problems);
    customfields::check(*stored, change.after, settings.customFields, problems);
    ticketrules::checkTransition(stored->status, change.after.status, problems);
    checkReferences(actor, database, *stored, change.after, problems);
    checkIsNotMerged(actor, database, *stored, change.after, settings, problems);
    checkTags(actor, database, params.tagsAdded, "tags_added", problems);
    checkParticipants(actor, database, params.participantsAdded, "participants_added", problems);
    if (!problems.isEmpty())
        return problems.toError();
    ticketrules::derive(*stored, change.after, transaction.now());
    change.tags =
        SetChange<TagId>::of(ticketrepository::tags(actor, database, params.id), params.tagsAdded, params.tagsRemoved);
    change.participants = SetChange<ContactId>::of(ticketrepository::participants(actor, database, params.id),
                                                   params.participantsAdded, params.participantsRemoved);
    if (change.before == change.after && change.tags.isEmpty() && change.participants.isEmpty())
        return Receipt{params.id.value(), stored->version, 0, 0};
    const qint64 seq = TicketStoring(actor, transaction, settings).change(change);
    return Receipt{params.id.value(), change.after.version, seq, 0};
}

Result<EventList::Result> events(const Actor &actor, Database &database, const EventList::Params &params)
{
    if (auto fits = checkPage(params.limit); !fits)
        return std::move(fits.error());
    const bool isPublic = params.entity == Entity::Ticket || params.entity == Entity::Contact
                       || params.entity == Entity::Company || params.entity == Entity::Tag
                       || params.entity == Entity::Team || params.entity == Entity::Chat
                       || params.entity == Entity::Chatbot || params.entity == Entity::ChatbotBlock;
    if (!isPublic && actor.role != Role::Admin)
        return Error::of(ErrorKind::Forbidden, u"Only administrators see the history of these records."_s);
    EventList::Result result;
    result.asOf = eventlog::asOf(database, actor.organization);
    qsizetype bytes = 0;
    for (Event &event :
         eventlog::ofRecord(database, actor.organization, params.entity, params.id, params.before, params.limit)) {
        bytes += event.changes.bytes.size() + 250;
        if (!result.rows.isEmpty() && bytes > kPageBytes)
            break;
        result.rows << std::move(event);
    }
    return result;
}

} // namespace sf::server::ticketservice
