// SPDX-License-Identifier: GPL-3.0-or-later
// What may be said in a chat, and how a chat reads as text. Pure.
#pragma once

#include "server/tickets/ticketrules.h"
#include "shared/chat.h"

namespace sf::server::chatrules {

inline constexpr qsizetype kMaxMessage = 8'000;
inline constexpr qsizetype kMaxVisitor = 200;
inline constexpr qsizetype kMaxReason = 500;
/// UTF-8; what is longer is cut with a word about it.
inline constexpr qsizetype kMaxTranscript = 200 * 1024;

void checkMessage(const QString &body, ticketrules::Problems &problems);
void checkVisitor(const Chat &chat, ticketrules::Problems &problems);

/// What was said, for people: "[11:22] **Sarah:** Hello". Times are UTC.
QString transcript(const Chat &chat, const QList<ChatMessage> &messages);
/// The visitor's first words, as far as they fit a ticket's subject.
QString subject(const Chat &chat, const QList<ChatMessage> &messages);

} // namespace sf::server::chatrules
