// SPDX-License-Identifier: GPL-3.0-or-later
// How many tickets queries hold: from the counters in memory where they can tell, by SQL where they cannot.
#pragma once

#include "server/auth/actor.h"
#include "shared/query/ticketquery.h"

#include <vector>

namespace sf::server {

class Counters;
class Database;

namespace ticketcounts {

/// All exact at `asOf`, the head of the log in the caller's snapshot.
std::vector<qint64> of(const Counters &counters, const Actor &actor, Database &snapshot,
                       const std::vector<TicketQuery> &queries, qint64 asOf);

} // namespace ticketcounts

} // namespace sf::server
