// SPDX-License-Identifier: GPL-3.0-or-later
// What charts over days share.
#include "client/dashboard/dayplot.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// 1, 2 or 5 times a power of ten, so that about four of them reach `most`.
qint64 stepFor(qint64 most)
{
    qint64 step = 1;
    while (step * 5 < most) {
        if (step * 10 >= most)
            return step * 2;
        if (step * 25 >= most)
            return step * 5;
        step *= 10;
    }
    return step;
}

} // namespace

QList<DayPlot::Column> DayPlot::columnsOf(const QList<DayFigures> &days)
{
    const qsizetype together = (days.size() + mostColumns - 1) / mostColumns;
    QList<Column> columns;
    for (qsizetype i = 0; i < days.size(); i += together) {
        const qsizetype end = std::min(i + together, days.size());
        columns.append(
            {{QDate::fromString(days[i].day, Qt::ISODate), QDate::fromString(days[end - 1].day, Qt::ISODate)}, i, end});
    }
    return columns;
}

QRectF DayPlot::Plot::strip(qsizetype column) const
{
    const qreal width = area.width() / static_cast<qreal>(columns);
    const qsizetype place = isMirrored ? columns - 1 - column : column;
    return {area.left() + width * static_cast<qreal>(place), area.top(), width, area.height()};
}

qreal DayPlot::Plot::y(qint64 count) const
{
    return area.bottom() - area.height() * static_cast<qreal>(count) / top;
}

QString DayPlot::columnTitle(const Column &column) const
{
    if (column.days.count() > 1)
        return daysTitle(column.days);
    return locale().toString(column.days.first, tr("ddd d MMM"));
}

QString DayPlot::columnWord(const Column &column, qsizetype columns) const
{
    return locale().toString(column.days.first, columns <= 14 ? tr("ddd d") : tr("d MMM"));
}

DayPlot::Plot DayPlot::drawGrid(QPainter &painter, const QRectF &room, const QList<Column> &columns, qint64 most,
                                const Theme &theme)
{
    const QFont small = sized(0.85);
    const QFontMetricsF metrics(small);
    const qint64 step = stepFor(std::max<qint64>(most, 1));
    const qint64 top = (std::max<qint64>(most, 1) + step - 1) / step * step;
    qreal numbers = 8;
    for (qint64 value = 0; value <= top; value += step)
        numbers = std::max(numbers, std::ceil(metrics.horizontalAdvance(locale().toString(value))) + 9);
    Plot plot{.area = room.adjusted(numbers, 6, 0, -metrics.height() - 4),
              .top = static_cast<qreal>(top),
              .columns = std::max<qsizetype>(1, columns.size()),
              .isMirrored = layoutDirection() == Qt::RightToLeft};
    if (plot.isMirrored)
        plot.area.translate(-numbers, 0);
    painter.setFont(small);
    for (qint64 value = 0; value <= top; value += step) {
        const qreal y = std::round(plot.y(value)) + 0.5;
        painter.setPen(QPen(theme.line, 1));
        painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y));
        painter.setPen(theme.muted);
        const QRectF place(plot.isMirrored ? plot.area.right() + 6 : room.left(), y - metrics.height() / 2, numbers - 8,
                           metrics.height());
        painter.drawText(place, static_cast<int>(Qt::AlignVCenter | (plot.isMirrored ? Qt::AlignLeft : Qt::AlignRight)),
                         locale().toString(value));
    }
    drawDays(painter, columns, plot);
    return plot;
}

/// As many words as fit below the columns, always the same number of columns apart.
void DayPlot::drawDays(QPainter &painter, const QList<Column> &columns, const Plot &plot) const
{
    constexpr qreal kBetween = 10;
    const QFontMetricsF metrics(painter.font());
    qreal widest = 0;
    for (const Column &column : columns)
        widest = std::max(widest, metrics.horizontalAdvance(columnWord(column, plot.columns)));
    // From left to right; the first and the last one stay inside.
    const auto column = [&](qsizetype place) { return plot.isMirrored ? columns.size() - 1 - place : place; };
    const auto centre = [&](qsizetype place) {
        const qreal middle = plot.strip(column(place)).center().x();
        return std::max(plot.area.left() + widest / 2, std::min(middle, plot.area.right() - widest / 2));
    };
    qsizetype every = 1;
    while (every < columns.size() && centre(every) - centre(0) < widest + kBetween)
        ++every;
    for (qsizetype place = 0; place < columns.size(); place += every) {
        if (place > 0 && centre(place) - centre(place - every) < widest + kBetween / 2)
            break; // the last one, which had to move
        const QRectF words(centre(place) - widest, plot.area.bottom() + 4, 2 * widest, metrics.height());
        painter.drawText(words, Qt::AlignCenter, columnWord(columns[column(place)], plot.columns));
    }
}

void DayPlot::drawNothing(QPainter &painter, const QRectF &room, const QString &words, const Theme &theme) const
{
    painter.setFont(baseFont());
    painter.setPen(theme.muted);
    painter.drawText(room, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, words);
}

} // namespace sf::client
