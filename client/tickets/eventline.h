// SPDX-License-Identifier: GPL-3.0-or-later
// What happened between two messages, in words; several things fold into one line.
#pragma once

#include "client/tickets/conversationitem.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace sf::client {

class EventLine : public QWidget
{
    Q_OBJECT

public:
    explicit EventLine(QWidget *parent = nullptr);

    void show(const ConversationItem &item);
    using QWidget::show;
    const ConversationItem &item() const { return m_item; }
    bool isFolded() const { return m_isFolded; }
    void setFolded(bool isFolded);
    QString text() const;
    void updateTimes();

private:
    QString line(const ConversationItem::Happening &happening) const;

    ConversationItem m_item;
    bool m_isFolded = true;
    QLabel *m_words;
    QToolButton *m_fold;
};

} // namespace sf::client
