// SPDX-License-Identifier: GPL-3.0-or-later
// Enters view.* into the table of calls.
#pragma once

#include <memory>

namespace sf::server {

class Counters;
class Dispatcher;

void registerViewMethods(Dispatcher &dispatcher, std::shared_ptr<const Counters> counters);

} // namespace sf::server
