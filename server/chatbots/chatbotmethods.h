// SPDX-License-Identifier: GPL-3.0-or-later
// Enters chatbot.* into the table of calls.
#pragma once

#include "server/tickets/ticketsettings.h"

namespace sf::server {

class Dispatcher;

void registerChatbotMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings);

} // namespace sf::server
