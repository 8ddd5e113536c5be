// SPDX-License-Identifier: GPL-3.0-or-later
// ticket.list: one page of rows with position, cursor and total.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/ticket.h"

namespace sf::server {

/// Reads one page in the caller's snapshot.
Result<TicketList::Result> listTickets(const Actor &actor, Database &database, const TicketList::Params &params);

/// No index gives its order, so it waits for the worker of slow calls and may end as `busy`.
bool isSlowList(const TicketList::Params &params);

/// Whether its conditions are short enough to be carried out.
Result<Done> checkQuery(const TicketQuery &query);
/// The same for one that is run: it has times, no days.
Result<Done> checkRunnable(const TicketQuery &query);

/// How many tickets the query holds; with a limit, counting ends there.
qint64 countTickets(const Actor &actor, Database &database, const TicketQuery &query, qint64 limit = 0);

} // namespace sf::server
