// SPDX-License-Identifier: GPL-3.0-or-later
// ChatTyping: who types in which chat right now and which colleagues read along; and tells the others what this person does. Nothing of it is
// kept: what is not repeated is over.
#pragma once

#include "shared/methods/presence.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace sf::client {

class Api;
class Directory;

class ChatTyping : public QObject
{
    Q_OBJECT

public:
    ChatTyping(Api &api, const Directory &directory, QObject *parent = nullptr);

    bool isVisitorTyping(ChatId chat) const;
    /// Names, of others than this person.
    QStringList typing(ChatId chat) const;
    QStringList viewing(ChatId chat) const;

    /// This person has it on the screen, or not any more.
    void view(ChatId chat);
    void leave(ChatId chat);
    /// A key was pressed in it; over by itself after a while.
    void typed(ChatId chat);
    /// It was sent or taken back.
    void stopTyping(ChatId chat);
    /// What a visitor has said is typed no more.
    void forgetVisitor(ChatId chat);

signals:
    void changed(sf::ChatId chat);

private:
    struct Seen
    {
        PresenceNotice notice;
        qint64 untilMs = 0;
    };
    struct Own
    {
        PresenceState wanted = PresenceState::Left;
        PresenceState told = PresenceState::Left;
        int viewers = 0; ///< windows that show it
        qint64 toldMs = 0;
        qint64 typedMs = 0;
    };

    void take(const PresenceNotice &notice);
    QStringList names(ChatId chat, PresenceState state) const;
    void tick();
    void tell();
    void send(ChatId chat, Own &own);

    Api &m_api;
    const Directory &m_directory;
    QHash<ChatId, QHash<QString, Seen>> m_seen; ///< by source
    QHash<ChatId, Own> m_own;
    QTimer m_tick;
    QTimer m_tell; ///< not more often than the server takes
    QElapsedTimer m_clock;
};

} // namespace sf::client
