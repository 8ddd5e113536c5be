// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of chats in the table.
#include "server/chats/chatmethods.h"

#include "server/chats/chatdesk.h"
#include "server/chats/chatservice.h"
#include "server/chats/chatticket.h"
#include "server/chats/chatvisit.h"
#include "server/net/dispatcher.h"

namespace sf::server {

void registerChatMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings)
{
    const auto configured = [&settings](auto call) {
        return [settings, call](const Actor &actor, WriteTransaction &transaction, const auto &params) {
            return call(actor, transaction, params, settings(transaction.db(), actor.organization));
        };
    };
    dispatcher.onRead<ChatList>(chatservice::list);
    dispatcher.onRead<ChatGet>(chatservice::get);
    dispatcher.onWrite<ChatOpen>(configured(chatvisit::open));
    dispatcher.onWrite<ChatPost>(configured(chatvisit::post));
    dispatcher.onWrite<ChatEscalate>(chatvisit::escalate);
    dispatcher.onWrite<ChatTake>(configured(chatdesk::take));
    dispatcher.onWrite<ChatReply>(chatdesk::reply);
    dispatcher.onWrite<ChatTransfer>(configured(chatdesk::transfer));
    dispatcher.onWrite<ChatHandBack>(chatdesk::handBack);
    dispatcher.onWrite<ChatClose>(chatdesk::close);
    dispatcher.onWrite<ChatMakeTicket>(configured(chatticket::make));
    dispatcher.onWrite<ChatLink>(configured(chatticket::link));
}

} // namespace sf::server
