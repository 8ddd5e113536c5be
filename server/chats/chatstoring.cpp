// SPDX-License-Identifier: GPL-3.0-or-later
// Storing chats with their events.
#include "server/chats/chatstoring.h"

#include "server/chats/chatrepository.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

ChatStoring::ChatStoring(const Actor &actor, WriteTransaction &transaction, Chat &chat)
    : m_actor(actor)
    , m_transaction(transaction)
    , m_chat(chat)
{
}

Audience ChatStoring::audience() const
{
    if (!m_chat.channelId)
        return {};
    return {AudienceKind::Chat, m_chat.channelId->value()};
}

qint64 ChatStoring::add()
{
    m_chat.id = m_transaction.nextId<ChatId>(Entity::Chat);
    m_chat.version = 1;
    m_chat.createdAt = m_chat.updatedAt = m_transaction.now();
    chatrepository::insert(m_actor, m_transaction.db(), m_chat);
    Event event = recordEvent(m_actor, Entity::Chat, m_chat.id.value(), m_chat.version, EventKind::Created,
                              Changes::between(Chat{}, m_chat));
    return m_transaction.append(std::move(event), {.row = toJson(m_chat), .audience = audience()});
}

qint64 ChatStoring::store(const Chat &before, EventKind kind, const Changes &changes, const Audience &audience)
{
    m_chat.version = before.version + 1;
    m_chat.updatedAt = m_transaction.now();
    chatrepository::update(m_actor, m_transaction.db(), before, m_chat);
    // A channel's own view of it lacks what staff sees.
    const Actor staff{m_actor.organization, m_actor.user, Role::Admin, m_actor.name};
    const auto row = chatrepository::find(staff, m_transaction.db(), m_chat.id);
    Event event = recordEvent(m_actor, Entity::Chat, m_chat.id.value(), m_chat.version, kind, changes);
    return m_transaction.append(std::move(event), {.row = row ? toJson(*row) : QByteArray(), .audience = audience});
}

qint64 ChatStoring::change(const Chat &before, EventKind kind)
{
    return store(before, kind, Changes::between(before, m_chat), audience());
}

qint64 ChatStoring::changeForStaff(const Chat &before, EventKind kind, const Changes &more)
{
    Changes changes = Changes::between(before, m_chat);
    changes.add(more);
    return store(before, kind, changes, {});
}

qint64 ChatStoring::say(ChatMessage message)
{
    message.id = m_transaction.nextId<ChatMessageId>(Entity::ChatMessage);
    message.version = 1;
    message.createdAt = message.updatedAt = m_transaction.now();
    message.chatId = m_chat.id;
    chatrepository::insertMessage(m_actor, m_transaction.db(), message);
    m_lastMessage = message.id;
    Event event = recordEvent(m_actor, Entity::ChatMessage, message.id.value(), message.version, EventKind::ChatMessage,
                              Changes::between(ChatMessage{}, message));
    return m_transaction.append(std::move(event), {.row = toJson(message), .audience = audience()});
}

qint64 ChatStoring::visitorSays(const QString &body)
{
    ChatMessage message;
    message.authorType = ChatAuthor::Visitor;
    message.authorName = m_chat.visitorName;
    message.body = body;
    return say(std::move(message));
}

qint64 ChatStoring::agentSays(const QString &body)
{
    ChatMessage message;
    message.authorType = ChatAuthor::Agent;
    message.userId = m_actor.userOrNobody();
    message.authorName = m_actor.name;
    message.body = body;
    return say(std::move(message));
}

qint64 ChatStoring::note(const QString &body)
{
    ChatMessage message;
    message.authorType = ChatAuthor::System;
    if (m_actor.role != Role::Channel)
        message.userId = m_actor.userOrNobody();
    message.body = body;
    return say(std::move(message));
}

} // namespace sf::server
