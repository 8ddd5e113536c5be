// SPDX-License-Identifier: GPL-3.0-or-later
// The agents' side of chats: taking, answering, handing on, closing.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/chat.h"

namespace sf::server::chatdesk {

Result<Receipt> take(const Actor &actor, WriteTransaction &transaction, const ChatTake::Params &params,
                     const TicketSettings &settings);
Result<Receipt> reply(const Actor &actor, WriteTransaction &transaction, const ChatReply::Params &params);
Result<Receipt> transfer(const Actor &actor, WriteTransaction &transaction, const ChatTransfer::Params &params,
                         const TicketSettings &settings);
Result<Receipt> handBack(const Actor &actor, WriteTransaction &transaction, const ChatHandBack::Params &params);
/// Visitors leave by it too.
Result<Receipt> close(const Actor &actor, WriteTransaction &transaction, const ChatClose::Params &params);

} // namespace sf::server::chatdesk
