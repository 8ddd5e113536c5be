// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a chat: who it is, how it stands and why it came to people, what can be done, and the tickets that belong to it.
#pragma once

#include "shared/methods/chat.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace sf::client {

class Avatar;
class Directory;
class ElidedLabel;

class ChatHead : public QWidget
{
    Q_OBJECT

public:
    /// What this person may do with the chat.
    struct Rights
    {
        bool isOnline = true;
        bool canTake = false;
        bool canMove = false; ///< hand on, hand back, close
        bool mayTake() const { return canTake && isOnline; }
        bool mayMove() const { return canMove && isOnline; }
        friend bool operator==(const Rights &, const Rights &) = default;
    };

    explicit ChatHead(const Directory &directory, QWidget *parent = nullptr);

    void showChat(const ChatPage &page, const Rights &rights);
    const Rights &rights() const { return m_rights; }
    /// Under the button that it belongs to.
    QPoint transferMenuPlace() const;
    QString stateText() const;

signals:
    void takeRequested();
    void transferRequested();
    void closeRequested();
    void ticketFormRequested();
    void linkRequested();
    void unlinkRequested(sf::TicketId ticket);
    void ticketRequested(sf::TicketId ticket);
    void contactRequested(sf::ContactId contact);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();
    void showTickets(const ChatPage &page);
    void addTicket(const TicketRow &row, bool isRemovable);
    QPushButton *addButton(const QString &text, const QString &action);

    const Directory &m_directory;
    Chat m_chat;
    QList<TicketRow> m_tickets;
    std::optional<ContactId> m_contact;
    Rights m_rights;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    ElidedLabel *m_address;
    QPushButton *m_open;
    QLabel *m_state;
    QLabel *m_reason;
    QPushButton *m_take;
    QPushButton *m_transfer;
    QPushButton *m_close;
    QPushButton *m_make;
    QWidget *m_chips;
    QPushButton *m_link;
    QTimer m_clock;
};

} // namespace sf::client
