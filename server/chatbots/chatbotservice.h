// SPDX-License-Identifier: GPL-3.0-or-later
// Chatbots: making, changing, trying out.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/chatbot.h"

namespace sf::server::chatbotservice {

Result<ChatbotList::Result> list(const Actor &actor, Database &database, const NoParams &params);
Result<ChatbotGet::Result> get(const Actor &actor, Database &database, const ChatbotGet::Params &params);
Result<ChatbotTest::Result> test(const Actor &actor, Database &database, const ChatbotTest::Params &params,
                                 const TicketSettings &settings);

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const ChatbotCreate::Params &params);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const ChatbotUpdate::Params &params);
Result<Receipt> addBlock(const Actor &actor, WriteTransaction &transaction, const ChatbotAddBlock::Params &params);
Result<Receipt> updateBlock(const Actor &actor, WriteTransaction &transaction,
                            const ChatbotUpdateBlock::Params &params);
Result<Receipt> removeBlock(const Actor &actor, WriteTransaction &transaction,
                            const ChatbotRemoveBlock::Params &params);
/// One event for each block that moves.
Result<Receipt> orderBlocks(const Actor &actor, WriteTransaction &transaction,
                            const ChatbotOrderBlocks::Params &params);

} // namespace sf::server::chatbotservice
