// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a whole as bars, one below the other.
#pragma once

#include "client/dashboard/figurecard.h"
#include "client/dashboard/share.h"

namespace sf::client {

class ShareBars : public FigureCard
{
    Q_OBJECT

public:
    using FigureCard::FigureCard;

    /// `below`: those whose number would make all the other bars small stand in a line of words.
    void setShares(const QList<Share> &shares, const QList<Share> &below = {});

    QSize sizeHint() const override { return {240, 180}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

protected:
    void draw(QPainter &painter, const QRectF &content, const Theme &theme) override;

private:
    QList<Share> fitting(qsizetype rows) const;
    void drawBelow(QPainter &painter, const QRectF &line, const Theme &theme);

    bool m_isFilled = false;
    QList<Share> m_shares;
    QList<Share> m_below;
};

} // namespace sf::client
