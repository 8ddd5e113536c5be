// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of bulk jobs: begin, look, end, take back. The work itself is BulkWork's.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/bulk.h"
#include "shared/methods/undo.h"

namespace sf::server::bulkservice {

/// Stores the job with the ids of its tickets.
Result<Receipt> start(const Actor &actor, WriteTransaction &transaction, const BulkStart::Params &params,
                      const TicketSettings &settings);
/// A job that takes another one back; nothing when the call was no job.
std::optional<Result<Receipt>> startUndo(const Actor &actor, WriteTransaction &transaction,
                                         const UndoCall::Params &params);
Result<Receipt> cancel(const Actor &actor, WriteTransaction &transaction, const BulkCancel::Params &params);
Result<BulkJob> get(const Actor &actor, Database &database, const BulkGet::Params &params);
Result<BulkList::Result> list(const Actor &actor, Database &database, const NoParams &params);

} // namespace sf::server::bulkservice
