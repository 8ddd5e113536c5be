// SPDX-License-Identifier: GPL-3.0-or-later
// Chats: visitors' side (a channel) and agents' side.
#pragma once

#include "shared/chat.h"
#include "shared/contact.h"
#include "shared/methods/method.h"
#include "shared/ticket.h"

namespace sf {

struct ChatQuery
{
    QList<ChatStatus> status;       ///< any of; none: all
    std::optional<UserId> agent;    ///< whose
    std::optional<TicketId> ticket; ///< linked to it

    static constexpr char schemaName[] = "ChatQuery";
    static constexpr auto fields()
    {
        using R = ChatQuery;
        return FieldTable{
            field("status", &R::status, Omit),
            field("agent", &R::agent, Omit),
            field("ticket", &R::ticket, Omit),
        };
    }
    friend bool operator==(const ChatQuery &, const ChatQuery &) = default;
};

/// Newest first. A channel sees its own.
struct ChatList
{
    static constexpr char name[] = "chat.list";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        ChatQuery query;
        int limit = 50; ///< 1-200
        qint64 offset = 0;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("query", &R::query),
                field("limit", &R::limit),
                field("offset", &R::offset),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = PageOf<Chat>;
};

/// One chat with what was said and what came of it.
struct ChatPage
{
    Chat chat;
    QList<ChatMessage> messages;                ///< oldest first; the newest 200 and at most 512 KiB
    std::optional<ChatMessageId> olderMessages; ///< the next `before` when there are more
    QList<TicketRow> tickets;                   ///< staff only, as all that follows
    std::optional<Contact> contact;             ///< of the visitor's address, when there is one
    SuggestedPriority suggested;                ///< for a ticket
    qint64 asOf = 0;

    static constexpr char schemaName[] = "ChatPage";
    static constexpr auto fields()
    {
        using R = ChatPage;
        return FieldTable{
            field("chat", &R::chat),
            field("messages", &R::messages),
            field("older_messages", &R::olderMessages),
            field("tickets", &R::tickets, Omit),
            field("contact", &R::contact, Omit),
            field("suggested", &R::suggested, Omit),
            field("as_of", &R::asOf),
        };
    }
    friend bool operator==(const ChatPage &, const ChatPage &) = default;
};

struct ChatGet
{
    static constexpr char name[] = "chat.get";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        ChatId id;
        std::optional<ChatMessageId> before; ///< only messages before it

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{field("id", &R::id, Required), field("before", &R::before, Omit)};
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = ChatPage;
};

/// A channel's visitor begins. An active bot greets; without one the chat waits for an agent at once. The receipt names the chat.
struct ChatOpen : WriteMethod
{
    static constexpr char name[] = "chat.open";
    struct Params
    {
        QString key;
        QString visitorName;
        QString visitorEmail;
        std::optional<ChatbotId> chatbotId; ///< none: the first that is active
        QString message;                    ///< the visitor's first; empty: only the greeting

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("visitor_name", &R::visitorName),
                field("visitor_email", &R::visitorEmail),
                field("chatbot_id", &R::chatbotId, Omit),
                field("message", &R::message),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Something that is said in a chat.
struct ChatWords
{
    QString key;
    ChatId id;
    QString body;

    static constexpr auto fields()
    {
        using R = ChatWords;
        return FieldTable{
            field("key", &R::key, Required),
            field("id", &R::id, Required),
            field("body", &R::body, Required),
        };
    }
    friend bool operator==(const ChatWords &, const ChatWords &) = default;
};

/// The visitor says something (channels, in their own chats). While a bot has the chat it answers in the same call. The receipt names
/// the message.
struct ChatPost : WriteMethod
{
    static constexpr char name[] = "chat.post";
    using Params = ChatWords;
};

/// The agent who has the chat answers. The receipt names the message.
struct ChatReply : WriteMethod
{
    static constexpr char name[] = "chat.reply";
    using Params = ChatWords;
};

/// A chat that a bot has goes to the agents.
struct ChatEscalate : WriteMethod
{
    static constexpr char name[] = "chat.escalate";
    struct Params
    {
        QString key;
        ChatId id;
        QString reason; ///< empty: the visitor asked for a person

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("reason", &R::reason),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// From the bot or from those that wait; refused when another agent has it, or when the caller has as many as the configuration allows.
struct ChatTake : WriteMethod
{
    static constexpr char name[] = "chat.take";
    using Params = RecordParams<ChatId>;
};

/// To another agent, or back to those that wait. One's own chat; a supervisor anybody's.
struct ChatTransfer : WriteMethod
{
    static constexpr char name[] = "chat.transfer";
    struct Params
    {
        QString key;
        ChatId id;
        std::optional<UserId> to; ///< none: whoever takes it

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("to", &R::to, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// The bot goes on; refused when the chat never had one that is active.
struct ChatHandBack : WriteMethod
{
    static constexpr char name[] = "chat.hand_back";
    using Params = RecordParams<ChatId>;
};

/// By either side; nothing is said in it any more.
struct ChatClose : WriteMethod
{
    static constexpr char name[] = "chat.close";
    using Params = RecordParams<ChatId>;
};

/// Makes a ticket of a chat, also in mid-chat; the caller gets it. When there is one already that one is answered, with seq 0, unless
/// `another` is set. The receipt names the ticket.
struct ChatMakeTicket : WriteMethod
{
    static constexpr char name[] = "chat.make_ticket";
    struct Params
    {
        QString key;
        ChatId id;
        QString subject;                  ///< empty: the visitor's first words
        std::optional<Priority> priority; ///< none: as suggested
        QString category;                 ///< empty: the default
        bool transcript = true;           ///< what was said becomes the description
        bool another = false;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required), field("id", &R::id, Required),
                field("subject", &R::subject),   field("priority", &R::priority, Omit),
                field("category", &R::category), field("transcript", &R::transcript),
                field("another", &R::another),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// Links a chat to a ticket that exists, or takes the link away (not from the ticket that was made of it).
struct ChatLink : WriteMethod
{
    static constexpr char name[] = "chat.link";
    struct Params
    {
        QString key;
        ChatId id;
        TicketId ticket;
        bool linked = true;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("ticket", &R::ticket, Required),
                field("linked", &R::linked),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

} // namespace sf
