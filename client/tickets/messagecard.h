// SPDX-License-Identifier: GPL-3.0-or-later
// One message of a conversation as a card: the customer's at the left, the agents' indented, internal notes unmistakable.
#pragma once

#include "client/tickets/conversationitem.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace sf::client {

class Avatar;
class FileDesk;
class FileStrip;
class MessageBody;

class MessageCard : public QWidget
{
    Q_OBJECT

public:
    explicit MessageCard(QWidget *parent = nullptr);

    void show(const ConversationItem &item);
    using QWidget::show;
    /// What the person does with the files goes there; without it they are only named.
    void setDesk(FileDesk *desk);
    const ConversationItem &item() const { return m_item; }
    /// The hour is written anew as days pass.
    void updateTimes();
    /// All of a long text is shown because the person asked for it.
    bool isExpanded() const;

signals:
    void editRequested(const sf::client::ConversationItem &item);
    void splitRequested(sf::ResponseId response);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect cardRect() const;
    void showState();
    void showEarlier(bool isShown);
    void openMenu();

    ConversationItem m_item;
    Avatar *m_avatar;
    QWidget *m_card;
    QLabel *m_author;
    QLabel *m_badge;
    QLabel *m_state;
    QLabel *m_time;
    QToolButton *m_menu;
    QLabel *m_earlier;
    MessageBody *m_body;
    FileStrip *m_files;
};

} // namespace sf::client
