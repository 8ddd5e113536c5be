// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications of chats.
#include "client/chats/chatnotices.h"

#include "client/sync/workspace.h"
#include "client/tickets/messagetext.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr auto clicked = "default"_L1;
constexpr int callMs = 5'000;
constexpr qsizetype mostAtOnce = 3; // how many wait stands in the window, too

} // namespace

ChatNotices::ChatNotices(Workspace &workspace, IsWanted isWanted, IsLookedAt isLookedAt, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_isWanted(std::move(isWanted))
    , m_isLookedAt(std::move(isLookedAt))
    , m_bus(QDBusConnection::sessionBus())
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(QDBusMessage)));
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(closed(QDBusMessage)));
    connect(&workspace.chats(), &ChatStore::chatArrived, this, &ChatNotices::takeChat);
    connect(&workspace.chats(), &ChatStore::messageArrived, this, &ChatNotices::takeMessage);
    connect(&workspace.chats(), &ChatStore::changed, this, &ChatNotices::look);
    const auto question = QDBusMessage::createMethodCall(service, path, service, u"GetCapabilities"_s);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question, callMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QStringList> reply = *finished;
        finished->deleteLater();
        if (!reply.isError())
            m_hasMarkup = reply.value().contains("body-markup"_L1);
    });
}

void ChatNotices::takeChat(const Chat &chat, const std::optional<Chat> &before, UserId actor)
{
    const User &me = m_workspace.directory().me();
    if (actor == me.id)
        return;
    const ChatStatus was = before ? before->status : ChatStatus::Bot;
    const bool isNew = !before || was != chat.status;
    const bool isRoom = m_shown.size() + m_asked.size() < mostAtOnce;
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
    QList<ChatId> told = m_shown.keys();
    told += m_asked.keys();
    for (const ChatId id : std::as_const(told)) {
        const Chat *chat = chats.chat(id);
        const bool isConcern = chat && (chat->status == ChatStatus::Waiting || chats.isMine(*chat));
        if (!isConcern || m_isLookedAt(id))
            takeBack(id);
    }
}

void ChatNotices::tell(ChatId chat, const QString &title, const QString &text)
{
    if (!m_isWanted() || m_isLookedAt(chat) || m_asked.contains(chat))
        return;
    auto call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // What strangers wrote is only text, also where the desktop understands markup.
    const QString words = m_hasMarkup ? excerpt(text).toHtmlEscaped() : excerpt(text);
    const QVariantMap hints{{u"desktop-entry"_s, u"supportflow"_s}, {u"category"_s, u"im.received"_s}};
    call << u"SupportFlow"_s << m_shown.value(chat) << u"supportflow"_s << title << words
         << QStringList{clicked, tr("Show the chat")} << hints << -1;
    m_asked.insert(chat, false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, callMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, chat](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<uint> reply = *finished;
        finished->deleteLater();
        const bool isOver = m_asked.take(chat);
        if (reply.isError())
            return;
        m_shown.insert(chat, reply.value());
        if (isOver)
            takeBack(chat);
    });
}

void ChatNotices::takeBack(ChatId chat)
{
    if (const auto asked = m_asked.find(chat); asked != m_asked.end())
        *asked = true;
    const auto shown = m_shown.find(chat);
    if (shown == m_shown.end())
        return;
    auto call = QDBusMessage::createMethodCall(service, path, service, u"CloseNotification"_s);
    call << *shown;
    m_bus.send(call);
    m_shown.erase(shown);
}

void ChatNotices::actionInvoked(const QDBusMessage &message)
{
    const ChatId chat = m_shown.key(message.arguments().value(0).toUInt());
    if (message.arguments().value(1).toString() == clicked && chat.isValid())
        emit chatRequested(chat);
}

void ChatNotices::closed(const QDBusMessage &message)
{
    const uint id = message.arguments().value(0).toUInt();
    m_shown.removeIf([id](QHash<ChatId, uint>::iterator it) { return it.value() == id; });
}

} // namespace sf::client
