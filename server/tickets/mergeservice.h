// SPDX-License-Identifier: GPL-3.0-or-later
// Merging two tickets into one.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/ticketlink.h"

namespace sf::server::mergeservice {

/// The two events hold what taking it back needs: `merged_into` and status of the source, and under `responses`, `attachment_ids` and
/// `participants` of the target exactly what moved there.
Result<Receipt> merge(const Actor &actor, WriteTransaction &transaction, const TicketMerge::Params &params,
                      const TicketSettings &settings);

} // namespace sf::server::mergeservice
