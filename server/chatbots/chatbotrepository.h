// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of chatbots and their context blocks. Everything is bounded to the actor's organisation.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/chatbot.h"

namespace sf::server::chatbotrepository {

std::optional<Chatbot> find(const Actor &actor, Database &database, ChatbotId id);
/// The oldest that is switched on.
std::optional<Chatbot> firstActive(const Actor &actor, Database &database);
QList<Chatbot> all(const Actor &actor, Database &database);
void insert(const Actor &actor, Database &database, const Chatbot &bot);
void update(const Actor &actor, Database &database, const Chatbot &before, const Chatbot &after);

std::optional<ChatbotBlock> block(const Actor &actor, Database &database, ChatbotBlockId id);
/// In their order.
QList<ChatbotBlock> blocks(const Actor &actor, Database &database, ChatbotId bot);
void insertBlock(const Actor &actor, Database &database, const ChatbotBlock &block);
void updateBlock(const Actor &actor, Database &database, const ChatbotBlock &before, const ChatbotBlock &after);
void removeBlock(const Actor &actor, Database &database, ChatbotBlockId id);

} // namespace sf::server::chatbotrepository
