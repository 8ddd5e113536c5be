// SPDX-License-Identifier: GPL-3.0-or-later
// Beginning, ending and looking at bulk jobs.
#include "server/bulk/bulkservice.h"

#include "server/bulk/bulkrepository.h"
#include "server/bulk/bulkwork.h"
#include "server/events/eventlog.h"
#include "server/macros/macrorepository.h"
#include "server/tickets/ticketactionrules.h"
#include "server/tickets/ticketlist.h"
#include "server/undo/undoservice.h"
#include "shared/macrotext.h"
#include "shared/methods/undo.h"

namespace sf::server::bulkservice {

using namespace Qt::Literals::StringLiterals;
using bulkrepository::StoredJob;

namespace {

constexpr int kListed = 20;

Error noSuchJob()
{
    return Error::of(ErrorKind::NotFound, u"There is no such job."_s);
}

/// What the macro does, and on top of it what is asked for beside it.
Result<TicketActions> actionsOf(const Actor &actor, Database &database, const BulkStart::Params &params)
{
    if (!params.macro)
        return params.actions;
    const auto macro = macrorepository::find(actor, database, *params.macro);
    if (!macro)
        return Error::invalid(u"macro"_s, u"There is no such macro."_s);
    if (macro->actions.isEmpty())
        return Error::invalid(u"macro"_s, u"This canned text changes nothing; its text alone is not sent."_s);
    TicketActions actions = macro->actions;
    forEachField<Ticket>([&](const auto &f, auto index) {
        if (params.actions.patch.has(index)) {
            actions.patch.value.*f.member = params.actions.patch.value.*f.member;
            actions.patch.mask |= quint64{1} << index.value;
        }
    });
    actions.assignToMe = actions.assignToMe || params.actions.assignToMe;
    actions.tagsAdded += params.actions.tagsAdded;
    actions.tagsRemoved += params.actions.tagsRemoved;
    return actions;
}

void checkReply(const BulkStart::Params &params, const TicketActions &actions, ticketrules::Problems &problems)
{
    ticketrules::Problems body;
    ticketrules::checkBody(params.reply, body);
    if (!body.isEmpty())
        problems.add("reply", u"must have 1 to %1 characters"_s.arg(ticketrules::kMaxBody));
    if (const QStringList unknown = macrotext::unknownVariables(params.reply); !unknown.isEmpty())
        problems.add("reply", u"has unknown variables: "_s + unknown.join(u", "_s));
    TicketActions rest = actions;
    rest.patch.drop(&Ticket::status);
    if (!rest.isEmpty())
        problems.add("actions", u"can set only the status together with a reply"_s);
}

Result<Done> checkTarget(const BulkStart::Params &params)
{
    if (params.query.has_value() == !params.tickets.isEmpty())
        return Error::invalid(u"tickets"_s, u"Name tickets, or give a query."_s);
    return params.query ? checkRunnable(*params.query) : Result<Done>(Done{});
}

StoredJob newJob(const Actor &actor, WriteTransaction &transaction, const QString &call)
{
    StoredJob stored;
    stored.job.id = bulkrepository::nextId(transaction.db(), actor.organization);
    stored.job.version = 1;
    stored.job.createdAt = transaction.now();
    stored.job.updatedAt = transaction.now();
    stored.job.ownerId = actor.user;
    stored.job.call = call;
    return stored;
}

/// Stores how many tickets it has got; an Error when there is none.
Result<Receipt> begin(const Actor &actor, WriteTransaction &transaction, const BulkJob &job, qint64 total)
{
    BulkJob begun = job;
    begun.total = total;
    bulkrepository::update(transaction.db(), actor.organization, job, begun);
    BulkWork::tell(transaction, begun);
    Receipt receipt{.id = job.id.value(), .version = job.version};
    receipt.job = job.id;
    return receipt;
}

} // namespace

Result<Receipt> start(const Actor &actor, WriteTransaction &transaction, const BulkStart::Params &params,
                      const TicketSettings &settings)
{
    Database &database = transaction.db();
    const bool isReply = !params.reply.isEmpty();
    if (!actor.user.isValid())
        return Error::of(ErrorKind::Forbidden, u"Only a person can begin a job."_s);
    if (isReply && actor.role == Role::Agent)
        return Error::of(ErrorKind::Forbidden, u"Replies to many tickets are for supervisors."_s);
    if (auto target = checkTarget(params); !target)
        return target.error();
    const auto actions = actionsOf(actor, database, params);
    if (!actions)
        return actions.error();
    ticketrules::Problems problems;
    if (isReply)
        checkReply(params, *actions, problems);
    else if (actions->isEmpty())
        problems.add("actions", u"must change something"_s);
    checkActions(actor, database, *actions, settings, problems);
    if (!problems.isEmpty())
        return problems.toError();

    StoredJob stored = newJob(actor, transaction, params.key);
    stored.job.actions = *actions;
    stored.job.internal = isReply && params.internal;
    stored.job.isReply = isReply;
    stored.reply = params.reply;
    bulkrepository::insert(database, actor.organization, stored);
    if (params.query) {
        const TicketQuerySql query(actor, database, *params.query, TicketSort{});
        const qint64 total = bulkrepository::addQuery(database, actor.organization, stored.job.id, query);
        if (total == 0)
            return Error::invalid(u"query"_s, u"No ticket matches."_s);
        return begin(actor, transaction, stored.job, total);
    }
    QList<TicketId> tickets = params.tickets;
    std::sort(tickets.begin(), tickets.end());
    tickets.erase(std::unique(tickets.begin(), tickets.end()), tickets.end());
    if (bulkrepository::addTickets(database, actor.organization, stored.job.id, tickets) != tickets.size())
        return Error::of(ErrorKind::NotFound, u"There is no such ticket."_s);
    return begin(actor, transaction, stored.job, tickets.size());
}

std::optional<Result<Receipt>> startUndo(const Actor &actor, WriteTransaction &transaction,
                                         const UndoCall::Params &params)
{
    Database &database = transaction.db();
    auto found = bulkrepository::findByCall(database, actor.organization, params.call);
    if (!found)
        return std::nullopt;
    const BulkJob &job = found->job;
    if (!actor.user.isValid())
        return Error::of(ErrorKind::Forbidden, u"Only a person can begin a job."_s);
    if (job.isReply && job.actions.isEmpty())
        return Error::of(ErrorKind::Unsupported, u"Messages that were sent cannot be taken back."_s);
    if (job.createdAt.ms < transaction.now().ms - kUndoableForMs)
        return undoservice::tooOld();
    if (job.isRunning()) {
        BulkJob ended = job;
        ended.version += 1;
        ended.state = BulkState::Cancelled;
        ended.updatedAt = transaction.now();
        ended.finishedAt = transaction.now();
        bulkrepository::update(database, actor.organization, job, ended);
        BulkWork::tell(transaction, ended);
    }
    for (const BulkJobId earlier : bulkrepository::undosOf(database, actor.organization, job.id)) {
        const auto running = bulkrepository::find(database, actor.organization, earlier);
        if (!running || !running->job.isRunning())
            continue;
        Receipt receipt{.id = earlier.value(), .version = running->job.version};
        receipt.job = earlier;
        return receipt;
    }
    StoredJob undo = newJob(actor, transaction, params.key);
    undo.job.undoes = job.id;
    bulkrepository::insert(database, actor.organization, undo);
    const qint64 total = bulkrepository::addChangedBy(database, actor.organization, undo.job.id, job.id);
    if (total == 0)
        return undoservice::nothingLeft();
    return begin(actor, transaction, undo.job, total);
}

Result<Receipt> cancel(const Actor &actor, WriteTransaction &transaction, const BulkCancel::Params &params)
{
    const auto found = bulkrepository::find(transaction.db(), actor.organization, params.id);
    if (!found || found->job.ownerId != actor.user)
        return noSuchJob();
    const BulkJob &before = found->job;
    if (!before.isRunning())
        return Receipt{.id = before.id.value(), .version = before.version};
    BulkJob after = before;
    after.version += 1;
    after.state = BulkState::Cancelled;
    after.updatedAt = transaction.now();
    after.finishedAt = transaction.now();
    bulkrepository::update(transaction.db(), actor.organization, before, after);
    after.problems = bulkrepository::problems(transaction.db(), actor.organization, after.id);
    BulkWork::tell(transaction, after);
    return Receipt{.id = after.id.value(), .version = after.version};
}

Result<BulkJob> get(const Actor &actor, Database &database, const BulkGet::Params &params)
{
    auto found = bulkrepository::find(database, actor.organization, params.id);
    if (!found || found->job.ownerId != actor.user)
        return noSuchJob();
    if (found->job.failed > 0 || found->job.undoes)
        found->job.problems = bulkrepository::problems(database, actor.organization, params.id);
    return found->job;
}

Result<BulkList::Result> list(const Actor &actor, Database &database, const NoParams &)
{
    return BulkList::Result{bulkrepository::ofOwner(actor, database, kListed),
                            eventlog::asOf(database, actor.organization)};
}

} // namespace sf::server::bulkservice
