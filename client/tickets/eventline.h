// SPDX-License-Identifier: GPL-3.0-or-later
// What happened between two messages, in words; several things fold into one line.
#pragma once

#include "client/tickets/conversationitem.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
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
    /// What can be taken back, the newest first.
    QList<QAction *> undoActions() const;
    void setFolded(bool isFolded);
    QString text() const;
    void updateTimes();

signals:
    /// `words`: what it did.
    void undoRequested(const QString &call, const QString &words);

private:
    void offerUndo();
    QString line(const ConversationItem::Happening &happening) const;

    ConversationItem m_item;
    bool m_isFolded = true;
    QLabel *m_words;
    QToolButton *m_fold;
    QToolButton *m_undo;
    QMenu *m_choices;
};

} // namespace sf::client
