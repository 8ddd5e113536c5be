// SPDX-License-Identifier: GPL-3.0-or-later
// The page of chats: the list at the left, the one that is chosen at the right.
#pragma once

#include "shared/ids.h"

#include <QWidget>

class QSettings;
class QSplitter;

namespace sf::client {

class ChatListPane;
class ChatView;
class Workspace;

class ChatsPage : public QWidget
{
    Q_OBJECT

public:
    ChatsPage(Workspace &workspace, QSettings &settings, QWidget *parent = nullptr);
    ~ChatsPage() override;

    void showChat(ChatId id);
    void step(int by);
    /// The one that waits longest, and takes it.
    void takeNext();
    ChatListPane &list() { return *m_list; }
    ChatView &view() { return *m_view; }

private:
    Workspace &m_workspace;
    QSettings &m_settings;
    QSplitter *m_splitter;
    ChatListPane *m_list;
    ChatView *m_view;
};

} // namespace sf::client
