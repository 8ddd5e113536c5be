// SPDX-License-Identifier: GPL-3.0-or-later
// Chat to ticket: making one of a chat, and linking chats to tickets that exist.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/chat.h"

namespace sf::server::chatticket {

inline constexpr char kEscalatedTag[] = "escalated-from-chat";

Result<Receipt> make(const Actor &actor, WriteTransaction &transaction, const ChatMakeTicket::Params &params,
                     const TicketSettings &settings);
Result<Receipt> link(const Actor &actor, WriteTransaction &transaction, const ChatLink::Params &params,
                     const TicketSettings &settings);

} // namespace sf::server::chatticket
