// SPDX-License-Identifier: GPL-3.0-or-later
// Enters company.* into the table of calls, and what removing a company leaves to be done behind it.
#pragma once

#include "server/tickets/ticketsettings.h"

namespace sf::server {

class Dispatcher;
class FollowUpWork;

void registerCompanyMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings);
void registerCompanyFollowUps(FollowUpWork &work, const TicketSettingsSource &settings);

} // namespace sf::server
