// SPDX-License-Identifier: GPL-3.0-or-later
// Files: arriving, being read, placed on tickets and messages, removed.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/attachment.h"

namespace sf::server::attachmentservice {

Result<Receipt> begin(const Actor &actor, WriteTransaction &transaction, const AttachmentBegin::Params &params,
                      const TicketSettings &settings);
Result<Receipt> chunk(const Actor &actor, WriteTransaction &transaction, const AttachmentChunk::Params &params);
/// `params.findings` are of inspectFile.
Result<Receipt> finish(const Actor &actor, WriteTransaction &transaction, const AttachmentFinish::Params &params,
                       const TicketSettings &settings);
Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const AttachmentRemove::Params &params,
                       const TicketSettings &settings);

Result<AttachmentState> get(const Actor &actor, Database &database, const AttachmentGet::Params &params);
Result<AttachmentRead::Result> read(const Actor &actor, Database &database, const AttachmentRead::Params &params);
Result<AttachmentThumbnail::Result> thumbnail(const Actor &actor, Database &database,
                                              const AttachmentThumbnail::Params &params);

/// The finished uploads that a message or a new ticket names, for TicketStoring to place; what is wrong with them goes to `problems`.
QList<Attachment> taken(const Actor &actor, Database &database, const QList<AttachmentId> &ids,
                        const TicketSettings &settings, ticketrules::Problems &problems);

/// Finished uploads with the content of these files, for TicketStoring to place: the same bytes on one more ticket.
QList<Attachment> again(const Actor &actor, WriteTransaction &transaction, const QList<Attachment> &files);

Error incomplete(qint64 received);

} // namespace sf::server::attachmentservice
