// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a whole: what it is called, how many, and which.
#pragma once

#include "client/dashboard/drilldown.h"

#include <QColor>

namespace sf::client {

struct Share
{
    QString word;
    qint64 count = 0;
    QColor colour = {};
    DrillDown target = {};

    friend bool operator==(const Share &, const Share &) = default;
};

} // namespace sf::client
