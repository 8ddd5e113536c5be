// SPDX-License-Identifier: GPL-3.0-or-later
// Created and resolved, day by day.
#include "client/dashboard/throughputchart.h"

#include "client/dashboard/charthues.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kWidestBar = 24;

} // namespace

ThroughputChart::ThroughputChart(QWidget *parent) : DayPlot(tr("Created and resolved"), parent) {}

void ThroughputChart::setFigures(const StatsPeriod::Result &figures, const QTimeZone &zone)
{
    m_isFilled = !figures.days.isEmpty();
    m_figures = figures;
    m_zone = zone;
    if (!m_isFilled)
        return;
    m_days = {QDate::fromString(figures.days.first().day, Qt::ISODate),
              QDate::fromString(figures.days.last().day, Qt::ISODate)};
    const QString reopened = tr("Reopened: %1").arg(locale().toString(figures.reopened));
    setAside(reopened, DrillDown::tickets(u"%1 · %2"_s.arg(tr("Reopened"), daysTitle(m_days)),
                                          drilldown::reopened(Moments::of(m_days, m_zone))));
    describe({tr("%n created", nullptr, static_cast<int>(figures.created)),
              tr("%n resolved", nullptr, static_cast<int>(figures.resolved)), reopened, daysTitle(m_days)});
    update();
}

void ThroughputChart::clear()
{
    m_isFilled = false;
    setAside({});
    describe({tr("not known yet")});
}

QList<ThroughputChart::Series> ThroughputChart::series(const Theme &theme) const
{
    const QColor created = charthues::created(theme.isDark);
    const QColor resolved = charthues::resolved(theme.isDark);
    return {{tr("Created"), created, &DayFigures::created, &drilldown::created, m_figures.created},
            {tr("Resolved"), resolved, &DayFigures::resolved, &drilldown::resolved, m_figures.resolved}};
}

DrillDown ThroughputChart::target(const Series &series, const DaySpan &days, const QString &when) const
{
    return DrillDown::tickets(u"%1 · %2"_s.arg(series.word, when), series.query(Moments::of(days, m_zone)));
}

QRectF ThroughputChart::drawLegend(QPainter &painter, const QRectF &content, const QList<Series> &all,
                                   const Theme &theme)
{
    const QFont small = smallSized();
    const QFontMetricsF metrics(small);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    qreal left = 0;
    painter.setFont(small);
    for (const Series &each : all) {
        const QString words = u"%1 %2"_s.arg(each.word, locale().toString(each.total));
        const qreal square = std::round(metrics.height() * 0.6);
        const qreal width = square + 6 + metrics.horizontalAdvance(words) + 4;
        QRectF place(content.left() + left, content.top(), width, metrics.height() + 2);
        if (isMirrored)
            place.moveRight(content.right() - left);
        QRectF mark(place.left(), place.center().y() - square / 2, square, square);
        if (isMirrored)
            mark.moveRight(place.right());
        painter.setPen(Qt::NoPen);
        painter.setBrush(each.colour);
        painter.drawRoundedRect(mark, 2, 2);
        painter.setPen(theme.text);
        painter.drawText(place.adjusted(isMirrored ? 0 : square + 6, 0, isMirrored ? -square - 6 : 0, 0),
                         static_cast<int>(Qt::AlignVCenter | (isMirrored ? Qt::AlignRight : Qt::AlignLeft)), words);
        addMark(place.adjusted(-3, -1, 2, 1),
                tr("%1 in the whole period: %2").arg(each.word, locale().toString(each.total)),
                target(each, m_days, daysTitle(m_days)));
        left += width + 14;
    }
    return content.adjusted(0, metrics.height() + 4, 0, 0);
}

void ThroughputChart::draw(QPainter &painter, const QRectF &content, const Theme &theme)
{
    if (!m_isFilled)
        return drawNothing(painter, content, tr("Counting…"), theme);
    const QList<Series> all = series(theme);
    const QRectF room = drawLegend(painter, content, all, theme);
    const QList<Column> columns = columnsOf(m_figures.days);
    const auto sum = [this](const Column &column, qint64 DayFigures::*count) {
        qint64 total = 0;
        for (qsizetype day = column.begin; day < column.end; ++day)
            total += m_figures.days[day].*count;
        return total;
    };
    qint64 most = 0;
    for (const Column &column : columns) {
        for (const Series &each : all)
            most = std::max(most, sum(column, each.count));
    }
    const Plot plot = drawGrid(painter, room, columns, most, theme);
    const qreal half = plot.area.width() / static_cast<qreal>(plot.columns) / 2;
    const qreal bar = std::min(kWidestBar * baseFont().pointSizeF() / 9.5, half * 0.72);
    const qreal gap = half > 6 ? std::min(2.0, half * 0.08) : 0;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QRectF strip = plot.strip(i);
        const QString when = columnTitle(columns[i]);
        for (qsizetype k = 0; k < all.size(); ++k) {
            const qint64 count = sum(columns[i], all[k].count);
            const bool isLeft = (k == 0) != plot.isMirrored;
            const qreal x = isLeft ? strip.center().x() - gap - bar : strip.center().x() + gap;
            QPainterPath shape;
            const qreal y = plot.y(count);
            const qreal radius = std::min({3.0, bar / 3, plot.area.bottom() - y});
            shape.setFillRule(Qt::WindingFill);
            shape.addRoundedRect(QRectF(x, y, bar, plot.area.bottom() - y), radius, radius);
            shape.addRect(QRectF(x, y + radius, bar, plot.area.bottom() - y - radius)); // square at its foot
            if (count > 0)
                painter.fillPath(shape, all[k].colour);
            addMark(QRectF(isLeft ? strip.left() : strip.center().x(), strip.top(), strip.width() / 2, strip.height()),
                    u"%1 · %2: %3"_s.arg(when, all[k].word, locale().toString(count)),
                    target(all[k], columns[i].days, when));
        }
    }
}

} // namespace sf::client
