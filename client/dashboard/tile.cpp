// SPDX-License-Identifier: GPL-3.0-or-later
// One large number.
#include "client/dashboard/tile.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

Tile::Tile(const QString &title, QWidget *parent) : FigureCard(title, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Tile::setContent(const Content &content)
{
    m_content = content;
    const QString count = content.count ? locale().toString(*content.count) : tr("not known yet");
    describe(content.below.isEmpty() ? QStringList{count} : QStringList{count, content.below});
    update();
}

QSize Tile::sizeHint() const
{
    const qreal height =
        QFontMetricsF(sized(1.0)).height() + QFontMetricsF(sized(2.3)).height() + QFontMetricsF(smallSized()).height();
    return {150, static_cast<int>(height) + 26};
}

QSize Tile::minimumSizeHint() const
{
    return {104, sizeHint().height()};
}

/// A little smaller where the words would not fit else.
QFont Tile::fitting(QFont font, const QString &words, qreal width)
{
    constexpr qreal kLeastPoints = 8;
    const qreal points = font.pointSizeF() * width / std::max(1.0, QFontMetricsF(font).horizontalAdvance(words) + 2);
    if (points < font.pointSizeF() && points >= kLeastPoints)
        font.setPointSizeF(points);
    return font;
}

void Tile::draw(QPainter &painter, const QRectF &content, const Theme &theme)
{
    const QFont name = sized(0.95, QFont::Medium);
    const QFont number = sized(2.1, QFont::DemiBold);
    const QFont small = smallSized();
    const auto start = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    QRectF line = content.adjusted(0, 10, 0, 0);
    const auto next = [&line](const QFont &font, qreal more) {
        line.setHeight(QFontMetricsF(font).height() + more);
        const QRectF now = line;
        line.moveTop(line.bottom());
        return now;
    };
    const auto text = [&](const QRectF &rect, const QFont &wanted, const QColor &colour, const QString &words) {
        const QFont font = fitting(wanted, words, rect.width());
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(rect, start, QFontMetricsF(font).elidedText(words, Qt::ElideRight, rect.width()));
    };
    text(next(name, 0), name, theme.muted, title());
    const QRectF numbers = next(number, 0);
    const bool isAlarmed = m_content.isAlarm && m_content.count.value_or(0) > 0;
    const QString count = m_content.count ? locale().toString(*m_content.count) : u"–"_s;
    text(numbers, number, isAlarmed ? theme.danger : theme.text, count);
    text(next(small, 2), small, isAlarmed ? theme.danger : theme.muted, m_content.below);

    const qreal used = QFontMetricsF(number).horizontalAdvance(count) + 14;
    const qreal width = std::min(numbers.width() - used, baseFont().pointSizeF() * 9);
    QRectF room(numbers.right() - width, numbers.top() + 3, width, numbers.height() - 8);
    if (layoutDirection() == Qt::RightToLeft)
        room.moveLeft(numbers.left());
    drawCourse(painter, room, theme);

    QPainterPath whole;
    whole.addRoundedRect(content.adjusted(-margin + 2, 2, margin - 2, -2), 8, 8);
    QString words = u"%1: %2"_s.arg(title(), count);
    if (!m_content.below.isEmpty())
        words += u" ("_s + m_content.below + u')';
    addMark(whole, words, m_content.count ? m_content.target : DrillDown());
}

void Tile::drawCourse(QPainter &painter, const QRectF &room, const Theme &theme) const
{
    const QList<qint64> &course = m_content.course;
    if (course.size() < 2 || room.width() < 28)
        return;
    const auto ends = std::minmax_element(course.cbegin(), course.cend());
    const qint64 least = *ends.first;
    const qreal span = std::max<qreal>(1, static_cast<qreal>(*ends.second - least));
    const auto point = [&](qsizetype i) {
        qreal x = static_cast<qreal>(i) / static_cast<qreal>(course.size() - 1);
        if (layoutDirection() == Qt::RightToLeft)
            x = 1 - x;
        const qreal y = static_cast<qreal>(course[i] - least) / span;
        return QPointF(room.left() + 3 + x * (room.width() - 6), room.bottom() - 3 - y * (room.height() - 6));
    };
    QPainterPath line(point(0));
    for (qsizetype i = 1; i < course.size(); ++i)
        line.lineTo(point(i));
    const QColor colour = m_content.colour.isValid() ? m_content.colour : theme.accent;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(point(course.size() - 1), 2.6, 2.6);
}

} // namespace sf::client
