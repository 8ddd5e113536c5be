// SPDX-License-Identifier: GPL-3.0-or-later
// What a user may look like. Pure.
#pragma once

#include "server/auth/actor.h"
#include "shared/result.h"
#include "shared/user.h"

namespace sf::server::userrules {

Result<Done> check(const User &user);
QString avatarColor(UserId id);

} // namespace sf::server::userrules
