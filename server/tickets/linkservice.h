// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that join two tickets or part them.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/ticketlink.h"

namespace sf::server::linkservice {

Result<Receipt> link(const Actor &actor, WriteTransaction &transaction, const TicketLinkAdd::Params &params,
                     const TicketSettings &settings);
Result<Receipt> unlink(const Actor &actor, WriteTransaction &transaction, const TicketLinkRemove::Params &params,
                       const TicketSettings &settings);

} // namespace sf::server::linkservice
