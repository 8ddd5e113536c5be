// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of the log read back for somebody who missed it: events, and each record's current row with its last event.
#pragma once

#include "server/events/eventlog.h"
#include "server/events/viewer.h"

namespace sf::server {

class RowReader;

struct LogRange
{
    eventlog::Head head;
    std::vector<CommittedEvent> events;
    bool complete = false;   // the events reach up to the head
    bool isOtherLog = false; // what the caller knows of it never happened here

    // At most `limit` events after `after`; rows only for what this viewer may see (nobody: for all).
    static LogRange read(Database &database, RowReader &rows, OrganizationId organization, qint64 after, int limit,
                         const std::optional<Viewer> &viewer);
};

} // namespace sf::server
