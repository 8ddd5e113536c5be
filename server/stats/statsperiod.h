// SPDX-License-Identifier: GPL-3.0-or-later
// What happened in a period: days, durations, agents. Exact; each figure reads one index.
#pragma once

#include "server/auth/actor.h"
#include "server/events/counters.h"
#include "server/stats/statdays.h"
#include "shared/methods/stats.h"

namespace sf::server {

StatsPeriod::Result statsPeriod(const Counters &counters, const Actor &actor, Database &snapshot, const StatDays &days,
                                qint64 asOf);

/// Puts them in order.
Durations durationsOf(std::vector<qint64> &durations);

} // namespace sf::server
