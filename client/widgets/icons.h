// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own SVG icons, tinted from the palette in force whenever they are painted.
#pragma once

#include <QColor>
#include <QIcon>
#include <QLatin1String>

namespace sf::client {

/// `name` is a file of resources/icons without its ending. Follows a change of theme by itself.
QIcon icon(QLatin1String name);
/// The same in one fixed colour.
QIcon icon(QLatin1String name, const QColor &colour);

} // namespace sf::client
