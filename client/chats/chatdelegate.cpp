// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the list of chats.
#include "client/chats/chatdelegate.h"

#include "client/chats/chatmodel.h"
#include "client/chats/chatwords.h"
#include "client/tickets/moment.h"
#include "client/widgets/paint.h"
#include "client/widgets/relativetime.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 14;
constexpr int kAvatar = 32;
constexpr int kHeading = 32;
constexpr int kChat = 58;
constexpr int kReason = 18; ///< the third line
constexpr int kBadge = 18;

bool hasReason(const Chat &chat)
{
    return chat.status == ChatStatus::Waiting && !chat.escalationReason.isEmpty();
}

/// The system's own last word is that very reason.
bool isReasonSaid(const Chat &chat)
{
    return hasReason(chat) && chat.lastMessageAuthor == ChatAuthor::System;
}

/// What was said is shown in one line, whatever it holds.
QString oneLine(const QString &text)
{
    return text.simplified();
}

/// Takes what `text` needs at the far end of `line` away from it and answers that part.
QRect cutEnd(QRect &line, int width)
{
    const QRect end(line.right() - width + 1, line.top(), width, line.height());
    line.setRight(end.left() - 8);
    return end;
}

} // namespace

ChatDelegate::ChatDelegate(const ChatModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize ChatDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (m_model.isHeading(index.row()))
        return {120, kHeading};
    const Chat *chat = m_model.chatAt(index.row());
    return {120, chat && hasReason(*chat) && !isReasonSaid(*chat) ? kChat + kReason : kChat};
}

void ChatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_model.isHeading(index.row()))
        paintHeading(*painter, option, index.data().toString());
    else if (const Chat *chat = m_model.chatAt(index.row()))
        paintChat(*painter, option, *chat, m_model.unread(index.row()));
    painter->restore();
}

void ChatDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &words) const
{
    const Theme &theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.base);
    QFont font = smallFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.muted);
    painter.drawText(option.rect.adjusted(kMargin, 8, -kMargin, 0), textFlags(option.direction, Qt::AlignLeft), words);
}

void ChatDelegate::paintChat(QPainter &painter, const QStyleOptionViewItem &option, const Chat &chat, int unread) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool isWaiting = chat.status == ChatStatus::Waiting;
    const bool isClosed = !chat.isOpen();
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto write = [&](const QRect &rect, const QString &text, const QColor &colour) {
        painter.setPen(colour);
        painter.drawText(place(rect), textFlags(option.direction, Qt::AlignLeft),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter.fillRect(option.rect, isSelected ? theme.selection : isHovered ? theme.hover : theme.base);
    if (isSelected)
        painter.fillRect(place(QRect(option.rect.topLeft(), QSize(3, option.rect.height()))), theme.accent);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);

    const QRect inside = option.rect.adjusted(kMargin, 9, -kMargin, -9);
    painter.setOpacity(isClosed ? 0.6 : 1.0);
    paintAvatar(painter, place(QRect(inside.left(), inside.top() + 2, kAvatar, kAvatar)), chat.visitorName,
                avatarColour(chat.visitorName));
    painter.setOpacity(1.0);
    const QRect words = inside.adjusted(kAvatar + 10, 0, 0, 0);
    QRect first(words.left(), words.top(), words.width(), 19);
    QRect second(words.left(), words.top() + 20, words.width(), 19);

    QFont small = smallFont();
    small.setWeight(isWaiting ? QFont::DemiBold : QFont::Normal);
    painter.setFont(small);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString time = isWaiting ? waitingTime(chat.waitingSince.value_or(chat.createdAt), moment(now))
                                   : shortRelativeTime(utc(chat.lastMessageAt.value_or(chat.updatedAt)), now);
    const QRect clock = cutEnd(first, painter.fontMetrics().horizontalAdvance(time) + 2);
    write(clock, time, isWaiting ? theme.warning : theme.muted);

    QFont name = option.font;
    name.setWeight(unread > 0 ? QFont::Bold : QFont::Medium);
    painter.setFont(name);
    write(first, chat.visitorName, isClosed ? theme.muted : theme.text);

    if (unread > 0) {
        const QString number = QLocale().toString(unread);
        painter.setFont(smallFont());
        const int width = std::max(kBadge, painter.fontMetrics().horizontalAdvance(number) + 10);
        const QRectF badge = place(cutEnd(second, width).adjusted(0, 1, 0, -1));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accentFill);
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
        painter.setPen(inkOn(theme.accentFill));
        painter.drawText(badge, Qt::AlignCenter, number);
    } else if (const QString agent = m_model.agentName(chat);
               !agent.isEmpty() && m_model.groupOf(chat) == ChatModel::Group::Others) {
        const QRect mark = cutEnd(second, kBadge);
        paintAvatar(painter, place(mark.adjusted(0, 0, 0, -1)), agent, avatarColour(agent));
    }
    painter.setFont(smallFont());
    if (isReasonSaid(chat))
        return write(second, chat.escalationReason, theme.warning);
    const bool isOurs = chat.lastMessageAuthor == ChatAuthor::Agent && m_model.groupOf(chat) == ChatModel::Group::Mine;
    const QString said = oneLine(chat.lastMessage);
    write(second, isOurs ? tr("You: %1").arg(said) : said, theme.muted);
    if (hasReason(chat))
        write(QRect(words.left(), words.top() + 39, words.width(), kReason), chat.escalationReason, theme.warning);
}

} // namespace sf::client
