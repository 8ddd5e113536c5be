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
    const qreal numbers = metrics.horizontalAdvance(locale().toString(top)) + 8;
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
    const qreal strip = plot.area.width() / static_cast<qreal>(plot.columns);
    qreal widest = 0;
    for (const Column &column : columns)
        widest = std::max(widest, metrics.horizontalAdvance(columnWord(column, plot.columns)));
    const auto every = static_cast<qsizetype>(std::ceil((widest + 10) / strip));
    qreal used = -1; // as far as the words before reach
    for (qsizetype k = 0; k < columns.size(); k += std::max<qsizetype>(1, every)) {
        const qsizetype i = plot.isMirrored ? columns.size() - 1 - k : k;
        QRectF place = plot.strip(i);
        place.adjust(-widest, 0, widest, 0);
        place.setTop(plot.area.bottom() + 4);
        place.setHeight(metrics.height());
        // The first and the last one stay inside.
        const qreal half = widest / 2;
        const qreal centre = std::clamp(place.center().x(), plot.area.left() + half, plot.area.right() - half);
        place.moveCenter(QPointF(std::max(centre, plot.area.left() + half), place.center().y()));
        if (place.center().x() - half < used)
            continue;
        used = place.center().x() + half + 6;
        painter.drawText(place, Qt::AlignCenter, columnWord(columns[i], plot.columns));
    }
    return plot;
}

void DayPlot::drawNothing(QPainter &painter, const QRectF &room, const QString &words, const Theme &theme) const
{
    painter.setFont(baseFont());
    painter.setPen(theme.muted);
    painter.drawText(room, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, words);
}

} // namespace sf::client
