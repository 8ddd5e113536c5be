// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the ticket table.
#include "client/tickets/ticketdelegate.h"

#include "client/presence/presencewords.h"
#include "client/sync/directory.h"
#include "client/tickets/moment.h"
#include "client/tickets/ticketmodel.h"
#include "client/widgets/paint.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/words.h"
#include "shared/text.h"
#include "shared/workflow.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTableView>
#include <QToolTip>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPadding = 8;
constexpr int kFirstMargin = 10; // as the style sheet gives the first heading
constexpr int kAvatar = 22;
constexpr qint64 kSoonMs = qint64{4} * 60 * 60 * 1000;

/// Where a row begins, however the columns were moved.
bool isFirstColumn(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table && table->horizontalHeader()->sectionPosition(index.column()) == 0;
}

} // namespace

TicketDelegate::TicketDelegate(const Directory &directory, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_directory(directory)
{
}

QFont TicketDelegate::rowFont(bool isBold)
{
    QFont font = headingFont();
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

QRect TicketDelegate::padded(const QRect &rect)
{
    return rect.adjusted(kPadding, 0, -kPadding, 0);
}

void TicketDelegate::setSearchedText(const QString &text)
{
    m_searched = searchTokens(text);
}

int TicketDelegate::numberWidth() const
{
    constexpr qint64 kWidest = 8'888; // numbers have four digits for long
    return 10 + 2 * kPadding + QFontMetrics(rowFont(false)).horizontalAdvance(m_directory.numberText(kWidest)) + 4;
}

QSize TicketDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {60, kRowHeight};
}

QRect TicketDelegate::Cell::seen(const QRect &logical) const
{
    return QStyle::visualRect(painter.layoutDirection(), whole, logical);
}

void TicketDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                     const Theme &theme) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QColor colour = theme.base;
    if (isSelected)
        colour = theme.selection;
    else if (index.row() == m_hoveredRow)
        colour = theme.hover;
    if (index.data(TicketModel::FlashRole).toBool())
        colour = blended(theme.accent, colour, 0.14);
    painter.fillRect(option.rect, colour);
    painter.setPen(theme.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (!isFirstColumn(option, index))
        return;
    const auto seen = [&](const QRect &rect) {
        return QStyle::visualRect(painter.layoutDirection(), option.rect, rect);
    };
    if (isSelected)
        painter.fillRect(seen(QRect(option.rect.topLeft(), QSize(3, option.rect.height()))), theme.accent);
    if (!index.data(TicketModel::UnreadRole).toBool())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    const QRect dot(option.rect.left() + 7, option.rect.center().y() - 2, 6, 6);
    painter.drawEllipse(QRectF(seen(dot)).translated(0, -0.5));
}

void TicketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    paintBackground(*painter, option, index, theme);
    painter->setClipRect(option.rect);
    const QVariant value = index.data(TicketModel::RowRole);
    if (!value.isValid()) {
        const int width = 24 + (index.row() * 37 + index.column() * 53) % 40;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.line);
        const QRect line = padded(option.rect);
        const QRect shown(line.left(), line.center().y() - 4, line.width() * width / 80, 8);
        painter->drawRoundedRect(QStyle::visualRect(painter->layoutDirection(), option.rect, shown), 4, 4);
        painter->restore();
        return;
    }
    const auto row = value.value<TicketRow>();
    const int margin = isFirstColumn(option, index) ? kFirstMargin : 0;
    const Cell cell{*painter,
                    option.rect,
                    option.rect.adjusted(margin, 0, 0, 0),
                    row,
                    theme,
                    index.data(TicketModel::UnreadRole).toBool(),
                    index.data(TicketModel::PendingRole).toBool()};
    switch (static_cast<TicketColumn>(index.data(TicketModel::ColumnRole).toInt())) {
    case TicketColumn::Number:
        paintNumber(cell);
        break;
    case TicketColumn::Subject:
        paintSubject(cell);
        break;
    case TicketColumn::Requester:
        paintText(cell, row.requesterName, theme.text);
        break;
    case TicketColumn::Company:
        paintText(cell, row.companyName, theme.muted);
        break;
    case TicketColumn::Status:
        paintStatus(cell);
        break;
    case TicketColumn::Priority:
        paintPriority(cell);
        break;
    case TicketColumn::Assignee:
        paintAssignee(cell);
        break;
    case TicketColumn::Tags:
        paintTags(cell, padded(cell.rect), false);
        break;
    case TicketColumn::Due:
        paintDeadline(cell, row.dueAt);
        break;
    case TicketColumn::Updated:
        paintText(cell, shortRelativeTime(utc(row.updatedAt), QDateTime::currentDateTimeUtc()), theme.muted);
        break;
    case TicketColumn::Created:
        paintText(cell, shortRelativeTime(utc(row.createdAt), QDateTime::currentDateTimeUtc()), theme.muted);
        break;
    case TicketColumn::SlaDeadline:
        paintDeadline(cell, row.resolutionDueAt);
        break;
    case TicketColumn::Team:
    case TicketColumn::Category:
    case TicketColumn::Revenue:
        paintText(cell, index.data().toString(), theme.muted);
        break;
    case TicketColumn::LeadScore:
        paintScore(cell, row.leadScore, ScoreMeaning::Lead);
        break;
    case TicketColumn::Health:
        paintScore(cell, row.healthScore, ScoreMeaning::Health);
        break;
    }
    painter->restore();
}

void TicketDelegate::paintText(const Cell &cell, const QString &text, const QColor &colour, bool isBold) const
{
    const QRect rect = padded(cell.rect);
    const QFont font = rowFont(isBold);
    cell.painter.setFont(font);
    cell.painter.setPen(colour);
    cell.painter.drawText(cell.seen(rect), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void TicketDelegate::paintNumber(const Cell &cell) const
{
    paintText(cell, cell.row.number > 0 ? m_directory.numberText(cell.row.number) : tr("new"), cell.theme.muted);
}

void TicketDelegate::paintStatus(const Cell &cell) const
{
    const QString word = statusWord(cell.row.status);
    QRect rect = padded(cell.rect);
    rect.setWidth(std::min(rect.width(), pillSize(word).width()));
    paintPill(cell.painter, cell.seen(rect), word, cell.theme.statusPill(cell.row.status));
}

void TicketDelegate::paintPriority(const Cell &cell) const
{
    const QRect rect = padded(cell.rect);
    paintPriorityBars(cell.painter, cell.seen(QRect(rect.left(), rect.top(), 16, rect.height() - 1)), cell.row.priority,
                      cell.theme);
    Cell inner = cell;
    inner.rect.setLeft(rect.left() + 17);
    paintText(inner, priorityWord(cell.row.priority), cell.theme.text);
}

void TicketDelegate::paintAssignee(const Cell &cell) const
{
    const bool hasRoomForName = cell.rect.width() >= kAvatar + 50 + 2 * kPadding;
    if (!cell.row.assigneeId)
        return hasRoomForName ? paintText(cell, tr("Nobody"), cell.theme.muted) : paintNobody(cell);
    const User *user = m_directory.user(*cell.row.assigneeId);
    const QString name = user ? user->name : QString();
    const QRect rect = padded(cell.rect);
    const QRect circle(rect.left(), rect.center().y() - kAvatar / 2, kAvatar, kAvatar);
    paintAvatar(cell.painter, cell.seen(circle), name, user ? QColor(user->avatarColor) : QColor());
    if (!hasRoomForName)
        return;
    Cell inner = cell;
    inner.rect.setLeft(circle.right() - 1);
    paintText(inner, name, cell.theme.text);
}

void TicketDelegate::paintNobody(const Cell &cell) const
{
    const QRect rect = padded(cell.rect);
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(QPen(cell.theme.muted, 1, Qt::DotLine));
    cell.painter.setBrush(Qt::NoBrush);
    const QRect circle(rect.left() + 1, rect.center().y() - kAvatar / 2 + 1, kAvatar - 2, kAvatar - 2);
    cell.painter.drawEllipse(cell.seen(circle));
}

void TicketDelegate::paintScore(const Cell &cell, const std::optional<int> &score, ScoreMeaning meaning) const
{
    if (!score)
        return;
    constexpr int kNumber = 30;
    constexpr int kBar = 6;
    paintText(cell, QLocale().toString(*score), cell.theme.text);
    QRect bar = padded(cell.rect);
    bar.setLeft(bar.left() + kNumber);
    bar.setTop(bar.center().y() - kBar / 2);
    bar.setHeight(kBar);
    if (bar.width() > kBar)
        paintScoreBar(cell.painter, cell.seen(bar), *score, meaning, cell.theme);
}

void TicketDelegate::paintDeadline(const Cell &cell, const std::optional<Time> &deadline) const
{
    if (!deadline || !isOpen(cell.row.status))
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 left = deadline->ms - now.toMSecsSinceEpoch();
    const QString words = shortRelativeTime(utc(*deadline), now);
    if (left < 0)
        return paintText(cell, tr("%1 late").arg(words), cell.theme.danger, true);
    paintText(cell, words, left < kSoonMs ? cell.theme.warning : cell.theme.muted, left < kSoonMs);
}

bool TicketDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const QVariant value = index.data(TicketModel::RowRole);
    if (event->type() != QEvent::ToolTip || !value.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto row = value.value<TicketRow>();
    const auto column = static_cast<TicketColumn>(index.data(TicketModel::ColumnRole).toInt());
    QString words = columnFacts(column).text(row, m_directory);
    if (column == TicketColumn::Due && row.dueAt)
        words = fullTime(utc(*row.dueAt));
    else if (column == TicketColumn::SlaDeadline && row.resolutionDueAt)
        words = fullTime(utc(*row.resolutionDueAt));
    else if (column == TicketColumn::Updated)
        words = fullTime(utc(row.updatedAt));
    else if (column == TicketColumn::Created)
        words = fullTime(utc(row.createdAt));
    else if (column == TicketColumn::Assignee && !row.assigneeId)
        words = tr("Nobody");
    else if (column == TicketColumn::Subject && m_areTagsInSubject && !row.tags.isEmpty())
        words += u'\n' + tr("Tags: %1").arg(columnFacts(TicketColumn::Tags).text(row, m_directory));
    const QList<Present> people = m_presence ? m_presence->inTicket(row.id) : QList<Present>();
    if (column == TicketColumn::Subject && !people.isEmpty())
        words += u'\n' + presenceLines(people);
    QToolTip::showText(event->globalPos(), words.toHtmlEscaped().replace(u'\n', "<br>"_L1), view, option.rect);
    return true;
}

} // namespace sf::client
