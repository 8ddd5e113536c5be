// SPDX-License-Identifier: GPL-3.0-or-later
// A chat as a row of the list: who, how long it waits, what was said last, why it came to people; and the headings between them.
#pragma once

#include <QStyledItemDelegate>

namespace sf {
struct Chat;
}

namespace sf::client {

class ChatModel;

class ChatDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ChatDelegate(const ChatModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &words) const;
    void paintChat(QPainter &painter, const QStyleOptionViewItem &option, const Chat &chat, int unread) const;

    const ChatModel &m_model;
};

} // namespace sf::client
