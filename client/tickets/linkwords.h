// SPDX-License-Identifier: GPL-3.0-or-later
// What a link between two tickets is called, from either end.
#pragma once

#include "shared/enums.h"

#include <QString>

namespace sf::client {

/// The heading over the other ticket: "Duplicates", "Part of".
QString linkWord(LinkKind kind, bool isOutgoing);
/// The sentence of the timeline; %1 is who did it, %2 the other ticket.
QString linkedSentence(LinkKind kind, bool isOutgoing);

} // namespace sf::client
