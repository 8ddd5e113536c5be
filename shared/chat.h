// SPDX-License-Identifier: GPL-3.0-or-later
// Chat: a visitor's conversation through a channel, first with a bot, then with an agent; and its messages.
#pragma once

#include "shared/json.h"

namespace sf {

using ChatMessageId = Id<struct ChatMessageTag>;
using ChatbotBlockId = Id<struct ChatbotBlockTag>;

/// A chat as lists show it. Channels see their own, without contact and tickets.
struct Chat
{
    ChatId id;
    qint64 version = 0; ///< grows by one a change; messages are records of their own
    Time createdAt;
    Time updatedAt;
    QString visitorName;
    QString visitorEmail;
    std::optional<ContactId> contactId; ///< once it became known: with the first ticket
    std::optional<ChatbotId> chatbotId; ///< who answers while the status is `bot`
    std::optional<UserId> channelId;    ///< the program through which the visitor writes
    ChatStatus status = ChatStatus::Waiting;
    std::optional<Time> waitingSince; ///< while it waits for an agent
    std::optional<Time> escalatedAt;  ///< when the bot handed it over, the last time
    QString escalationReason;
    std::optional<UserId> agentId;
    std::optional<Time> closedAt;
    QString externalSource;
    QString externalId;
    QList<TicketId> tickets; ///< made from it or linked to it, ascending
    std::optional<ChatMessageId> lastMessageId;
    std::optional<Time> lastMessageAt;
    ChatAuthor lastMessageAuthor = ChatAuthor::Visitor;
    QString lastMessage; ///< its first 200 characters

    bool isOpen() const { return status != ChatStatus::Closed; }

    static constexpr char schemaName[] = "Chat";
    static constexpr auto fields()
    {
        using R = Chat;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("visitor_name", &R::visitorName),
            field("visitor_email", &R::visitorEmail),
            field("contact_id", &R::contactId),
            field("chatbot_id", &R::chatbotId),
            field("channel_id", &R::channelId),
            field("status", &R::status),
            field("waiting_since", &R::waitingSince),
            field("escalated_at", &R::escalatedAt),
            field("escalation_reason", &R::escalationReason),
            field("agent_id", &R::agentId),
            field("closed_at", &R::closedAt),
            field("external_source", &R::externalSource),
            field("external_id", &R::externalId),
            field("tickets", &R::tickets, Unstored),
            field("last_message_id", &R::lastMessageId, Unstored),
            field("last_message_at", &R::lastMessageAt, Unstored),
            field("last_message_author", &R::lastMessageAuthor, Unstored),
            field("last_message", &R::lastMessage, Unstored),
        };
    }
    friend bool operator==(const Chat &, const Chat &) = default;
};

/// One message; it never changes. Each is told by an event `chat_message` of its own, to staff and to the chat's channel.
struct ChatMessage
{
    ChatMessageId id; ///< in the order of the conversation
    qint64 version = 0;
    Time createdAt;
    Time updatedAt;
    ChatId chatId;
    ChatAuthor authorType = ChatAuthor::Visitor;
    std::optional<UserId> userId; ///< the agent, also of what the system says about one
    QString authorName;           ///< as it was when written
    QString body;
    std::optional<ChatbotBlockId> chatbotBlockId; ///< from which a bot answered
    QString blockTitle;                           ///< as it was then

    static constexpr char schemaName[] = "ChatMessage";
    static constexpr auto fields()
    {
        using R = ChatMessage;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("chat_id", &R::chatId),
            field("author_type", &R::authorType),
            field("user_id", &R::userId, Omit),
            field("author_name", &R::authorName),
            field("body", &R::body),
            field("chatbot_block_id", &R::chatbotBlockId, Omit),
            field("block_title", &R::blockTitle, Omit),
        };
    }
    friend bool operator==(const ChatMessage &, const ChatMessage &) = default;
};

/// What a ticket made from the chat would be given, and why.
struct SuggestedPriority
{
    Priority priority = Priority::Medium;
    QString reason;

    /// Escalated ones are of high priority, others of medium.
    static SuggestedPriority of(const Chat &chat)
    {
        if (!chat.escalatedAt)
            return {Priority::Medium, QStringLiteral("The chat was not escalated.")};
        const QString why = chat.escalationReason;
        return {Priority::High, why.isEmpty() ? QStringLiteral("The chat was escalated.")
                                              : QStringLiteral("The chat was escalated: %1").arg(why)};
    }

    static constexpr char schemaName[] = "SuggestedPriority";
    static constexpr auto fields()
    {
        using R = SuggestedPriority;
        return FieldTable{field("priority", &R::priority), field("reason", &R::reason)};
    }
    friend bool operator==(const SuggestedPriority &, const SuggestedPriority &) = default;
};

} // namespace sf
