// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a whole as a ring, with the whole in its middle.
#pragma once

#include "client/dashboard/figurecard.h"
#include "client/dashboard/share.h"

namespace sf::client {

class ShareRing : public FigureCard
{
    Q_OBJECT

public:
    using FigureCard::FigureCard;

    /// `whole` is the sum, and what leads to all of them.
    void setShares(const QList<Share> &shares, const Share &whole);

    QSize sizeHint() const override { return {260, 180}; }
    QSize minimumSizeHint() const override { return {220, 140}; }

protected:
    void draw(QPainter &painter, const QRectF &content, const Theme &theme) override;

private:
    void drawRing(QPainter &painter, const QRectF &square, const Theme &theme);
    void drawLegend(QPainter &painter, const QRectF &room, const Theme &theme);

    bool m_isFilled = false;
    QList<Share> m_shares;
    Share m_whole;
};

} // namespace sf::client
