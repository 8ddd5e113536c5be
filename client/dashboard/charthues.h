// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of what charts tell of: the same thing has the same one everywhere.
#pragma once

#include <QColor>

namespace sf::client::charthues {

inline QColor created(bool isDark)
{
    return isDark ? QColor(0x5b8cff) : QColor(0x2f6feb);
}

inline QColor resolved(bool isDark)
{
    return isDark ? QColor(0x3cb878) : QColor(0x1a9a55);
}

inline QColor backlog(bool isDark)
{
    return isDark ? QColor(0xa78bfa) : QColor(0x7c5cd6);
}

} // namespace sf::client::charthues
