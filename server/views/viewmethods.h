// SPDX-License-Identifier: GPL-3.0-or-later
// Enters view.* into the table of calls.
#pragma once

namespace sf::server {

class Dispatcher;

void registerViewMethods(Dispatcher &dispatcher);

} // namespace sf::server
