// SPDX-License-Identifier: GPL-3.0-or-later
// The events table.
#include "server/events/eventlog.h"

#include "server/db/database.h"
#include "server/db/rows.h"

namespace sf::server::eventlog {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &eventColumns()
{
    static const QString names = columns<Event>();
    return names;
}

constexpr int afterFields = storedFieldCount<Event>();

std::vector<Event> readAll(Query query)
{
    std::vector<Event> events;
    while (query.next())
        events.push_back(read<Event>(query));
    return events;
}

const QString &insertion()
{
    static const QString sql =
        u"INSERT INTO events (%1, organization_id, audience, audience_id, counts) VALUES (%2?, ?, ?, ?)"_s.arg(
            eventColumns(), u"?, "_s.repeated(afterFields));
    return sql;
}

} // namespace

void append(Database &database, const CommittedEvent &committed)
{
    Bindings values;
    forEachField<Event>([&](const auto &f, auto) { values << bound(committed.event.*f.member); });
    const Delivery &delivery = committed.delivery;
    values << bound(committed.organization) << bound(delivery.audience.kind) << bound(delivery.audience.id)
           << bound(delivery.counts.toText());
    database.runWith(insertion(), values);
}

std::optional<Head> head(Database &database, OrganizationId organization)
{
    Query query = database.select(u"SELECT epoch, event_seq, (SELECT recorded_at FROM events WHERE "
                                  u"events.organization_id = heads.organization_id "
                                  "AND events.seq = heads.event_seq) FROM heads WHERE organization_id = ?"_s,
                                  organization);
    if (!query.next())
        return std::nullopt;
    return Head{query.get<QString>(0).toLatin1(), query.get<qint64>(1), query.get<Time>(2)};
}

qint64 asOf(Database &database, OrganizationId organization)
{
    return database.single<qint64>(u"SELECT event_seq FROM heads WHERE organization_id = ?"_s, organization)
        .value_or(0);
}

static std::vector<CommittedEvent> readCommitted(OrganizationId organization, Query query)
{
    std::vector<CommittedEvent> events;
    while (query.next()) {
        CommittedEvent committed{organization, read<Event>(query), {}};
        committed.delivery.audience = {query.get<AudienceKind>(afterFields), query.get<qint64>(afterFields + 1)};
        committed.delivery.counts = CountMove::fromText(query.get<QString>(afterFields + 2));
        events.push_back(std::move(committed));
    }
    return events;
}

std::vector<CommittedEvent> after(Database &database, OrganizationId organization, qint64 seq, int limit)
{
    static const QString sql = u"SELECT %1, audience, audience_id, counts FROM events "
                               "WHERE organization_id = ? AND seq > ? ORDER BY seq LIMIT ?"_s.arg(eventColumns());
    return readCommitted(organization, database.select(sql, organization, seq, limit));
}

std::vector<CommittedEvent> before(Database &database, OrganizationId organization, qint64 seq, int limit)
{
    static const QString sql = u"SELECT %1, audience, audience_id, counts FROM events "
                               "WHERE organization_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?"_s.arg(eventColumns());
    return readCommitted(organization, database.select(sql, organization, seq, limit));
}

std::vector<CountMove> countMoves(Database &database, OrganizationId organization, qint64 after, qint64 upTo)
{
    Query query = database.select(u"SELECT counts FROM events WHERE organization_id = ? AND seq > ? AND seq <= ?"_s,
                                  organization, after, upTo);
    std::vector<CountMove> moves;
    while (query.next())
        moves.push_back(CountMove::fromText(query.get<QString>(0)));
    return moves;
}

std::vector<Event> ofRecord(Database &database, OrganizationId organization, Entity entity, qint64 id, qint64 before,
                            int limit)
{
    // The plus keeps the planner from walking the whole log by seq instead of the events of the record.
    static const QString sql =
        u"SELECT %1 FROM events WHERE organization_id = ? AND entity = ? AND entity_id = ? AND +seq < ? "
        "ORDER BY version DESC LIMIT ?"_s.arg(eventColumns());
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    return readAll(database.select(sql, organization, entity, id, below, limit));
}

std::vector<Event> ofOthersSince(Database &database, OrganizationId organization, Entity entity, qint64 id,
                                 qint64 version, UserId caller)
{
    static const QString sql =
        u"SELECT %1 FROM events WHERE organization_id = ? AND entity = ? AND entity_id = ? AND version > ? "
        "AND (actor_id IS NULL OR actor_id <> ?) ORDER BY version"_s.arg(eventColumns());
    return readAll(database.select(sql, organization, entity, id, version, caller));
}

std::vector<Event> ofCall(Database &database, OrganizationId organization, const QString &call, qint64 before,
                          int limit)
{
    static const QString sql =
        u"SELECT %1 FROM events WHERE organization_id = ? AND call = ? AND seq < ? ORDER BY seq DESC LIMIT ?"_s.arg(
            eventColumns());
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    return readAll(database.select(sql, organization, call, below, limit));
}

std::optional<Event> find(Database &database, OrganizationId organization, qint64 seq)
{
    static const QString sql = u"SELECT %1 FROM events WHERE organization_id = ? AND seq = ?"_s.arg(eventColumns());
    Query query = database.select(sql, organization, seq);
    return query.next() ? std::optional(read<Event>(query)) : std::nullopt;
}

std::optional<Time> firstAt(Database &database, OrganizationId organization, Entity entity, qint64 id)
{
    return database.single<Time>(
        u"SELECT at FROM events WHERE organization_id = ? AND entity = ? AND entity_id = ? ORDER BY version LIMIT 1"_s,
        organization, entity, id);
}

std::optional<Time> recordedAt(Database &database, OrganizationId organization, qint64 seq)
{
    return database.single<Time>(u"SELECT recorded_at FROM events WHERE organization_id = ? AND seq = ?"_s,
                                 organization, seq);
}

} // namespace sf::server::eventlog
