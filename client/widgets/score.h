// SPDX-License-Identifier: GPL-3.0-or-later
// Scores from 0 to 100 as they are drawn everywhere: as a bar, and as a gauge.
#pragma once

#include "client/widgets/theme.h"

#include <QRectF>

class QPainter;

namespace sf::client {

/// Lead scores are violet; Health goes from red over orange to green.
enum class ScoreMeaning : quint8 { Lead, Health };

QColor scoreColour(ScoreMeaning meaning, int score);
void paintScoreBar(QPainter &painter, const QRectF &rect, int score, ScoreMeaning meaning, const Theme &theme);

} // namespace sf::client
