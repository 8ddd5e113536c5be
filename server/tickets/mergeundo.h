// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a merge back: the messages and files that moved return, and the two tickets are no longer one.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/events/changes.h"
#include "server/tickets/ticketsettings.h"
#include "server/undo/bothvalues.h"

namespace sf::server::mergeundo {

/// Why it cannot be now: what it was merged into was itself merged since.
std::optional<Error> refusal(const Actor &actor, Database &database, TicketId ticket, const BothValues &values);

/// For one of the two tickets of a merge; the source, whose turn is last, carries it out. False when the event tells of no merge, or of one
/// that is taken back already. `changes` gets what the event of the undo tells.
bool takeBack(const Actor &actor, WriteTransaction &transaction, TicketId ticket, const BothValues &values,
              Changes &changes, const TicketSettings &settings);

} // namespace sf::server::mergeundo
