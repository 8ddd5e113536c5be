// SPDX-License-Identifier: GPL-3.0-or-later
// Enters stats.* and activity.* into the table of calls.
#pragma once

#include <memory>

namespace sf::server {

class Counters;
class Dispatcher;

void registerStatsMethods(Dispatcher &dispatcher, std::shared_ptr<const Counters> counters);

} // namespace sf::server
