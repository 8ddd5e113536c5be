// SPDX-License-Identifier: GPL-3.0-or-later
// Who is where, in words. Names are plain text.
#pragma once

#include "client/sync/presence.h"

namespace sf::client {

/// "Emma Clark is typing", "You have it open on another machine".
QString presenceSentence(const Present &present);
/// All of them, one a line.
QString presenceLines(const QList<Present> &people);
/// The same as short as it can be said in one line: "Emma Clark is typing, 2 more have it open".
QString presenceSummary(const QList<Present> &people);

} // namespace sf::client
