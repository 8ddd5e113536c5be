// SPDX-License-Identifier: GPL-3.0-or-later
// How many tickets came and how many were resolved, day by day.
#pragma once

#include "client/dashboard/dayplot.h"

#include <QTimeZone>

namespace sf::client {

class ThroughputChart : public DayPlot
{
    Q_OBJECT

public:
    explicit ThroughputChart(QWidget *parent = nullptr);

    void setFigures(const StatsPeriod::Result &figures, const QTimeZone &zone);
    void clear();

protected:
    void draw(QPainter &painter, const QRectF &content, const Theme &theme) override;

private:
    struct Series
    {
        QString word;
        QColor colour;
        qint64 DayFigures::*count;
        TicketQuery (*query)(const Moments &);
        qint64 total;
    };
    QList<Series> series(const Theme &theme) const;
    QRectF drawLegend(QPainter &painter, const QRectF &content, const QList<Series> &all, const Theme &theme);
    DrillDown target(const Series &series, const DaySpan &days, const QString &when) const;

    bool m_isFilled = false;
    StatsPeriod::Result m_figures;
    DaySpan m_days;
    QTimeZone m_zone;
};

} // namespace sf::client
