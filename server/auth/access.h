// SPDX-License-Identifier: GPL-3.0-or-later
// Who may make which call.
#pragma once

#include "server/auth/roles.h"

#include <string_view>

namespace sf::server {

/// By the name of the method. What is in no row of the table can be called by nobody.
Access accessOf(std::string_view method);

template<class M>
Access accessOf()
{
    return accessOf(M::name);
}

} // namespace sf::server
