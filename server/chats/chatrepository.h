// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of chats. Everything is bounded to the actor's organisation, and for a channel to its own chats.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/chat.h"

namespace sf::server::chatrepository {

/// As lists show it. A channel is shown neither contact nor tickets.
std::optional<Chat> find(const Actor &actor, Database &database, ChatId id);
/// Newest first.
QList<Chat> list(const Actor &actor, Database &database, const ChatList::Params &params);
qint64 count(const Actor &actor, Database &database, const ChatQuery &query);
/// Oldest first, the newest `limit` of those before `before` that fit `bytes`; `older` is set when there are more.
QList<ChatMessage> messages(const Actor &actor, Database &database, ChatId id, std::optional<ChatMessageId> before,
                            int limit, qsizetype bytes, std::optional<ChatMessageId> &older);
/// All of them, oldest first.
QList<ChatMessage> conversation(const Actor &actor, Database &database, ChatId id);
std::optional<ChatMessage> message(const Actor &actor, Database &database, ChatMessageId id);
/// Chats that this agent has.
int activeOf(const Actor &actor, Database &database, UserId agent);
/// How often the bot found nothing since it last answered.
int misses(const Actor &actor, Database &database, ChatId id);

void insert(const Actor &actor, Database &database, const Chat &chat);
void update(const Actor &actor, Database &database, const Chat &before, const Chat &after);
void insertMessage(const Actor &actor, Database &database, const ChatMessage &message);
void setMisses(const Actor &actor, Database &database, ChatId id, int misses);
void unlinkTicket(const Actor &actor, Database &database, ChatId id, TicketId ticket);

} // namespace sf::server::chatrepository
