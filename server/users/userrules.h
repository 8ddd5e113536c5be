// SPDX-License-Identifier: GPL-3.0-or-later
// What a user may look like, and whether a change is still current. Pure.
#pragma once

#include "server/auth/actor.h"
#include "shared/event.h"
#include "shared/patch.h"
#include "shared/result.h"
#include "shared/user.h"

#include <vector>

namespace sf::server::userrules {

Result<Done> check(const User &user);
QString avatarColor(UserId id);

/// `conflict` when somebody else changed a field of the patch after `base`; `others` are their events after it.
Result<Done> checkBase(const User &stored, qint64 base, const Patch<User> &patch, const std::vector<Event> &others);

} // namespace sf::server::userrules
