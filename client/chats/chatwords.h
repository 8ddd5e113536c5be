// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of chats: how they stand, how long somebody waits, and why something is refused.
#pragma once

#include "shared/chat.h"
#include "shared/result.h"

#include <QString>

namespace sf::client {

class ChatStore;
class Directory;

/// "With Emma Clark", "With the bot".
QString chatStateWords(const Chat &chat, const Directory &directory);
/// "42 s", "4 min 12 s", "1 h 04 min".
QString waitingTime(Time since, Time now);
/// Why the ticket would be of that priority.
QString suggestionWords(const Chat &chat);

/// A call about a chat that was refused, in the person's language: what the client knows itself says more than the server's sentence.
struct ChatRefusal
{
    const ChatStore &chats;
    const Directory &directory;
    QString words(const Error &error, ChatId chat, const QString &method, std::optional<UserId> to = {}) const;
};

} // namespace sf::client
