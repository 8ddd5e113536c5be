// SPDX-License-Identifier: GPL-3.0-or-later
// What was said in a chat, and what is still to be said, as entries of a conversation.
#pragma once

#include "client/sync/outboxentry.h"
#include "client/tickets/conversationitem.h"

namespace sf::client {

class Directory;

struct ChatItemsOf
{
    const ChatPage &page;
    QList<OutboxEntry> waiting; ///< of the queue
    bool isInTicket = false;    ///< among a ticket's own messages: each says that it is a chat's
    Time after = {};            ///< only what was said since
};

/// Oldest first; what waits comes last.
QList<ConversationItem> chatItems(const ChatItemsOf &chat, const Directory &directory);

} // namespace sf::client
