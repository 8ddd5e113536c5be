// SPDX-License-Identifier: GPL-3.0-or-later
// The newest events of everything, as far as the actor may see them.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/stats.h"

namespace sf::server {

Result<ActivityList::Result> listActivity(const Actor &actor, Database &database, const ActivityList::Params &params);

} // namespace sf::server
