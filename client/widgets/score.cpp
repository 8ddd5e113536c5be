// SPDX-License-Identifier: GPL-3.0-or-later
// Scores as they are drawn everywhere.
#include "client/widgets/score.h"

#include <QPainter>

namespace sf::client {

QColor scoreColour(ScoreMeaning meaning, int score)
{
    if (meaning == ScoreMeaning::Lead)
        return QColor(0x7c5cd6);
    if (score < 40)
        return QColor(0xdc4a3d);
    return score < 70 ? QColor(0xd08700) : QColor(0x1a9a55);
}

void paintScoreBar(QPainter &painter, const QRectF &rect, int score, ScoreMeaning meaning, const Theme &theme)
{
    const double radius = rect.height() / 2;
    const double part = std::clamp(score, 0, 100) / 100.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setBrush(scoreColour(meaning, score));
    QRectF filled(rect.topLeft(), QSizeF(std::max(rect.height(), rect.width() * part), rect.height()));
    if (painter.layoutDirection() == Qt::RightToLeft)
        filled.moveRight(rect.right());
    painter.drawRoundedRect(filled, radius, radius);
}

} // namespace sf::client
