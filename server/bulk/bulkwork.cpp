// SPDX-License-Identifier: GPL-3.0-or-later
// Carrying out jobs.
#include "server/bulk/bulkwork.h"

#include "server/db/writer.h"
#include "server/events/eventlog.h"
#include "server/macros/macrovalues.h"
#include "server/responses/responseservice.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketservice.h"
#include "server/users/userrepository.h"
#include "shared/envelope.h"
#include "shared/methods/bulk.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;
using bulkrepository::ItemState;
using bulkrepository::StoredJob;

void BulkWork::submit(const std::shared_ptr<const BulkWork> &work, Writer &writer, const Handle &handle)
{
    WriteCall call;
    call.organization = handle.organization;
    call.background = true;
    call.call = handle.call;
    call.work = [work, job = handle.job](WriteTransaction &transaction) -> Result<QByteArray> {
        return QByteArray(work->carryOutPiece(transaction, job) ? "1" : "0");
    };
    // A piece that cannot be stored now is begun again by the runner's next look.
    call.done = [work, &writer, handle](const Result<QByteArray> &more) {
        if (more && *more == "1")
            submit(work, writer, handle);
    };
    writer.submit(std::move(call));
}

void BulkWork::tell(WriteTransaction &transaction, const BulkJob &job)
{
    QByteArray params("{");
    writeKey(params, "job");
    writeJson(params, job);
    transaction.tell(job.ownerId, notificationLine(kBulkNotification, params + '}'));
}

std::optional<Actor> BulkWork::starter(WriteTransaction &transaction, const StoredJob &stored)
{
    const auto user = users::find(transaction.db(), transaction.organization(), stored.job.ownerId);
    if (!user || !user->active || user->role == Role::Channel)
        return std::nullopt;
    if (stored.job.isReply && user->role == Role::Agent)
        return std::nullopt;
    return Actor{transaction.organization(), user->id, user->role, user->name};
}

bool BulkWork::carryOutPiece(WriteTransaction &transaction, BulkJobId id) const
{
    Database &database = transaction.db();
    const OrganizationId organization = transaction.organization();
    const auto stored = bulkrepository::find(database, organization, id);
    if (!stored || !stored->job.isRunning())
        return false;
    BulkJob job = stored->job;
    const auto actor = starter(transaction, *stored);
    auto items = actor ? bulkrepository::waiting(database, organization, id, kPiece) : QList<Item>();
    for (Item &item : items) {
        carryOut(*actor, transaction, *stored, item);
        bulkrepository::finish(database, organization, id, item);
        ++job.done;
        job.changed += item.state == ItemState::Changed ? 1 : 0;
        job.failed += item.state == ItemState::Failed ? 1 : 0;
    }
    job.version += 1;
    job.updatedAt = transaction.now();
    if (!actor)
        job.state = BulkState::Stopped;
    else if (job.done >= job.total || items.isEmpty())
        job.state = BulkState::Done;
    if (!job.isRunning())
        job.finishedAt = transaction.now();
    bulkrepository::update(database, organization, stored->job, job);
    if (job.failed > 0 || job.undoes)
        job.problems = bulkrepository::problems(database, organization, id);
    tell(transaction, job);
    return job.isRunning();
}

void BulkWork::carryOut(const Actor &actor, WriteTransaction &transaction, const StoredJob &stored, Item &item) const
{
    if (stored.job.undoes)
        return takeBack(actor, transaction, item);
    const auto receipt = change(actor, transaction, stored, item.ticket);
    if (!receipt) {
        item.state = ItemState::Failed;
        item.why = receipt.error().message;
        return;
    }
    item.state = receipt->seq != 0 ? ItemState::Changed : ItemState::Unchanged;
    item.eventSeq = receipt->seq;
}

void BulkWork::takeBack(const Actor &actor, WriteTransaction &transaction, Item &item) const
{
    const auto event = eventlog::find(transaction.db(), transaction.organization(), item.undoesSeq);
    const auto taken = event ? m_undo.takeBack(actor, transaction, *event)
                             : Result<TakenBack>(Error::of(ErrorKind::NotFound, u"There is no such change."_s));
    if (!taken) {
        item.state = ItemState::Failed;
        item.why = taken.error().message;
        return;
    }
    item.eventSeq = taken->seq;
    item.why = taken->refusedWords().join(u", "_s);
    if (taken->seq != 0)
        item.state = ItemState::Changed;
    else
        item.state = taken->refused.isEmpty() ? ItemState::Unchanged : ItemState::Failed;
}

Result<Receipt> BulkWork::change(const Actor &actor, WriteTransaction &transaction, const StoredJob &stored,
                                 TicketId ticket) const
{
    const auto settings = m_settings(transaction.db(), actor.organization);
    const auto now = ticketrepository::find(actor, transaction.db(), ticket);
    if (!now)
        return ticketservice::notFound();
    const TicketActions &actions = stored.job.actions;
    if (stored.job.isReply) {
        TicketRespond::Params reply;
        reply.id = ticket;
        reply.body = macrotext::filled(stored.reply, macroValues(actor, transaction.db(), *now, settings));
        reply.internal = stored.job.internal;
        if (actions.patch.has(&Ticket::status))
            reply.status = actions.patch.value.status;
        return responseservice::respond(actor, transaction, reply, settings);
    }
    TicketUpdate::Params update;
    update.id = ticket;
    update.base = now->version;
    update.patch = actions.patch;
    if (actions.assignToMe)
        update.patch.set(&Ticket::assigneeId, std::optional(actor.user));
    update.tagsAdded = actions.tagsAdded;
    update.tagsRemoved = actions.tagsRemoved;
    return ticketservice::update(actor, transaction, update, settings);
}

} // namespace sf::server
