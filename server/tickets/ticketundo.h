// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back changes of tickets: each field that still holds what the event gave it gets back what it had.
#pragma once

#include "server/tickets/ticketsettings.h"
#include "server/undo/undotable.h"

namespace sf::server {

/// Enters status, assignment, priority, tags and plain changes, and their undoing itself.
void registerTicketInverses(UndoTable &table, const TicketSettingsSource &settings);

} // namespace sf::server
