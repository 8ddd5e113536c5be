// SPDX-License-Identifier: GPL-3.0-or-later
// Tells by the desktop's notifications of visitors who wait, of chats that were handed to this person and of what visitors say in them; takes
// that back when somebody else cares for it. Never of what the person did or sees. Does nothing without a D-Bus session.
#pragma once

#include "shared/chat.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QHash>
#include <QObject>

#include <functional>

namespace sf::client {

class Workspace;

class ChatNotices : public QObject
{
    Q_OBJECT

public:
    using IsWanted = std::function<bool()>;
    /// Whether the person has that chat before their eyes.
    using IsLookedAt = std::function<bool(ChatId)>;

    ChatNotices(Workspace &workspace, IsWanted isWanted, IsLookedAt isLookedAt, QObject *parent = nullptr);

signals:
    /// Its notification was clicked.
    void chatRequested(sf::ChatId id);

private slots: // by D-Bus, which wants names
    void actionInvoked(const QDBusMessage &message);
    void closed(const QDBusMessage &message);

private:
    void takeChat(const Chat &chat, const std::optional<Chat> &before, UserId actor);
    void takeMessage(const ChatMessage &message);
    void look();
    void tell(ChatId chat, const QString &title, const QString &text);
    void takeBack(ChatId chat);

    Workspace &m_workspace;
    IsWanted m_isWanted;
    IsLookedAt m_isLookedAt;
    QDBusConnection m_bus;
    QHash<ChatId, uint> m_shown;
    QHash<ChatId, bool> m_asked; ///< sent, its number is not known yet; true: to be taken back at once
    bool m_hasMarkup = true;     // until the desktop says that it shows text as it is
};

} // namespace sf::client
