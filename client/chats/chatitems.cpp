// SPDX-License-Identifier: GPL-3.0-or-later
// Chats as entries of a conversation.
#include "client/chats/chatitems.h"

#include "client/sync/directory.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ConversationItem::Kind;

struct ChatItems
{
    Q_DECLARE_TR_FUNCTIONS(ChatItems)
};

QString badgeOf(const ChatMessage &message, bool isInTicket)
{
    const QString chat = ChatItems::tr("Chat");
    if (message.authorType != ChatAuthor::Bot)
        return isInTicket ? chat : QString();
    const QString bot = message.blockTitle.isEmpty()
                          ? ChatItems::tr("Bot")
                          : ChatItems::tr("Bot, from “%1”").arg(message.blockTitle.simplified());
    return isInTicket ? u"%1 · %2"_s.arg(chat, bot) : bot;
}

void nameAgent(ConversationItem &item, std::optional<UserId> user, const Directory &directory)
{
    const User *known = user ? directory.user(*user) : nullptr;
    if (!known)
        return;
    item.author = known->name;
    item.colour = QColor(known->avatarColor);
}

ConversationItem itemOf(const ChatMessage &message, bool isInTicket, const Directory &directory)
{
    ConversationItem item;
    item.key = u"chat message %1"_s.arg(message.id.value());
    item.at = message.createdAt;
    if (message.authorType == ChatAuthor::System) {
        item.kind = Kind::Events;
        item.happenings = {{message.createdAt, message.body, {}}};
        return item;
    }
    item.kind = message.authorType == ChatAuthor::Visitor ? Kind::Customer : Kind::Agent;
    item.isBot = message.authorType == ChatAuthor::Bot;
    item.isChat = true;
    item.isTalk = !isInTicket;
    item.author = message.authorName;
    item.badge = badgeOf(message, isInTicket);
    item.body = message.body;
    if (message.authorType == ChatAuthor::Agent)
        nameAgent(item, message.userId, directory);
    return item;
}

ConversationItem waitingItem(const OutboxEntry &entry, const ChatReply::Params &params, bool isInTicket,
                             const Directory &directory)
{
    ConversationItem item;
    item.key = u"entry "_s + entry.key;
    item.at = entry.createdAt;
    item.kind = Kind::Agent;
    item.isChat = true;
    item.isTalk = !isInTicket;
    nameAgent(item, directory.me().id, directory);
    if (item.author.isEmpty())
        item.author = directory.me().name;
    item.badge = isInTicket ? ChatItems::tr("Chat") : QString();
    item.body = params.body;
    const bool isHeld = entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue;
    item.state = isHeld ? ConversationItem::State::Held : ConversationItem::State::Waiting;
    if (isHeld)
        item.trouble = ChatItems::tr("not sent");
    return item;
}

} // namespace

QList<ConversationItem> chatItems(const ChatItemsOf &chat, const Directory &directory)
{
    QList<ConversationItem> items;
    for (const ChatMessage &message : chat.page.messages) {
        if (message.createdAt <= chat.after && chat.after.ms != 0)
            continue;
        ConversationItem item = itemOf(message, chat.isInTicket, directory);
        // What the system says in one go is one line.
        if (item.kind == Kind::Events && !items.isEmpty() && items.last().kind == Kind::Events)
            items.last().happenings += item.happenings;
        else
            items.append(item);
    }
    for (const OutboxEntry &entry : chat.waiting) {
        if (const auto params = entry.as<ChatReply>())
            items.append(waitingItem(entry, *params, chat.isInTicket, directory));
    }
    return items;
}

} // namespace sf::client
