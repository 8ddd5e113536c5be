// SPDX-License-Identifier: GPL-3.0-or-later
// DayPlot: what charts over days share: days put together where there are many, the grid with its numbers, the words below.
#pragma once

#include "client/dashboard/figurecard.h"

namespace sf::client {

class DayPlot : public FigureCard
{
    Q_OBJECT

public:
    using FigureCard::FigureCard;

    QSize sizeHint() const override { return {320, 200}; }
    QSize minimumSizeHint() const override { return {220, 150}; }

protected:
    /// So many columns can still be told apart.
    static constexpr qsizetype mostColumns = 92;

    /// A day, or as many as are shown together.
    struct Column
    {
        DaySpan days;
        qsizetype begin = 0; ///< index of the first one
        qsizetype end = 0;   ///< behind the last one
    };
    static QList<Column> columnsOf(const QList<DayFigures> &days);

    /// Draws the grid up to `most` and the columns' words; answers where the columns are and how high `top` is.
    struct Plot
    {
        QRectF area;
        qreal top = 1;
        qsizetype columns = 1;
        bool isMirrored = false;

        /// The strip of a column, from top to bottom.
        QRectF strip(qsizetype column) const;
        qreal y(qint64 count) const;
    };
    Plot drawGrid(QPainter &painter, const QRectF &room, const QList<Column> &columns, qint64 most, const Theme &theme);
    void drawNothing(QPainter &painter, const QRectF &room, const QString &words, const Theme &theme) const;
    QString columnTitle(const Column &column) const;

private:
    void drawDays(QPainter &painter, const QList<Column> &columns, const Plot &plot) const;
    QString columnWord(const Column &column, qsizetype columns) const;
};

} // namespace sf::client
