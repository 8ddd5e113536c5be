// SPDX-License-Identifier: GPL-3.0-or-later
// What tickets keep of their requester's name and address, the order in lists and the words they are found by, follows when those change.
// The tickets themselves do not change by it: they name the contact.
#pragma once

#include "server/auth/actor.h"
#include "server/bulk/followup.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"

namespace sf::server::requesterrenaming {

/// The first tickets at once, many in pieces behind it.
void begin(const Actor &actor, WriteTransaction &transaction, ContactId contact, const TicketSettings &settings);
/// The next tickets; answers whether there may be more.
bool carryOn(const Actor &actor, WriteTransaction &transaction, FollowUp &followUp, const TicketSettings &settings);

} // namespace sf::server::requesterrenaming
