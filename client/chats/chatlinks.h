// SPDX-License-Identifier: GPL-3.0-or-later
// The chats that belong to a ticket: the one it was made of and those that were linked; a click opens one.
#pragma once

#include "client/tickets/searchlist.h"
#include "shared/methods/ticket.h"

#include <QWidget>

class QVBoxLayout;

namespace sf::client {

class ChatStore;
class Directory;

/// Finds chats that are known here, by visitor or words; without words those that were opened last.
SearchList::Lookup chatLookup(const ChatStore &chats, const Directory &directory);

class ChatLinks : public QWidget
{
    Q_OBJECT

public:
    explicit ChatLinks(QWidget *parent = nullptr);

    void showLinks(const TicketPage &page);

signals:
    void chatRequested(sf::ChatId chat);
    void removeRequested(sf::ChatId chat);
    void addRequested();

private:
    void addLink(const ChatReference &chat);

    QList<ChatReference> m_chats;
    std::optional<ChatId> m_origin;
    QWidget *m_lines;
    QVBoxLayout *m_column;
};

} // namespace sf::client
