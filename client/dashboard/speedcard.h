// SPDX-License-Identifier: GPL-3.0-or-later
// How long first responses and resolutions took: the middle one, and what nine of ten did not exceed.
#pragma once

#include "client/dashboard/figurecard.h"

#include <QTimeZone>

namespace sf::client {

class SpeedCard : public FigureCard
{
    Q_OBJECT

public:
    explicit SpeedCard(QWidget *parent = nullptr);

    void setFigures(const std::optional<StatsPeriod::Result> &figures, const DaySpan &days, const QTimeZone &zone);

    QSize sizeHint() const override { return {240, 180}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

protected:
    void draw(QPainter &painter, const QRectF &content, const Theme &theme) override;

private:
    struct Line
    {
        QString title;
        Durations durations;
        QColor colour;
        DrillDown target;
    };
    struct Words
    {
        QString text;
        QFont font = {};
        QColor colour = {};
    };
    QList<Line> lines(const Theme &theme) const;
    QString timesOf(const Line &line) const;
    bool fits(const Line &line, qreal width) const;
    void drawLine(QPainter &painter, const QRectF &room, const Line &line, bool isStacked, const Theme &theme);
    void drawRow(QPainter &painter, const QRectF &row, const Words &words, const Words &aside) const;
    void drawBar(QPainter &painter, const QRectF &track, const Line &line, const Theme &theme) const;

    bool m_isFilled = false;
    Durations m_firstResponse;
    Durations m_resolution;
    DaySpan m_days;
    QTimeZone m_zone;
};

} // namespace sf::client
