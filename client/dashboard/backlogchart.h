// SPDX-License-Identifier: GPL-3.0-or-later
// How many tickets were open at the end of each day.
#pragma once

#include "client/dashboard/dayplot.h"

#include <QTimeZone>

namespace sf::client {

class BacklogChart : public DayPlot
{
    Q_OBJECT

public:
    explicit BacklogChart(QWidget *parent = nullptr);

    void setFigures(const QList<DayFigures> &days, QDate today, const QTimeZone &zone);

protected:
    void draw(QPainter &painter, const QRectF &content, const Theme &theme) override;

private:
    DrillDown target(QDate day) const;

    QList<DayFigures> m_days;
    QDate m_today;
    QTimeZone m_zone;
};

} // namespace sf::client
