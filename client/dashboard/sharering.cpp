// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a whole as a ring.
#include "client/dashboard/sharering.h"

#include <QLocale>
#include <QPainter>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

void ShareRing::setShares(const QList<Share> &shares, const Share &whole)
{
    m_isFilled = true;
    m_shares = shares;
    m_whole = whole;
    QStringList words;
    for (const Share &share : m_shares)
        words << u"%1 %2"_s.arg(share.word, locale().toString(share.count));
    describe(words << u"%1 %2"_s.arg(whole.word, locale().toString(whole.count)));
    update();
}

void ShareRing::draw(QPainter &painter, const QRectF &content, const Theme &theme)
{
    if (!m_isFilled) {
        painter.setFont(baseFont());
        painter.setPen(theme.muted);
        painter.drawText(content, Qt::AlignCenter, tr("Counting…"));
        return;
    }
    const qreal side = std::min(content.height() - 4, content.width() * 0.46);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const qreal left = isMirrored ? content.right() - side : content.left();
    drawRing(painter, QRectF(left, content.center().y() - side / 2, side, side), theme);
    const qreal gap = std::min(22.0, content.width() * 0.07);
    drawLegend(painter, isMirrored ? content.adjusted(0, 0, -side - gap, 0) : content.adjusted(side + gap, 0, 0, 0),
               theme);
}

void ShareRing::drawRing(QPainter &painter, const QRectF &square, const Theme &theme)
{
    const QPointF centre = square.center();
    const qreal outer = square.width() / 2;
    const qreal inner = outer * 0.68;
    const QRectF hole(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner);
    QPainterPath middle;
    middle.addEllipse(hole);
    qint64 sum = 0;
    for (const Share &share : m_shares)
        sum += share.count;
    if (sum == 0) {
        QPainterPath ring;
        ring.addEllipse(square);
        painter.fillPath(ring.subtracted(middle), theme.line);
    }
    qreal from = 90;
    for (const Share &share : m_shares) {
        if (share.count == 0)
            continue;
        const qreal angle = 360.0 * static_cast<qreal>(share.count) / static_cast<qreal>(sum);
        QPainterPath slice;
        if (share.count == sum) {
            slice.addEllipse(square);
            slice = slice.subtracted(middle);
        } else {
            slice.arcMoveTo(square, from);
            slice.arcTo(square, from, -angle);
            slice.arcTo(hole, from - angle, angle);
            slice.closeSubpath();
        }
        painter.fillPath(slice, share.colour);
        painter.strokePath(slice, QPen(theme.base, 1.6));
        addMark(slice, u"%1: %2"_s.arg(share.word, locale().toString(share.count)), share.target);
        from -= angle;
    }
    const QFont number = sized(std::clamp(outer / (baseFont().pointSizeF() * 3.4), 1.2, 2.2), QFont::DemiBold);
    const QFont small = smallSized();
    const qreal tall = QFontMetricsF(number).height();
    const QRectF numbers(hole.left(), centre.y() - tall * 0.72, hole.width(), tall);
    painter.setFont(number);
    painter.setPen(theme.text);
    painter.drawText(numbers, Qt::AlignCenter, locale().toString(m_whole.count));
    painter.setFont(small);
    painter.setPen(theme.muted);
    painter.drawText(QRectF(hole.left(), numbers.bottom() - 2, hole.width(), QFontMetricsF(small).height()),
                     Qt::AlignCenter, m_whole.word);
    addMark(middle, u"%1: %2"_s.arg(m_whole.word, locale().toString(m_whole.count)), m_whole.target);
}

void ShareRing::drawLegend(QPainter &painter, const QRectF &room, const Theme &theme)
{
    const QFont name = sized(1.0);
    const QFont bold = sized(1.0, QFont::DemiBold);
    const QFontMetricsF metrics(name);
    const auto count = static_cast<qreal>(std::max<qsizetype>(1, m_shares.size()));
    const qreal height = std::min(room.height() / count, metrics.height() * 1.75);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto near = static_cast<int>(Qt::AlignVCenter | (isMirrored ? Qt::AlignRight : Qt::AlignLeft));
    const auto far = static_cast<int>(Qt::AlignVCenter | (isMirrored ? Qt::AlignLeft : Qt::AlignRight));
    QRectF row(room.left(), room.center().y() - height * count / 2, room.width(), height);
    const qreal square = metrics.height() * 0.62;
    for (const Share &share : m_shares) {
        QRectF mark(row.left(), row.center().y() - square / 2, square, square);
        if (isMirrored)
            mark.moveRight(row.right());
        painter.setPen(Qt::NoPen);
        painter.setBrush(share.colour);
        painter.drawRoundedRect(mark, 2, 2);
        const QString number = locale().toString(share.count);
        const qreal numbers = QFontMetricsF(bold).horizontalAdvance(number) + 4;
        const QRectF words =
            isMirrored ? row.adjusted(numbers, 0, -square - 8, 0) : row.adjusted(square + 8, 0, -numbers, 0);
        painter.setFont(name);
        painter.setPen(theme.text);
        painter.drawText(words, near, metrics.elidedText(share.word, Qt::ElideRight, words.width()));
        painter.setFont(bold);
        painter.drawText(row, far, number);
        addMark(row.adjusted(-4, 1, 4, -1), u"%1: %2"_s.arg(share.word, number), share.target);
        row.translate(0, height);
    }
}

} // namespace sf::client
