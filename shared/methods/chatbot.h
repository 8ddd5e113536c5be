// SPDX-License-Identifier: GPL-3.0-or-later
// Chatbots and what they know.
#pragma once

#include "shared/methods/method.h"
#include "shared/retrieval.h"

namespace sf {

/// All, by id.
struct ChatbotList
{
    static constexpr char name[] = "chatbot.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = ListOf<Chatbot>;
};

/// One with its blocks, in their order.
struct ChatbotGet
{
    static constexpr char name[] = "chatbot.get";
    static constexpr Effect effect = Effect::Quick;
    using Params = IdParams<ChatbotId>;
    struct Result
    {
        Chatbot chatbot;
        QList<ChatbotBlock> blocks;
        qint64 asOf = 0;

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{
                field("chatbot", &R::chatbot),
                field("blocks", &R::blocks),
                field("as_of", &R::asOf),
            };
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

struct ChatbotCreate : WriteMethod
{
    static constexpr char name[] = "chatbot.create";
    struct Params
    {
        QString key;
        Patch<Chatbot> chatbot;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{field("key", &R::key, Required), field("chatbot", &R::chatbot, Required)};
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

struct ChatbotUpdate : WriteMethod
{
    static constexpr char name[] = "chatbot.update";
    using Params = PatchParams<ChatbotId, Chatbot>;
};

/// Puts a block behind those there are.
struct ChatbotAddBlock : WriteMethod
{
    static constexpr char name[] = "chatbot.add_block";
    struct Params
    {
        QString key;
        ChatbotId id;
        Patch<ChatbotBlock> block;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("block", &R::block, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

struct ChatbotUpdateBlock : WriteMethod
{
    static constexpr char name[] = "chatbot.update_block";
    using Params = PatchParams<ChatbotBlockId, ChatbotBlock>;
};

struct ChatbotRemoveBlock : WriteMethod
{
    static constexpr char name[] = "chatbot.remove_block";
    using Params = RecordParams<ChatbotBlockId>;
};

/// The order of all its blocks.
struct ChatbotOrderBlocks : WriteMethod
{
    static constexpr char name[] = "chatbot.order_blocks";
    struct Params
    {
        QString key;
        ChatbotId id;
        QList<ChatbotBlockId> blocks; ///< each block of the bot, once

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("blocks", &R::blocks, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// What a bot would say to a visitor who has said nothing else.
struct ChatbotTest
{
    static constexpr char name[] = "chatbot.test";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        ChatbotId id;
        QString question;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{field("id", &R::id, Required), field("question", &R::question, Required)};
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    struct Result
    {
        QString answer;
        std::optional<ChatbotBlockId> blockId; ///< which block it used; none: it found nothing
        QString blockTitle;
        bool handsOver = false;
        QString reason;            ///< why it hands over
        double threshold = 0;      ///< what a block must reach
        QList<BlockMatch> matches; ///< the best 10
        qint64 asOf = 0;

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{
                field("answer", &R::answer),          field("block_id", &R::blockId),
                field("block_title", &R::blockTitle), field("hands_over", &R::handsOver),
                field("reason", &R::reason),          field("threshold", &R::threshold),
                field("matches", &R::matches),        field("as_of", &R::asOf),
            };
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

} // namespace sf
