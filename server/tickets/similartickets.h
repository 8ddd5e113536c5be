// SPDX-License-Identifier: GPL-3.0-or-later
// Open tickets that may be about the same as one that is being written.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/ticketlink.h"
#include "shared/result.h"

namespace sf::server {

Result<TicketSimilar::Result> similarTickets(const Actor &actor, Database &database,
                                             const TicketSimilar::Params &params);

} // namespace sf::server
