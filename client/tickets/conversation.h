// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation of a ticket: cards and event lines that scroll smoothly. What arrives never moves what is being read;
// only a reader who is at the end is taken along.
#pragma once

#include "client/tickets/conversationitem.h"

#include <QHash>
#include <QScrollArea>

class QPropertyAnimation;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace sf::client {

class Conversation : public QScrollArea
{
    Q_OBJECT

public:
    explicit Conversation(QWidget *parent = nullptr);

    /// Oldest first. Cards whose key stays are kept with their selection.
    void setItems(const QList<ConversationItem> &items);
    /// Another ticket is shown: starts anew at its end.
    void clear();
    void setHasOlder(bool hasOlder);
    const QList<ConversationItem> &items() const { return m_items; }
    bool isAtEnd() const;
    void scrollToEnd(bool isSmooth);

signals:
    void olderRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Anchor
    {
        QWidget *widget = nullptr;
        int offset = 0;
        bool isEnd = true;
    };
    Anchor anchor() const;
    void restore(const Anchor &anchor);
    void settle();
    QWidget *widgetFor(const ConversationItem &item);
    void placeMoreButton();
    void updateTimes();

    QList<ConversationItem> m_items;
    QHash<QString, QWidget *> m_widgets;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QPushButton *m_older;
    QPushButton *m_newer;
    QPropertyAnimation *m_glide;
    QTimer *m_clock;
    int m_unseen = 0;
    bool m_isFresh = true;
};

} // namespace sf::client
