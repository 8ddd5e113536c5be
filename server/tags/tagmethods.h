// SPDX-License-Identifier: GPL-3.0-or-later
// Enters tag.* into the table of calls.
#pragma once

namespace sf::server {

class Dispatcher;

void registerTagMethods(Dispatcher &dispatcher);

} // namespace sf::server
