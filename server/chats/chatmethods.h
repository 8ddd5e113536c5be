// SPDX-License-Identifier: GPL-3.0-or-later
// Enters chat.* into the table of calls.
#pragma once

#include "server/tickets/ticketsettings.h"

namespace sf::server {

class Dispatcher;

void registerChatMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings);

} // namespace sf::server
