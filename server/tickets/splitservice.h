// SPDX-License-Identifier: GPL-3.0-or-later
// Making a ticket of its own of one message.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/ticketlink.h"

namespace sf::server::splitservice {

Result<Receipt> split(const Actor &actor, WriteTransaction &transaction, const TicketSplit::Params &params,
                      const TicketSettings &settings);

} // namespace sf::server::splitservice
