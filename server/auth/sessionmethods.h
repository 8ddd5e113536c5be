// SPDX-License-Identifier: GPL-3.0-or-later
// Enters session.list and session.revoke into the table of calls.
#pragma once

namespace sf::server {

class Dispatcher;

void registerSessionMethods(Dispatcher &dispatcher);

} // namespace sf::server
