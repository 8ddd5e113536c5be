// SPDX-License-Identifier: GPL-3.0-or-later
// What the variables of canned texts stand for in one ticket and for one agent.
#pragma once

#include "server/auth/actor.h"
#include "server/tickets/ticketsettings.h"
#include "shared/macrotext.h"
#include "shared/ticket.h"

namespace sf::server {

class Database;

macrotext::Values macroValues(const Actor &actor, Database &database, const Ticket &ticket,
                              const TicketSettings &settings);

} // namespace sf::server
