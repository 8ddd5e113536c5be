// SPDX-License-Identifier: GPL-3.0-or-later
// BotDrafts: what was typed for chatbots and not saved yet: visitors still get what was there before. On disk from soon after the last key
// until it is saved or thrown away.
#pragma once

#include "shared/chatbot.h"
#include "shared/patch.h"

#include <QObject>

namespace sf::client {

class Drafts;

class BotDrafts : public QObject
{
    Q_OBJECT

public:
    struct BotEdit
    {
        ChatbotId id;
        qint64 base = 1; ///< the version that was seen when it began
        Patch<Chatbot> patch;

        static constexpr auto fields()
        {
            using R = BotEdit;
            return FieldTable{field("id", &R::id), field("base", &R::base), field("patch", &R::patch)};
        }
        friend bool operator==(const BotEdit &, const BotEdit &) = default;
    };
    struct BlockEdit
    {
        ChatbotBlockId id; ///< of a new one: one of this client's own, which the queue never hands out
        ChatbotId bot;
        qint64 base = 1;
        bool isNew = false;
        Patch<ChatbotBlock> patch;

        static constexpr auto fields()
        {
            using R = BlockEdit;
            return FieldTable{
                field("id", &R::id),     field("bot", &R::bot),     field("base", &R::base),
                field("new", &R::isNew), field("patch", &R::patch),
            };
        }
        friend bool operator==(const BlockEdit &, const BlockEdit &) = default;
    };

    explicit BotDrafts(Drafts &drafts, QObject *parent = nullptr);

    /// With what was typed.
    Chatbot applied(const Chatbot &stored) const;
    ChatbotBlock applied(const ChatbotBlock &stored) const;
    /// The new ones, which are nowhere else.
    QList<ChatbotBlock> added(ChatbotId bot) const;

    void edit(const Chatbot &stored, const Patch<Chatbot> &typed);
    void edit(const ChatbotBlock &stored, const Patch<ChatbotBlock> &typed);
    ChatbotBlockId addBlock(ChatbotId bot, const Patch<ChatbotBlock> &typed = {});

    const BotEdit *editOf(ChatbotId bot) const;
    QList<BlockEdit> blockEdits(ChatbotId bot) const;
    bool isNew(ChatbotBlockId block) const;
    bool isEdited(ChatbotBlockId block) const;
    bool hasEdits(ChatbotId bot) const;

    void drop(ChatbotBlockId block);
    void dropBot(ChatbotId bot); ///< of the bot itself, not of its blocks
    /// The bot has its real number.
    void adoptId(ChatbotId local, ChatbotId real);
    void adoptId(ChatbotBlockId local, ChatbotBlockId real);

signals:
    void changed();

private:
    BlockEdit *find(ChatbotBlockId block);
    const BlockEdit *find(ChatbotBlockId block) const;
    void keep();

    Drafts &m_drafts;
    QList<BotEdit> m_bots;
    QList<BlockEdit> m_blocks;
};

} // namespace sf::client
