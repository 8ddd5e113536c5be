// SPDX-License-Identifier: GPL-3.0-or-later
// What every connection works with; owned by the composition root, which outlives all of them.
#pragma once

#include "shared/json.h"

namespace sf::server {

class Dispatcher;
class Feed;
class LiveSettings;
class Readers;
class Writer;

struct ServerParts
{
    const Dispatcher &dispatcher;
    Readers &readers;
    Writer &writer;
    Feed &feed;
    const LiveSettings &settings;
    JsonParser &parser; ///< of the main thread, for one line after the other
};

} // namespace sf::server
