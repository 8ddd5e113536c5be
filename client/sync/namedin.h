// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an event is a note in which somebody is named.
#pragma once

#include "shared/event.h"

namespace sf::client {

bool isNamedIn(const Event &event, UserId user);

} // namespace sf::client
