// SPDX-License-Identifier: GPL-3.0-or-later
// BotReply: what a bot says to what a visitor said. Pure, and the same for the server and for whoever tries a bot out; nothing in it is invented, it is a block's text or one of the bot's sentences.
#pragma once

#include "shared/retrieval.h"

namespace sf {

struct BotReply
{
    QString text;
    std::optional<ChatbotBlockId> blockId = {}; ///< the block it is from
    QString blockTitle = {};
    bool isMiss = false; ///< nothing was found
    bool handsOver = false;
    QString reason = {}; ///< why it hands over

    /// `misses`: how often it found nothing running, until now. `threshold`: the score that a block must reach.
    static BotReply to(const QString &words, const Chatbot &bot, const Retrieval &known, int misses, double threshold);

    static QString askedForPerson() { return QStringLiteral("The visitor asked for a person."); }
    static QString nobodyThere() { return QStringLiteral("The chat has no bot any more."); }
};

} // namespace sf
