// SPDX-License-Identifier: GPL-3.0-or-later
// Storing what happens in a chat: row, messages, and the events with everything the feed sends.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/events/changes.h"
#include "shared/chat.h"

namespace sf::server {

class ChatStoring
{
public:
    /// Of what happens in this chat its channel hears too.
    ChatStoring(const Actor &actor, WriteTransaction &transaction, Chat &chat);

    /// All answer the seq of the event.
    qint64 add();
    qint64 change(const Chat &before, EventKind kind);
    /// Tickets and contacts are none of the channel's business.
    qint64 changeForStaff(const Chat &before, EventKind kind, const Changes &more);

    qint64 visitorSays(const QString &body);
    qint64 agentSays(const QString &body);
    /// What happened, for both sides to read.
    qint64 note(const QString &body);
    qint64 say(ChatMessage message);
    ChatMessageId lastMessage() const { return m_lastMessage; }

private:
    Audience audience() const;
    qint64 store(const Chat &before, EventKind kind, const Changes &changes, const Audience &audience);

    const Actor &m_actor;
    WriteTransaction &m_transaction;
    Chat &m_chat;
    ChatMessageId m_lastMessage;
};

} // namespace sf::server
