// SPDX-License-Identifier: GPL-3.0-or-later
// What changes of contacts leave to be done behind them.
#pragma once

#include "server/tickets/ticketsettings.h"

namespace sf::server {

class FollowUpWork;

void registerContactFollowUps(FollowUpWork &work, const TicketSettingsSource &settings);

} // namespace sf::server
