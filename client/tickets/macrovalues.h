// SPDX-License-Identifier: GPL-3.0-or-later
// What the variables of canned texts stand for in the ticket or chat on the screen.
#pragma once

#include "shared/chat.h"
#include "shared/macrotext.h"
#include "shared/methods/ticket.h"

namespace sf::client {

class Directory;

macrotext::Values macroValues(const TicketPage &page, const Directory &directory);
macrotext::Values macroValues(const Chat &chat, const Directory &directory);

} // namespace sf::client
