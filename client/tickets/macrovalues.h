// SPDX-License-Identifier: GPL-3.0-or-later
// What the variables of canned texts stand for in the ticket on the screen.
#pragma once

#include "shared/macrotext.h"
#include "shared/methods/ticket.h"

namespace sf::client {

class Directory;

macrotext::Values macroValues(const TicketPage &page, const Directory &directory);

} // namespace sf::client
