// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the ticket table.
#include "client/tickets/ticketdelegate.h"

#include "client/presence/presencefaces.h"
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
constexpr QChar kHitStart(2);
constexpr QChar kHitEnd(3);

QFont rowFont(bool isBold)
{
    QFont font = headingFont();
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// Where a row begins, however the columns were moved.
bool isFirstColumn(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table && table->horizontalHeader()->sectionPosition(index.column()) == 0;
}

QRect padded(const QRect &rect)
{
    return rect.adjusted(kPadding, 0, -kPadding, 0);
}

} // namespace

TicketDelegate::TicketDelegate(const Directory &directory, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_directory(directory)
{
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

void TicketDelegate::paintSubject(const Cell &cell) const
{
    QRect rect = padded(cell.rect);
    rect.setRight(rect.right() - paintPresence(cell, rect));
    if (m_areTagsInSubject && !cell.row.tags.isEmpty()) {
        QRect tags = rect;
        tags.setLeft(rect.left() + std::max(90, rect.width() / 2));
        const int used = paintTags(cell, tags, true);
        rect.setRight(rect.right() - used - (used > 0 ? 6 : 0));
    }
    if (cell.isPending) {
        const QString words = tr("waiting");
        const QFontMetrics metrics(smallFont());
        const int width = metrics.horizontalAdvance(words) + 4;
        cell.painter.setFont(smallFont());
        cell.painter.setPen(cell.theme.warning);
        cell.painter.drawText(cell.seen(rect), Qt::AlignVCenter | Qt::AlignRight, words);
        rect.setRight(rect.right() - width - 4);
    }
    const QFontMetrics metrics(rowFont(cell.isUnread));
    const QString subject = cell.row.subject.left(300);
    const int wanted = metrics.horizontalAdvance(subject) + 2;
    paintMarked(cell, rect, subject, cell.theme.text, cell.isUnread);
    // A hit in the subject itself is marked there already.
    QString found = cell.row.snippet;
    found.remove(kHitStart).remove(kHitEnd);
    const bool tellsMore = !found.isEmpty() && !cell.row.subject.contains(found.trimmed());
    if (tellsMore && wanted + 60 < rect.width())
        paintSnippet(cell, rect.adjusted(wanted + 10, 0, 0, 0));
}

int TicketDelegate::paintPresence(const Cell &cell, const QRect &rect) const
{
    const QList<Present> people = m_presence ? m_presence->inTicket(cell.row.id) : QList<Present>();
    if (people.isEmpty())
        return 0;
    constexpr int kFace = 20;
    const int width = presencefaces::width(people.size(), kFace);
    const QRect place(rect.right() + 1 - width, rect.top(), width, rect.height());
    presencefaces::paint(cell.painter, cell.seen(place), people, m_directory, kFace, cell.theme.base);
    return width + 6;
}

/// Draws the text with a tint behind what was searched for.
void TicketDelegate::paintMarked(const Cell &cell, const QRect &rect, const QString &text, const QColor &colour,
                                 bool isBold) const
{
    const QFont font = rowFont(isBold);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const QRect seen = cell.seen(rect);
    const int whole = metrics.horizontalAdvance(shown);
    const bool isFromRight = cell.painter.layoutDirection() == Qt::RightToLeft;
    const int start = isFromRight ? seen.right() + 1 - whole : seen.left();
    QColor tint = cell.theme.noteBorder;
    tint.setAlphaF(0.4F);
    for (const QString &word : m_searched) {
        for (qsizetype at = shown.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = shown.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
            const bool startsWord = at == 0 || !shown[at - 1].isLetterOrNumber();
            if (!startsWord)
                continue;
            const int left = metrics.horizontalAdvance(shown.left(at));
            const int width = metrics.horizontalAdvance(shown.left(at + word.size())) - left;
            const int x = start + (shown.isRightToLeft() ? whole - left - width : left);
            cell.painter.fillRect(QRect(x, rect.center().y() - 8, width, 17), tint);
        }
    }
    cell.painter.setFont(font);
    cell.painter.setPen(colour);
    cell.painter.drawText(seen, Qt::AlignVCenter | Qt::AlignLeft, shown);
}

/// The place of the conversation where the search hit, its words marked.
void TicketDelegate::paintSnippet(const Cell &cell, const QRect &rect) const
{
    const QFontMetrics metrics(smallFont());
    QColor tint = cell.theme.noteBorder;
    tint.setAlphaF(0.4F);
    cell.painter.setFont(smallFont());
    cell.painter.setPen(cell.theme.muted);
    // Its parts follow one another as its own language has it, on whichever side it stands.
    const QRect seen = cell.seen(rect);
    const Qt::LayoutDirection reading = cell.row.snippet.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    const auto placed = [&](int left, int width, int height) {
        return QStyle::visualRect(reading, seen, QRect(left, seen.center().y() - height / 2, width, height));
    };
    int x = seen.left();
    const QStringList parts = QString(cell.row.snippet).replace(u'\n', u' ').split(kHitStart);
    for (qsizetype i = 0; i < parts.size() && x < seen.right(); ++i) {
        const qsizetype end = i == 0 ? 0 : std::max<qsizetype>(0, parts[i].indexOf(kHitEnd));
        const QString hit = parts[i].left(end);
        const int hitWidth = metrics.horizontalAdvance(hit);
        if (!hit.isEmpty())
            cell.painter.fillRect(placed(x, hitWidth, 16), tint);
        QString rest = parts[i].mid(end);
        rest.remove(kHitEnd);
        const QString all = hit + rest;
        const QString shown = metrics.elidedText(all, Qt::ElideRight, seen.right() - x);
        cell.painter.drawText(placed(x, seen.right() - x, seen.height()), textFlags(reading, Qt::AlignLeft), shown);
        x += metrics.horizontalAdvance(all);
    }
}

/// Answers the width that was used; how many do not fit is said behind them.
int TicketDelegate::paintTags(const Cell &cell, const QRect &rect, bool isFromRight) const
{
    constexpr int kGap = 4;
    QList<const Tag *> tags;
    for (const TagId id : cell.row.tags) {
        if (const Tag *tag = m_directory.tag(id))
            tags.append(tag);
    }
    const QFontMetrics metrics(smallFont());
    const auto placed = [&](int left, int width) {
        const int x = isFromRight ? rect.right() + 1 - left - width : rect.left() + left;
        return cell.seen(QRect(x, rect.top(), width, rect.height()));
    };
    int used = 0;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QString rest = tr("+%1").arg(tags.size() - i);
        const int restWidth = metrics.horizontalAdvance(rest);
        const int left = used > 0 ? used + kGap : 0;
        // The last one may take what those behind it would have needed.
        const int room = rect.width() - left - (i + 1 < tags.size() ? restWidth + kGap : 0);
        const int width = pillSize(tags[i]->name).width();
        if (width > room && used > 0) {
            cell.painter.setFont(smallFont());
            cell.painter.setPen(cell.theme.muted);
            cell.painter.drawText(placed(left, restWidth), Qt::AlignCenter, rest);
            return left + restWidth;
        }
        const int shown = std::min(width, std::max(0, room));
        paintPill(cell.painter, placed(left, shown), tags[i]->name, cell.theme.pill(QColor(tags[i]->color)));
        used = left + shown;
    }
    return used;
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
