// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of chatbots in the table.
#include "server/chatbots/chatbotmethods.h"

#include "server/chatbots/chatbotservice.h"
#include "server/net/dispatcher.h"

namespace sf::server {

void registerChatbotMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings)
{
    dispatcher.onRead<ChatbotList>(chatbotservice::list);
    dispatcher.onRead<ChatbotGet>(chatbotservice::get);
    dispatcher.onRead<ChatbotTest>(
        [settings](const Actor &actor, Database &database, const ChatbotTest::Params &params) {
            return chatbotservice::test(actor, database, params, settings(database, actor.organization));
        });
    dispatcher.onWrite<ChatbotCreate>(chatbotservice::create);
    dispatcher.onWrite<ChatbotUpdate>(chatbotservice::update);
    dispatcher.onWrite<ChatbotAddBlock>(chatbotservice::addBlock);
    dispatcher.onWrite<ChatbotUpdateBlock>(chatbotservice::updateBlock);
    dispatcher.onWrite<ChatbotRemoveBlock>(chatbotservice::removeBlock);
    dispatcher.onWrite<ChatbotOrderBlocks>(chatbotservice::orderBlocks);
}

} // namespace sf::server
