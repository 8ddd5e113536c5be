// SPDX-License-Identifier: GPL-3.0-or-later
// The visitor's side of chats: opening, saying something, asking for a person; and the bot that answers at once.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/chat.h"

namespace sf::server::chatvisit {

Result<Receipt> open(const Actor &actor, WriteTransaction &transaction, const ChatOpen::Params &params,
                     const TicketSettings &settings);
Result<Receipt> post(const Actor &actor, WriteTransaction &transaction, const ChatPost::Params &params,
                     const TicketSettings &settings);
Result<Receipt> escalate(const Actor &actor, WriteTransaction &transaction, const ChatEscalate::Params &params);

} // namespace sf::server::chatvisit
