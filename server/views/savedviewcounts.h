// SPDX-License-Identifier: GPL-3.0-or-later
// view.saved_counts: how many tickets the caller's saved views hold, by counters where they can tell, else counted within limits.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/view.h"

namespace sf::server {

class Counters;

/// In the caller's snapshot.
Result<SavedViewCounts::Result> countSavedViews(const Counters &counters, const Actor &actor, Database &database,
                                                const SavedViewCounts::Params &params);

} // namespace sf::server
