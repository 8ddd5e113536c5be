// SPDX-License-Identifier: GPL-3.0-or-later
// Chatbot: answers visitors from its context blocks alone, and knows when to hand over.
#pragma once

#include "shared/chat.h"

namespace sf {

/// When a bot hands the chat over to a person.
struct HandoffRules
{
    QList<QString> keywords; ///< words or phrases, compared folded
    int afterMisses = 2;     ///< nothing found so many times running; 0: never for that
    bool whenAsked = true;   ///< the visitor asks for a person

    static constexpr char schemaName[] = "HandoffRules";
    static constexpr auto fields()
    {
        using R = HandoffRules;
        return FieldTable{
            field("keywords", &R::keywords),
            field("after_misses", &R::afterMisses),
            field("when_asked", &R::whenAsked),
        };
    }
    friend bool operator==(const HandoffRules &, const HandoffRules &) = default;
};

struct Chatbot
{
    ChatbotId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    QString name;
    QString greeting;
    bool active = true; ///< greets and answers new chats; those it is in go on
    QString fallback;   ///< what it says when it finds nothing
    QString farewell;   ///< what it says when it hands over
    HandoffRules handoffRules;

    static constexpr char schemaName[] = "Chatbot";
    static constexpr auto fields()
    {
        using R = Chatbot;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("name", &R::name, Editable),
            field("greeting", &R::greeting, Editable),
            field("active", &R::active, Editable),
            field("fallback", &R::fallback, Editable),
            field("farewell", &R::farewell, Editable),
            field("handoff_rules", &R::handoffRules, Editable | Unstored),
        };
    }
    friend bool operator==(const Chatbot &, const Chatbot &) = default;
};

/// One thing a bot knows; its body is the answer.
struct ChatbotBlock
{
    ChatbotBlockId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    ChatbotId chatbotId;
    QString title;
    QString body;
    qint64 position = 0; ///< of two that fit alike the first answers
    bool active = true;

    static constexpr char schemaName[] = "ChatbotBlock";
    static constexpr auto fields()
    {
        using R = ChatbotBlock;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("chatbot_id", &R::chatbotId),
            field("title", &R::title, Editable),
            field("body", &R::body, Editable),
            field("position", &R::position),
            field("active", &R::active, Editable),
        };
    }
    friend bool operator==(const ChatbotBlock &, const ChatbotBlock &) = default;
};

} // namespace sf
