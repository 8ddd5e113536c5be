// SPDX-License-Identifier: GPL-3.0-or-later
// How figures look that are old: fainter, and still to be read.
#pragma once

#include "client/widgets/theme.h"

namespace sf::client {

inline constexpr qreal fadedOpacity = 0.65;

/// With that opacity only the colour of text itself keeps enough contrast.
inline Theme faded(Theme theme)
{
    theme.muted = theme.accentText = theme.danger = theme.text;
    return theme;
}

} // namespace sf::client
