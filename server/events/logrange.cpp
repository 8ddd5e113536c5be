// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a range of the log with rows.
#include "server/events/logrange.h"

#include "server/db/database.h"
#include "server/events/rowreader.h"

#include <set>

namespace sf::server {

namespace {

void addRows(Database &database, RowReader &rows, std::vector<CommittedEvent> &events,
             const std::optional<Viewer> &viewer)
{
    std::set<std::pair<Entity, qint64>> done;
    for (auto committed = events.rbegin(); committed != events.rend(); ++committed) {
        if (viewer && !viewer->sees(committed->delivery.audience))
            continue;
        const Event &event = committed->event;
        if (done.insert({event.entity, event.entityId}).second)
            committed->delivery.row = rows.row(database, committed->organization, event.entity, event.entityId);
        if (event.responseId && done.insert({Entity::Response, event.responseId->value()}).second)
            committed->delivery.response = rows.response(database, committed->organization, *event.responseId);
    }
}

} // namespace

LogRange LogRange::read(Database &database, RowReader &rows, OrganizationId organization, qint64 after, int limit,
                        const std::optional<Viewer> &viewer)
{
    LogRange range;
    range.head = eventlog::head(database, organization).value_or(eventlog::Head{});
    if (range.head.seq - after <= 0) {
        range.complete = true;
        return range;
    }
    range.events = eventlog::after(database, organization, after, limit);
    range.complete = !range.events.empty() && range.events.back().event.seq == range.head.seq;
    addRows(database, rows, range.events, viewer);
    return range;
}

} // namespace sf::server
