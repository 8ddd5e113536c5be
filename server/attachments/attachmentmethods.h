// SPDX-License-Identifier: GPL-3.0-or-later
// Enters attachment.* into the table of calls.
#pragma once

#include "server/tickets/ticketsettings.h"

namespace sf::server {

class Dispatcher;
class Readers;

void registerAttachmentMethods(Dispatcher &dispatcher, Readers &readers, const TicketSettingsSource &settings);

} // namespace sf::server
