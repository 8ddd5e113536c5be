// SPDX-License-Identifier: GPL-3.0-or-later
// A ticket's description, messages, events and what still waits in the queue, woven into one conversation by time.
#pragma once

#include "client/sync/outboxentry.h"
#include "client/tickets/conversationitem.h"
#include "client/tickets/eventwords.h"

#include <QHash>

#include <functional>

namespace sf::client {

class Directory;

Names namesOf(const Directory &directory);

/// What is known of a file that a waiting message names.
using WaitingFile = std::function<Attachment(AttachmentId)>;

/// What waits in the queue for the messages of one ticket.
struct WaitingMessages
{
    QList<OutboxEntry> responses;
    QHash<ResponseId, QString> edits; ///< their new text
    WaitingFile file = {};
    QList<ConversationItem> chats = {}; ///< what is said in chats that belong to it, oldest first
};

/// Oldest first; what waits comes last.
QList<ConversationItem> conversationItems(const TicketPage &page, const WaitingMessages &waiting,
                                          const Directory &directory);

} // namespace sf::client
