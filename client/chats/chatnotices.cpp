// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications of chats.
#include "client/chats/chatnotices.h"

#include "client/sync/workspace.h"
#include "client/tickets/messagetext.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostAtOnce = 3; // how many wait stands in the window, too

} // namespace

ChatNotices::ChatNotices(Workspace &workspace, IsWanted isWanted, IsLookedAt isLookedAt, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_isWanted(std::move(isWanted))
    , m_isLookedAt(std::move(isLookedAt))
{
    connect(&m_desktop, &DesktopNotices::clicked, this, [this](qint64 chat) { emit chatRequested(ChatId(chat)); });
    connect(&workspace.chats(), &ChatStore::chatArrived, this, &ChatNotices::takeChat);
    connect(&workspace.chats(), &ChatStore::messageArrived, this, &ChatNotices::takeMessage);
    connect(&workspace.chats(), &ChatStore::changed, this, &ChatNotices::look);
}

void ChatNotices::takeChat(const Chat &chat, const std::optional<Chat> &before, UserId actor)
{
    const User &me = m_workspace.directory().me();
    if (actor == me.id)
        return;
    const ChatStatus was = before ? before->status : ChatStatus::Bot;
    const bool isNew = !before || was != chat.status;
    const bool isRoom = m_desktop.shown().size() < mostAtOnce;
    if (chat.status == ChatStatus::Waiting && isNew && !me.away && isRoom)
        tell(chat.id, tr("%1 waits for somebody").arg(chat.visitorName),
             chat.escalationReason.isEmpty() ? chat.lastMessage : chat.escalationReason);
    else if (m_workspace.chats().isMine(chat) && (!before || before->agentId != chat.agentId))
        tell(chat.id, tr("The chat with %1 is yours now").arg(chat.visitorName), chat.lastMessage);
}

void ChatNotices::takeMessage(const ChatMessage &message)
{
    const Chat *chat = m_workspace.chats().chat(message.chatId);
    if (message.authorType == ChatAuthor::Visitor && chat && m_workspace.chats().isMine(*chat))
        tell(chat->id, tr("%1 wrote in the chat").arg(chat->visitorName), message.body);
}

/// What was told and is no longer this person's business, or was read.
void ChatNotices::look()
{
    const ChatStore &chats = m_workspace.chats();
    const QList<qint64> told = m_desktop.shown();
    for (const qint64 key : told) {
        const ChatId id(key);
        const Chat *chat = chats.chat(id);
        const bool isConcern = chat && (chat->status == ChatStatus::Waiting || chats.isMine(*chat));
        if (!isConcern || m_isLookedAt(id))
            m_desktop.takeBack(key);
    }
}

void ChatNotices::tell(ChatId chat, const QString &title, const QString &text)
{
    if (m_isWanted() && !m_isLookedAt(chat))
        m_desktop.show(chat.value(), {title, excerpt(text), tr("Show the chat")});
}

} // namespace sf::client
