// SPDX-License-Identifier: GPL-3.0-or-later
// Looking contacts and companies up on the server, for pickers.
#pragma once

#include "client/tickets/searchlist.h"

namespace sf::client {

class Api;

SearchList::Lookup contactLookup(Api &api);
SearchList::Lookup companyLookup(Api &api);

} // namespace sf::client
