// SPDX-License-Identifier: GPL-3.0-or-later
// Merging: messages and files move, the source stays behind, closed and linked.
#include "server/tickets/mergeservice.h"

#include "server/attachments/attachmentrepository.h"
#include "server/contacts/contactrepository.h"
#include "server/responses/responserepository.h"
#include "server/tickets/attentionservice.h"
#include "server/tickets/linkrepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketsearch.h"
#include "server/tickets/ticketservice.h"
#include "server/tickets/ticketstoring.h"
#include "shared/workflow.h"

namespace sf::server::mergeservice {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Pair
{
    Ticket source;
    Ticket target;
};

struct Moved
{
    QList<ResponseId> responses;
    QList<AttachmentId> attachments;
    bool targetHadAny = false; ///< files
};

Error refused(const QString &field, const QString &why)
{
    ticketrules::Problems problems;
    problems.add(field.toStdString(), why);
    return problems.toError();
}

Result<Pair> pairOf(const Actor &actor, Database &database, const TicketMerge::Params &params,
                    const TicketSettings &settings)
{
    auto source = ticketrepository::find(actor, database, params.id);
    if (!source)
        return ticketservice::notFound();
    const auto named = ticketrepository::find(actor, database, params.into);
    if (!named)
        return refused(u"into"_s, u"is not a ticket"_s);
    if (params.id == params.into)
        return refused(u"into"_s, u"must be another ticket"_s);
    if (const auto earlier = linkrepository::mergedInto(actor, database, params.id)) {
        const auto known = ticketrepository::find(actor, database, *earlier);
        return refused(u"id"_s, u"was merged into %1 already"_s.arg(known ? settings.formatted(known->number) : u""_s));
    }
    const TicketId end = linkrepository::mergedInto(actor, database, params.into).value_or(params.into);
    if (end == params.id)
        return refused(u"into"_s, u"was itself merged into this ticket"_s);
    auto target = end == params.into ? named : ticketrepository::find(actor, database, end);
    // Nobody would look at what is still open.
    if (isOpen(source->status) && !isOpen(target->status))
        return refused(u"into"_s,
                       u"is %1; reopen %2 first, or nobody will answer what is still open here"_s.arg(
                           QString::fromLatin1(enumName(target->status)), settings.formatted(target->number)));
    return Pair{std::move(*source), std::move(*target)};
}

/// What is still open was no work of its own; what was answered is done.
Status statusOfSource(Status status)
{
    if (isOpen(status))
        return Status::Cancelled;
    return status == Status::Resolved ? Status::Closed : status;
}

std::optional<Time> later(const std::optional<Time> &a, const std::optional<Time> &b)
{
    if (!a || !b)
        return a ? a : b;
    return a->ms < b->ms ? b : a;
}

std::optional<Time> earlier(const std::optional<Time> &a, const std::optional<Time> &b)
{
    if (!a || !b)
        return a ? a : b;
    return a->ms < b->ms ? a : b;
}

SetChange<ContactId> participantsOf(const Actor &actor, Database &database, const Pair &pair)
{
    QList<ContactId> joining = ticketrepository::participants(actor, database, pair.source.id);
    joining << pair.source.requesterId;
    joining.removeAll(pair.target.requesterId);
    return SetChange<ContactId>::of(ticketrepository::participants(actor, database, pair.target.id), joining, {});
}

/// Searching for their words finds the target from now on.
void moveWords(const Actor &actor, WriteTransaction &transaction, const Pair &pair, const QList<ResponseId> &responses,
               const TicketSettings &settings)
{
    const Contact requester =
        contactrepository::find(actor, transaction.db(), pair.target.requesterId).value_or(Contact{});
    const QStringList head = ticketsearch::headTokens(pair.target, requester.name, requester.email, settings);
    for (const ResponseId id : responses) {
        transaction.index({pair.source.id, id, {}});
        if (const auto response = responserepository::find(actor, transaction.db(), id))
            ticketsearch::putResponse(transaction, *response, head);
    }
}

qint64 storeSource(const Actor &actor, WriteTransaction &transaction, const Pair &pair, const Moved &moved,
                   const TicketSettings &settings, qint64 &version)
{
    TicketChange change{pair.source, pair.source, {}, {}, EventKind::Merged, {}, {}, {}};
    change.after.status = statusOfSource(pair.source.status);
    ticketrules::derive(pair.source, change.after, transaction.now());
    change.more.add("merged_into", std::optional<TicketId>(), std::optional(pair.target.id));
    change.more.add("responses", moved.responses, QList<ResponseId>());
    change.more.add("attachment_ids", moved.attachments, QList<AttachmentId>());
    change.more.add("has_attachment", !moved.attachments.isEmpty(), false);
    const qint64 seq = TicketStoring(actor, transaction, settings).change(change);
    version = change.after.version;
    return seq;
}

qint64 storeTarget(const Actor &actor, WriteTransaction &transaction, const Pair &pair, const Moved &moved,
                   const TicketSettings &settings)
{
    TicketChange change{pair.target, pair.target, {}, {}, EventKind::Merged, {}, {}, {}};
    Ticket &after = change.after;
    change.participants = participantsOf(actor, transaction.db(), pair);
    after.lastCustomerMessageAt = later(after.lastCustomerMessageAt, pair.source.lastCustomerMessageAt);
    after.lastAgentMessageAt = later(after.lastAgentMessageAt, pair.source.lastAgentMessageAt);
    after.firstResponseAt = earlier(after.firstResponseAt, pair.source.firstResponseAt);
    change.more.add("merged_from", std::optional<TicketId>(), std::optional(pair.source.id));
    change.more.add("responses", QList<ResponseId>(), moved.responses);
    change.more.add("attachment_ids", QList<AttachmentId>(), moved.attachments);
    change.more.add("has_attachment", moved.targetHadAny, moved.targetHadAny || !moved.attachments.isEmpty());
    return TicketStoring(actor, transaction, settings).change(change);
}

} // namespace

Result<Receipt> merge(const Actor &actor, WriteTransaction &transaction, const TicketMerge::Params &params,
                      const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto pair = pairOf(actor, database, params, settings);
    if (!pair)
        return pair.error();
    const TicketId source = pair->source.id;
    const TicketId target = pair->target.id;
    Moved moved;
    moved.targetHadAny = attachmentrepository::isOnTicket(actor, database, target);
    moved.responses = linkrepository::moveResponses(actor, database, source, target);
    moved.attachments = linkrepository::moveAttachments(actor, database, source, target);
    linkrepository::add(actor, database, source, target, LinkKind::MergedInto);
    moveWords(actor, transaction, *pair, moved.responses, settings);
    qint64 version = 0;
    storeSource(actor, transaction, *pair, moved, settings, version);
    const qint64 seq = storeTarget(actor, transaction, *pair, moved, settings);
    attentionservice::followTo(actor, transaction, source, target);
    return Receipt{source.value(), version, seq, 0};
}

} // namespace sf::server::mergeservice
