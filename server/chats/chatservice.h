// SPDX-License-Identifier: GPL-3.0-or-later
// Reading chats.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/chat.h"

namespace sf::server::chatservice {

Result<ChatList::Result> list(const Actor &actor, Database &database, const ChatList::Params &params);
Result<ChatPage> get(const Actor &actor, Database &database, const ChatGet::Params &params);

/// The answer for a foreign organisation's chat, or another channel's, as for none at all.
Error notFound();

} // namespace sf::server::chatservice
