// SPDX-License-Identifier: GPL-3.0-or-later
// How things stand: the tiles and shares of the dashboard.
#pragma once

#include "server/auth/actor.h"
#include "server/events/counters.h"
#include "shared/methods/stats.h"
#include "shared/result.h"

namespace sf::server {

/// All tickets by what they are counted by, exact at `asOf`, the head in this snapshot.
Counters::Cube cubeNow(const Counters &counters, const Actor &actor, Database &snapshot, qint64 asOf);

/// Tickets whose `column`, a time, lies in [from, to).
qint64 countBetween(const Actor &actor, Database &snapshot, const QString &column, Time from, Time to);

Result<StatsNow::Result> statsNow(const Counters &counters, const Actor &actor, Database &snapshot,
                                  const StatsNow::Params &params, Time now);

} // namespace sf::server
