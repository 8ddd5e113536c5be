// SPDX-License-Identifier: GPL-3.0-or-later
// The faces of those who are somewhere, next to each other; whoever is typing has a sign for it. For delegates and small widgets.
#pragma once

#include "client/sync/presence.h"
#include "client/widgets/theme.h"

class QPainter;
class QRect;

namespace sf::client {

class Directory;

namespace presencefaces {

/// More than these are counted.
inline constexpr int kMost = 3;

int width(qsizetype people, int diameter);
/// From the beginning of `rect` in the painter's direction, centred vertically; `ground` is what lies under them.
void paint(QPainter &painter, const QRect &rect, const QList<Present> &people, const Directory &directory, int diameter,
           const QColor &ground);

} // namespace presencefaces

} // namespace sf::client
