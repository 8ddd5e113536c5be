// SPDX-License-Identifier: GPL-3.0-or-later
// Whether actions of a macro or a bulk job can be carried out at all; what a single ticket refuses shows when it is its turn.
#pragma once

#include "server/auth/actor.h"
#include "server/tickets/ticketrules.h"
#include "shared/ticketactions.h"

namespace sf::server {

class Database;

void checkActions(const Actor &actor, Database &database, const TicketActions &actions, const TicketSettings &settings,
                  ticketrules::Problems &problems);

} // namespace sf::server
