// SPDX-License-Identifier: GPL-3.0-or-later
// Making one of two contacts.
#pragma once

#include "server/auth/actor.h"
#include "server/bulk/followup.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/contact.h"

namespace sf::server::contactservice {

/// Tickets, participations, chats and tags of the one that goes follow to the one that stays: of many tickets the first ones at once, the
/// others in pieces behind it, and the one that goes is there until they all have followed.
Result<Receipt> merge(const Actor &actor, WriteTransaction &transaction, const ContactMerge::Params &params,
                      const TicketSettings &settings);
/// The next tickets; answers whether there may be more.
bool carryOnMerge(const Actor &actor, WriteTransaction &transaction, const FollowUp &followUp,
                  const TicketSettings &settings);

} // namespace sf::server::contactservice
