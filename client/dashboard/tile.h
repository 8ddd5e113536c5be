// SPDX-License-Identifier: GPL-3.0-or-later
// Tile: one large number with what it counts, a line below it and, where the days are known, how it went.
#pragma once

#include "client/dashboard/figurecard.h"

namespace sf::client {

class Tile : public FigureCard
{
    Q_OBJECT

public:
    explicit Tile(const QString &title, QWidget *parent = nullptr);

    struct Content
    {
        std::optional<qint64> count; ///< none: not known yet
        QString below;
        bool isAlarm = false; ///< it should be nought
        DrillDown target;
        QList<qint64> course; ///< of the days, oldest first
        QColor colour;        ///< of the course
    };
    void setContent(const Content &content);
    const Content &content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void draw(QPainter &painter, const QRectF &content, const Theme &theme) override;
    qreal titleHeight() const override { return 0; }

private:
    static QFont fitting(QFont font, const QString &words, qreal width);
    void drawCourse(QPainter &painter, const QRectF &room, const Theme &theme) const;

    Content m_content;
};

} // namespace sf::client
