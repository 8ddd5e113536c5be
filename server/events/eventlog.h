// SPDX-License-Identifier: GPL-3.0-or-later
// The one log as stored: appended by the writer, read by timelines, audit, feed and conflict answers.
#pragma once

#include "server/db/writetransaction.h"
#include "shared/event.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace sf::server {

class Database;

namespace eventlog {

struct Head
{
    QByteArray epoch;
    qint64 seq = 0;
    Time at; // when the event `seq` was recorded
};

void append(Database &database, const CommittedEvent &event);

// The head in the same snapshot as everything else the caller reads: the `as_of` of an answer.
std::optional<Head> head(Database &database, OrganizationId organization);
qint64 asOf(Database &database, OrganizationId organization);

// Events with seq > after, oldest first, for every audience: the caller filters.
std::vector<CommittedEvent> after(Database &database, OrganizationId organization, qint64 seq, int limit);

// Events with seq < before, newest first, likewise.
std::vector<CommittedEvent> before(Database &database, OrganizationId organization, qint64 seq, int limit);

// Where the counters moved, after < seq <= upTo.
std::vector<CountMove> countMoves(Database &database, OrganizationId organization, qint64 after, qint64 upTo);

// Of one record, newest first, below `before` (0: from the newest).
std::vector<Event> ofRecord(Database &database, OrganizationId organization, Entity entity, qint64 id, qint64 before,
                            int limit);

// Of one record, oldest first, those of others than the caller that made a version above `version`: what a stale writer missed.
std::vector<Event> ofOthersSince(Database &database, OrganizationId organization, Entity entity, qint64 id,
                                 qint64 version, UserId caller);

// Of one call, newest first, below `before` (0: from the newest): what undo takes back.
std::vector<Event> ofCall(Database &database, OrganizationId organization, const QString &call, qint64 before,
                          int limit);

// One event by its number.
std::optional<Event> find(Database &database, OrganizationId organization, qint64 seq);

// When the oldest event of the record happened: it was made then.
std::optional<Time> firstAt(Database &database, OrganizationId organization, Entity entity, qint64 id);

// When the event was written; nothing when there is no such event.
std::optional<Time> recordedAt(Database &database, OrganizationId organization, qint64 seq);

} // namespace eventlog

} // namespace sf::server
