// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of bulk jobs in the table.
#include "server/bulk/bulkmethods.h"

#include "server/bulk/bulkservice.h"
#include "server/bulk/bulkwork.h"
#include "server/net/dispatcher.h"

namespace sf::server {

void registerBulkMethods(Dispatcher &dispatcher, std::shared_ptr<const BulkWork> work, Writer &writer)
{
    dispatcher.onRead<BulkGet>(bulkservice::get);
    dispatcher.onRead<BulkList>(bulkservice::list);
    dispatcher.onWrite<BulkCancel>(bulkservice::cancel);
    dispatcher.onWrite<BulkStart>([work = std::move(work), &writer](const Actor &actor, WriteTransaction &transaction,
                                                                    const BulkStart::Params &params) {
        auto begun =
            bulkservice::start(actor, transaction, params, work->settings()(transaction.db(), actor.organization));
        // It waits behind this very commit; where that fails, it finds no job.
        if (begun)
            BulkWork::submit(work, writer, {actor.organization, BulkJobId(begun->id), params.key});
        return begun;
    });
}

} // namespace sf::server
