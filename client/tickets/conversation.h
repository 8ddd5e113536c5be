// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation of a ticket: cards and event lines that scroll smoothly. Only those near what is shown exist as widgets, so its length does
// not matter. What arrives never moves what is being read; only a reader who is at the end is taken along.
#pragma once

#include "client/tickets/cardcolumn.h"
#include "client/tickets/conversationitem.h"

#include <QHash>
#include <QScrollArea>

class QPropertyAnimation;
class QPushButton;
class QTimer;

namespace sf::client {

class FileDesk;
class MessageCard;

class Conversation : public QScrollArea
{
    Q_OBJECT

public:
    explicit Conversation(QWidget *parent = nullptr);

    /// What the person does with files goes there; before the first items.
    void setDesk(FileDesk *desk) { m_desk = desk; }
    /// Oldest first. Cards whose key stays are kept with their selection.
    void setItems(const QList<ConversationItem> &items);
    /// Another ticket is shown: starts anew at its end.
    void clear();
    void setHasOlder(bool hasOlder);
    const QList<ConversationItem> &items() const { return m_items; }
    /// The card or line of an entry; nullptr for one that is far from what is shown.
    QWidget *widgetOf(const QString &key) const { return m_widgets.value(key); }
    bool isAtEnd() const;
    void scrollToEnd(bool isSmooth);
    /// Scrolls to an entry, as soon as it is there.
    void showEntry(const QString &key);

signals:
    void olderRequested();
    void editRequested(const sf::client::ConversationItem &item);
    void splitRequested(sf::ResponseId response);
    void undoRequested(const QString &call, const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What stays where it is: an entry at its distance from the upper edge, or the end.
    struct Anchor
    {
        QString key;
        int offset = 0;
        bool isEnd = true;
    };
    Anchor anchor(bool isEnd) const;
    void arrange(const Anchor &anchor);
    void measureAround(const Anchor &anchor);
    void measure(qsizetype index);
    void measureAgain();
    void place();
    void scrollTo(const Anchor &anchor);
    void releaseFarOnes();
    void release(QWidget *widget);
    void scrolled();
    QWidget *widgetFor(const ConversationItem &item);
    MessageCard *newCard();
    bool isInUse(const QWidget *widget) const;
    int estimate(const ConversationItem &item) const;
    int columnWidth() const;
    void placeMoreButton();
    void updateTimes();

    QList<ConversationItem> m_items;
    CardColumn m_column;
    QHash<QString, QWidget *> m_widgets;
    QList<MessageCard *> m_spare; // to be shown again with another message
    FileDesk *m_desk = nullptr;
    QWidget *m_content;
    QPushButton *m_older;
    QPushButton *m_newer;
    QPropertyAnimation *m_glide;
    QTimer *m_clock;
    QString m_sought; // an entry that is to be shown but has not come yet
    int m_measuredWidth = 0;
    int m_unseen = 0;
    bool m_isFresh = true;
    bool m_isArranging = false;
};

} // namespace sf::client
