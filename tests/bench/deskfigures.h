// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard's figures, each with its floor: the statements that count them, run one after the other.
#pragma once

#include "server/auth/actor.h"
#include "tests/bench/deskreads.h"

namespace sf::bench {

std::vector<DeskRead> deskFigures(RawConnection &raw, const server::Actor &actor);

} // namespace sf::bench
