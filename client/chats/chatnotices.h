// SPDX-License-Identifier: GPL-3.0-or-later
// Tells by the desktop's notifications of visitors who wait, of chats that were handed to this person and of what visitors say in them; takes
// that back when somebody else cares for it. Never of what the person did or sees. Does nothing without a D-Bus session.
#pragma once

#include "client/shell/desktopnotices.h"
#include "shared/chat.h"

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

private:
    void takeChat(const Chat &chat, const std::optional<Chat> &before, UserId actor);
    void takeMessage(const ChatMessage &message);
    void look();
    void tell(ChatId chat, const QString &title, const QString &text);

    Workspace &m_workspace;
    IsWanted m_isWanted;
    IsLookedAt m_isLookedAt;
    DesktopNotices m_desktop;
};

} // namespace sf::client
