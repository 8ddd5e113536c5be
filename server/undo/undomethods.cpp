// SPDX-License-Identifier: GPL-3.0-or-later
// Undo of single calls here, of bulk jobs by a job.
#include "server/undo/undomethods.h"

#include "server/bulk/bulkrepository.h"
#include "server/bulk/bulkservice.h"
#include "server/bulk/bulkwork.h"
#include "server/bulk/followupwork.h"
#include "server/net/dispatcher.h"
#include "server/undo/undoservice.h"

namespace sf::server {

void registerUndoMethods(Dispatcher &dispatcher, std::shared_ptr<const BulkWork> work, Writer &writer)
{
    dispatcher.onWrite<UndoCall>([work = std::move(work), &writer](const Actor &actor, WriteTransaction &transaction,
                                                                   const UndoCall::Params &params) -> Result<Receipt> {
        const auto job = bulkservice::startUndo(actor, transaction, params);
        if (!job)
            return undoservice::takeBack(work->undoTable(), actor, transaction, params);
        // One that runs already goes on under the key that it was begun with.
        const auto stored = job->ok()
                              ? bulkrepository::find(transaction.db(), actor.organization, BulkJobId((*job)->id))
                              : std::nullopt;
        if (stored)
            BulkWork::submit(work, writer, {actor.organization, stored->job.id, stored->job.call});
        return *job;
    });
}

void registerUndoFollowUps(FollowUpWork &followUps, std::shared_ptr<const BulkWork> work)
{
    followUps.add(FollowUpKind::CallUndone,
                  [work = std::move(work)](const Actor &actor, WriteTransaction &transaction, FollowUp &followUp) {
                      return undoservice::carryOn(work->undoTable(), actor, transaction, followUp);
                  });
}

} // namespace sf::server
