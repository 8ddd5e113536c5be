// SPDX-License-Identifier: GPL-3.0-or-later
// Enters company.* into the table of calls.
#pragma once

namespace sf::server {

class Dispatcher;

void registerCompanyMethods(Dispatcher &dispatcher);

} // namespace sf::server
