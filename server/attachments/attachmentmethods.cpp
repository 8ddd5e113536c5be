// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of files in the table.
#include "server/attachments/attachmentmethods.h"

#include "server/attachments/attachmentservice.h"
#include "server/attachments/fileinspection.h"
#include "server/db/readers.h"
#include "server/net/dispatcher.h"

namespace sf::server {

namespace {

/// Hashing a file and decoding an image belong neither on the main loop nor on the writer.
void inspect(Readers &readers, const Actor &actor, AttachmentFinish::Params &params,
             std::function<void(Result<Done>)> done)
{
    readers.submit<AttachmentFinish::Findings>(
        [actor, id = params.id](Database &database) { return inspectFile(actor, database, id); },
        [&params, done = std::move(done)](Result<AttachmentFinish::Findings> findings) {
            if (!findings)
                return done(std::move(findings.error()));
            params.findings = std::move(*findings);
            done(Done{});
        },
        Pace::Slow);
}

} // namespace

void registerAttachmentMethods(Dispatcher &dispatcher, Readers &readers, const TicketSettingsSource &settings)
{
    dispatcher.onRead<AttachmentGet>(attachmentservice::get);
    dispatcher.onRead<AttachmentRead>(attachmentservice::read);
    dispatcher.onRead<AttachmentThumbnail>(attachmentservice::thumbnail);
    dispatcher.onWrite<AttachmentChunk>(attachmentservice::chunk);
    dispatcher.onWrite<AttachmentBegin>(
        [settings](const Actor &actor, WriteTransaction &transaction, const AttachmentBegin::Params &params) {
            return attachmentservice::begin(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
    dispatcher.onWrite<AttachmentFinish>(
        accessOf<AttachmentFinish>(),
        [settings](const Actor &actor, WriteTransaction &transaction, const AttachmentFinish::Params &params) {
            return attachmentservice::finish(actor, transaction, params,
                                             settings(transaction.db(), actor.organization));
        },
        [&readers](const Actor &actor, AttachmentFinish::Params &params, auto done) {
            inspect(readers, actor, params, std::move(done));
        });
    dispatcher.onWrite<AttachmentRemove>([settings](const Actor &actor, WriteTransaction &transaction,
                                                    const AttachmentRemove::Params &params) {
        return attachmentservice::remove(actor, transaction, params, settings(transaction.db(), actor.organization));
    });
}

} // namespace sf::server
