// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back changes, merges and removals of contacts.
#pragma once

#include "server/tickets/ticketsettings.h"

namespace sf::server {

class UndoTable;

void registerContactInverses(UndoTable &table, const TicketSettingsSource &settings);

} // namespace sf::server
