// SPDX-License-Identifier: GPL-3.0-or-later
// How long something took, in words.
#pragma once

#include <QString>

#include <optional>

namespace sf::client {

/// "14 min", "5 h 20 min", "1 d 4 h"; "–" for none.
QString durationWords(std::optional<qint64> ms);

} // namespace sf::client
