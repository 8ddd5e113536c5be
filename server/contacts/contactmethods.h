// SPDX-License-Identifier: GPL-3.0-or-later
// Enters contact.* into the table of calls.
#pragma once

#include "server/tickets/ticketsettings.h"

namespace sf::server {

class Dispatcher;

void registerContactMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings);

} // namespace sf::server
