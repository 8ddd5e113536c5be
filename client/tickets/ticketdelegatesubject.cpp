// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the subjects of the ticket table: what was searched for, who is there, tags.
#include "client/presence/presencefaces.h"
#include "client/sync/directory.h"
#include "client/sync/presence.h"
#include "client/tickets/ticketdelegate.h"
#include "client/widgets/paint.h"

#include <QPainter>
#include <QStyle>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar kHitStart(2);
constexpr QChar kHitEnd(3);

} // namespace

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

} // namespace sf::client
