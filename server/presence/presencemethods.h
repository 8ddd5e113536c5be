// SPDX-License-Identifier: GPL-3.0-or-later
// Enters presence.* into the table of calls.
#pragma once

namespace sf::server {

class Dispatcher;
class Presence;
class Readers;

void registerPresenceMethods(Dispatcher &dispatcher, Presence &presence, Readers &readers);

} // namespace sf::server
