// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a whole as bars.
#include "client/dashboard/sharebars.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

void ShareBars::setShares(const QList<Share> &shares, const QList<Share> &below)
{
    m_isFilled = true;
    m_shares = shares;
    m_below = below;
    QStringList words;
    for (const QList<Share> *list : {&m_shares, &m_below}) {
        for (const Share &share : *list)
            words << u"%1 %2"_s.arg(share.word, locale().toString(share.count));
    }
    describe(words);
    update();
}

/// The last one holds all that do not fit.
QList<Share> ShareBars::fitting(qsizetype rows) const
{
    if (m_shares.size() <= rows || rows < 1)
        return m_shares;
    QList<Share> shown = m_shares.first(rows - 1);
    Share rest = m_shares[rows - 1];
    const auto unite = [](auto &all, const auto &more) {
        for (const auto &value : more) {
            if (!all.contains(value))
                all.append(value);
        }
    };
    for (qsizetype i = rows; i < m_shares.size(); ++i) {
        rest.count += m_shares[i].count;
        unite(rest.target.query.status, m_shares[i].target.query.status);
        unite(rest.target.query.category, m_shares[i].target.query.category);
    }
    rest.word = tr("%n others", nullptr, static_cast<int>(m_shares.size() - rows + 1));
    rest.target.title = rest.word;
    return shown << rest;
}

void ShareBars::draw(QPainter &painter, const QRectF &content, const Theme &theme)
{
    const QFont name = sized(1.0);
    const QFont bold = sized(1.0, QFont::DemiBold);
    const QFontMetricsF metrics(name);
    painter.setFont(name);
    if (m_shares.isEmpty()) {
        painter.setPen(theme.muted);
        painter.drawText(content, Qt::AlignCenter, m_isFilled ? tr("Nothing is open") : tr("Counting…"));
    }
    const qreal foot = m_below.isEmpty() ? 0 : QFontMetricsF(smallSized()).height() + 6;
    const qreal least = metrics.height() + 3;
    const QList<Share> shares = fitting(static_cast<qsizetype>((content.height() - foot) / least));
    const qreal height =
        std::min((content.height() - foot) / static_cast<qreal>(std::max<qsizetype>(1, shares.size())), least * 2);
    qreal words = 0;
    qreal numbers = 0;
    qint64 most = 1;
    for (const Share &share : shares) {
        words = std::max(words, metrics.horizontalAdvance(share.word));
        numbers = std::max(numbers, QFontMetricsF(bold).horizontalAdvance(locale().toString(share.count)));
        most = std::max(most, share.count);
    }
    words = std::min(words, content.width() * 0.45);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](const QRectF &row, qreal left, qreal width) {
        return QRectF(isMirrored ? row.right() - left - width : row.left() + left, row.top(), width, row.height());
    };
    QRectF row(content.left(), content.top(), content.width(), height);
    for (const Share &share : shares) {
        painter.setFont(name);
        painter.setPen(theme.text);
        painter.drawText(place(row, 0, words),
                         static_cast<int>(Qt::AlignVCenter | (isMirrored ? Qt::AlignRight : Qt::AlignLeft)),
                         metrics.elidedText(share.word, Qt::ElideRight, words));
        const qreal room = content.width() - words - numbers - 22;
        const qreal thick = std::min(height * 0.5, baseFont().pointSizeF() * 1.1);
        QRectF track = place(row, words + 10, room);
        track = QRectF(track.left(), row.center().y() - thick / 2, track.width(), thick);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.line);
        painter.drawRoundedRect(track, thick / 2, thick / 2);
        if (share.count > 0) {
            QRectF bar = track;
            bar.setWidth(std::max(thick, track.width() * static_cast<qreal>(share.count) / static_cast<qreal>(most)));
            if (isMirrored)
                bar.moveRight(track.right());
            painter.setBrush(share.colour.isValid() ? share.colour : theme.accent);
            painter.drawRoundedRect(bar, thick / 2, thick / 2);
        }
        painter.setFont(bold);
        painter.setPen(theme.text);
        painter.drawText(place(row, content.width() - numbers - 2, numbers + 2),
                         static_cast<int>(Qt::AlignVCenter | (isMirrored ? Qt::AlignLeft : Qt::AlignRight)),
                         locale().toString(share.count));
        addMark(row.adjusted(-5, 1, 5, -1), u"%1: %2"_s.arg(share.word, locale().toString(share.count)), share.target);
        row.translate(0, height);
    }
    if (foot > 0)
        drawBelow(painter, QRectF(content.left(), content.bottom() - foot + 4, content.width(), foot - 4), theme);
}

void ShareBars::drawBelow(QPainter &painter, const QRectF &line, const Theme &theme)
{
    const QFont small = smallSized();
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    painter.setPen(theme.muted);
    qreal left = 0;
    for (const Share &share : m_below) {
        const QString words = u"%1 %2"_s.arg(share.word, locale().toString(share.count));
        const qreal width = metrics.horizontalAdvance(words) + 2;
        if (left + width > line.width())
            break;
        QRectF place(line.left() + left, line.top(), width, line.height());
        if (layoutDirection() == Qt::RightToLeft)
            place.moveRight(line.right() - left);
        painter.drawText(place, Qt::AlignCenter, words);
        addMark(place.adjusted(-3, -1, 3, 1), u"%1: %2"_s.arg(share.word, locale().toString(share.count)),
                share.target);
        left += width + 12;
    }
}

} // namespace sf::client
