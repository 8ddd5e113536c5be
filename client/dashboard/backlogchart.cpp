// SPDX-License-Identifier: GPL-3.0-or-later
// The backlog, day by day.
#include "client/dashboard/backlogchart.h"

#include "client/dashboard/charthues.h"

#include <QLocale>
#include <QPainter>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

BacklogChart::BacklogChart(QWidget *parent) : DayPlot(tr("Backlog"), parent) {}

void BacklogChart::setFigures(const QList<DayFigures> &days, QDate today, const QTimeZone &zone)
{
    m_days = days;
    m_today = today;
    m_zone = zone;
    if (days.isEmpty()) {
        setAside({});
        describe({tr("not known yet")});
        return;
    }
    const qint64 first = days.first().backlog;
    const qint64 last = days.last().backlog;
    setAside(days.size() > 1 ? tr("%1 → %2").arg(locale().toString(first), locale().toString(last))
                             : locale().toString(last));
    describe({tr("open at the end of the first day: %1").arg(first), tr("of the last day: %1").arg(last)});
    update();
}

DrillDown BacklogChart::target(QDate day) const
{
    if (day >= m_today)
        return DrillDown::tickets(tr("All open"), drilldown::open());
    return DrillDown::tickets(tr("Open at the end of %1").arg(daysTitle({day, day})),
                              drilldown::openAt(Moments::of({day, day}, m_zone).last));
}

void BacklogChart::draw(QPainter &painter, const QRectF &content, const Theme &theme)
{
    if (m_days.isEmpty())
        return drawNothing(painter, content, tr("Counting…"), theme);
    const QList<Column> columns = columnsOf(m_days);
    const auto backlog = [this](const Column &column) { return m_days[column.end - 1].backlog; };
    qint64 most = 0;
    for (const Column &column : columns)
        most = std::max(most, backlog(column));
    const Plot plot = drawGrid(painter, content, columns, most, theme);
    const auto point = [&](qsizetype i) { return QPointF(plot.strip(i).center().x(), plot.y(backlog(columns[i]))); };
    const QColor colour = charthues::backlog(theme.isDark);
    QPainterPath line(point(0));
    for (qsizetype i = 1; i < columns.size(); ++i)
        line.lineTo(point(i));
    QPainterPath area = line;
    area.lineTo(point(columns.size() - 1).x(), plot.area.bottom());
    area.lineTo(point(0).x(), plot.area.bottom());
    area.closeSubpath();
    QColor shade = colour;
    shade.setAlphaF(theme.isDark ? 0.18F : 0.12F);
    painter.fillPath(area, shade);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const bool areFew = columns.size() <= 31;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (areFew || i + 1 == columns.size())
            painter.drawEllipse(point(i), 3, 3);
        const QDate day = columns[i].days.last;
        const QString when = locale().toString(day, tr("ddd d MMM"));
        const QString count = locale().toString(backlog(columns[i]));
        addMark(plot.strip(i),
                day >= m_today ? tr("Now: %1 open").arg(count) : tr("Open at the end of %1: %2").arg(when, count),
                target(day));
    }
}

} // namespace sf::client
