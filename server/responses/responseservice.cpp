// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of messages.
#include "server/responses/responseservice.h"

#include "server/attachments/attachmentservice.h"
#include "server/contacts/contactrepository.h"
#include "server/db/database.h"
#include "server/events/eventlog.h"
#include "server/net/callbounds.h"
#include "server/responses/responserepository.h"
#include "server/tickets/attentionservice.h"
#include "server/tickets/linkrepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketservice.h"
#include "server/tickets/ticketstoring.h"
#include "shared/workflow.h"

namespace sf::server::responseservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kPageBytes = 512 * 1024;
constexpr int kEventsLookedAt = 200;
constexpr qsizetype kMostMentions = 20;

/// Messages of others that arrived after what the caller saw, oldest first.
QList<Response> unseen(const Actor &actor, Database &database, TicketId ticket, qint64 seen)
{
    QList<Response> responses;
    qsizetype bytes = 0;
    for (const Event &event :
         eventlog::ofRecord(database, actor.organization, Entity::Ticket, ticket.value(), 0, kEventsLookedAt)) {
        if (event.seq <= seen)
            break;
        const bool isOwn = event.actorId && *event.actorId == actor.user;
        if (isOwn || event.kind != EventKind::Responded || !event.responseId)
            continue;
        auto response = responserepository::find(actor, database, *event.responseId);
        if (!response)
            continue;
        bytes += response->body.size();
        if (!responses.isEmpty() && bytes > kPageBytes)
            break;
        responses.prepend(*response);
    }
    return responses;
}

Error staleError(const Actor &actor, Database &database, TicketId ticket, const QList<Response> &responses)
{
    Error error = Error::of(ErrorKind::Stale,
                            u"%1 wrote meanwhile. Read it, then send again, or send anyway."_s.arg(
                                responses.last().authorName.isEmpty() ? u"Somebody"_s : responses.last().authorName));
    error.detail = toJson(Stale{ticket, ticketrepository::lastEventSeq(actor, database, ticket), responses});
    return error;
}

/// Messages for a merged ticket go where its others went. Only closed ones can be merged.
std::optional<Ticket> addressed(const Actor &actor, Database &database, TicketId id)
{
    auto ticket = ticketrepository::find(actor, database, id);
    if (!ticket || isOpen(ticket->status))
        return ticket;
    const auto target = linkrepository::mergedInto(actor, database, id);
    return target ? ticketrepository::find(actor, database, *target) : ticket;
}

/// Who is named with @ in a note.
void checkMentions(const Actor &actor, Database &database, const TicketRespond::Params &params,
                   ticketrules::Problems &problems)
{
    if (!params.mentions.isEmpty() && !params.internal)
        problems.add("mentions", u"belong to internal notes only"_s);
    else if (params.mentions.size() > kMostMentions)
        problems.add("mentions", u"may name %1 people"_s.arg(kMostMentions));
    for (const UserId user : params.mentions) {
        if (!ticketrepository::canBeAssigned(actor, database, user))
            problems.add("mentions", u"names somebody who is no active user"_s);
    }
}

Response messageOf(const Actor &actor, WriteTransaction &transaction, const TicketRespond::Params &params,
                   const Ticket &ticket)
{
    Response response;
    response.version = 1;
    response.createdAt = transaction.now();
    response.updatedAt = transaction.now();
    response.ticketId = ticket.id;
    response.body = params.body;
    response.internal = params.internal;
    if (params.asCustomer) {
        const auto requester = contactrepository::find(actor, transaction.db(), ticket.requesterId);
        response.authorType = AuthorType::Customer;
        response.contactId = ticket.requesterId;
        response.authorName = requester ? requester->name : QString();
        response.authorEmail = requester ? requester->email : QString();
    } else {
        response.authorType = AuthorType::Agent;
        response.userId = actor.userOrNobody();
        response.authorName = actor.name;
    }
    return response;
}

} // namespace

Result<ResponseList::Result> list(const Actor &actor, Database &database, const ResponseList::Params &params)
{
    if (auto fit = checkLimit(params.limit); !fit)
        return std::move(fit.error());
    if (!ticketrepository::find(actor, database, params.ticketId))
        return ticketservice::notFound();
    std::optional<Response> before;
    if (params.before) {
        before = responserepository::find(actor, database, *params.before);
        if (!before || before->ticketId != params.ticketId)
            return Error::invalid(u"before"_s, u"before must be a message of this ticket."_s);
    }
    auto page = responserepository::page(actor, database, params.ticketId, before, params.limit, kPageBytes);
    ResponseList::Result result;
    result.rows = std::move(page.rows);
    result.older = page.older;
    result.asOf = eventlog::asOf(database, actor.organization);
    return result;
}

Result<Receipt> respond(const Actor &actor, WriteTransaction &transaction, const TicketRespond::Params &params,
                        const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto stored = addressed(actor, database, params.id);
    if (!stored)
        return ticketservice::notFound();
    ticketrules::Problems problems;
    ticketrules::checkBody(params.body, problems, !params.attachments.isEmpty());
    if (params.internal && params.asCustomer)
        problems.add("internal", u"must be false for a customer's own words"_s);
    if (params.status)
        ticketrules::checkTransition(stored->status, *params.status, problems);
    checkMentions(actor, database, params, problems);
    const auto files = attachmentservice::taken(actor, database, params.attachments, settings, problems);
    if (!problems.isEmpty())
        return problems.toError();
    // 0: the caller has no screen on which something could be missing.
    if (params.seen > 0 && !params.anyway) {
        const auto responses = unseen(actor, database, stored->id, params.seen);
        if (!responses.isEmpty())
            return staleError(actor, database, stored->id, responses);
    }
    Response response = messageOf(actor, transaction, params, *stored);
    response.id = transaction.nextId<ResponseId>(Entity::Response);
    responserepository::insert(actor, database, response);
    TicketChange change{*stored, *stored, {}, {}, EventKind::Responded, response, {}, {}};
    change.attached = files;
    ticketrules::applyMessage(change.after, response.authorType, response.internal, transaction.now());
    if (params.status)
        change.after.status = *params.status;
    ticketrules::derive(*stored, change.after, transaction.now());
    change.more.add("mentions", QList<UserId>(), params.mentions);
    // Before the event is made: it is news to them.
    attentionservice::subscribe(actor, transaction, stored->id, params.mentions);
    const qint64 seq = TicketStoring(actor, transaction, settings).change(change);
    return Receipt{response.id.value(), response.version, seq, 0};
}

Result<Receipt> edit(const Actor &actor, WriteTransaction &transaction, const ResponseEdit::Params &params,
                     const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto stored = responserepository::find(actor, database, params.id);
    const auto ticket = stored ? ticketrepository::find(actor, database, stored->ticketId) : std::nullopt;
    if (!ticket)
        return Error::of(ErrorKind::NotFound, u"There is no such message."_s);
    if (!stored->userId || *stored->userId != actor.user)
        return Error::of(ErrorKind::Forbidden, u"Only the author may change a message."_s);
    ticketrules::Problems problems;
    ticketrules::checkBody(params.body, problems, !stored->attachments.isEmpty());
    if (params.base < 1 || params.base > stored->version)
        problems.add("base", u"must be a version of the message that was seen"_s);
    if (!problems.isEmpty())
        return problems.toError();
    if (params.body == stored->body)
        return Receipt{stored->id.value(), stored->version, 0, 0};
    Response after = *stored;
    after.body = params.body;
    after.version += 1;
    after.updatedAt = transaction.now();
    after.editedAt = transaction.now();
    responserepository::update(actor, database, *stored, after);
    TicketChange change{*ticket, *ticket, {}, {}, EventKind::ResponseEdited, after, stored->body, {}};
    const qint64 seq = TicketStoring(actor, transaction, settings).change(change);
    return Receipt{after.id.value(), after.version, seq, 0};
}

} // namespace sf::server::responseservice
