// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of tags.
#include "server/tags/tagrepository.h"

#include "server/db/rows.h"
#include "server/events/changes.h"
#include "shared/text.h"

namespace sf::server::tagrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where sets of tags lie.
struct TaggedRecords
{
    Entity entity;
    QString sets;
    QString record;
    QString records;
};

const QList<TaggedRecords> &tagged()
{
    static const QList<TaggedRecords> tables{
        {Entity::Ticket, u"ticket_tags"_s, u"ticket_id"_s, u"tickets"_s},
        {Entity::Contact, u"contact_tags"_s, u"contact_id"_s, u"contacts"_s},
    };
    return tables;
}

std::optional<Tag> first(Query query)
{
    return query.next() ? std::optional(read<Tag>(query)) : std::nullopt;
}

/// The next records in their order: how many, and the last one.
struct Run
{
    qint64 count = 0;
    qint64 last = 0;
};

Run runOf(Query query)
{
    return query.next() ? Run{query.get<qint64>(0), query.get<qint64>(1)} : Run{};
}

Run takeOff(const Actor &actor, Database &database, const TaggedRecords &in, TagId tag, std::optional<TagId> successor,
            qint64 limit)
{
    const Run run = runOf(database.select(
        u"SELECT count(*), max(id) FROM (SELECT %2 AS id FROM %1 WHERE organization_id = ? AND tag_id = ? "
        "ORDER BY %2 LIMIT ?) AS next"_s.arg(in.sets, in.record),
        actor.organization, tag, limit));
    if (run.count == 0)
        return run;
    database.run(u"INSERT INTO tag_remains (organization_id, tag_id, entity, record_id, replaced) "
                 "SELECT f.organization_id, f.tag_id, CAST(? AS BIGINT), f.%2, "
                 "CASE WHEN CAST(? AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM %1 t WHERE t.organization_id = "
                 "f.organization_id AND t.%2 = f.%2 AND t.tag_id = ?) THEN 0 ELSE 1 END "
                 "FROM %1 f WHERE f.organization_id = ? AND f.tag_id = ? AND f.%2 <= ? ON CONFLICT DO NOTHING"_s.arg(
                     in.sets, in.record),
                 in.entity, successor.value_or(TagId()), successor.value_or(TagId()), actor.organization, tag,
                 run.last);
    if (successor)
        database.run(
            u"INSERT INTO %1 (organization_id, %2, tag_id) SELECT f.organization_id, f.%2, CAST(? AS BIGINT) "
            "FROM %1 f WHERE f.organization_id = ? AND f.tag_id = ? AND f.%2 <= ? ON CONFLICT DO NOTHING"_s.arg(
                in.sets, in.record),
            *successor, actor.organization, tag, run.last);
    database.run(u"DELETE FROM %1 WHERE organization_id = ? AND tag_id = ? AND %2 <= ?"_s.arg(in.sets, in.record),
                 actor.organization, tag, run.last);
    return run;
}

Run remains(const Actor &actor, Database &database, TagId tag, Entity entity, qint64 limit)
{
    return runOf(database.select(u"SELECT count(*), max(id) FROM (SELECT record_id AS id FROM tag_remains "
                                 "WHERE organization_id = ? AND tag_id = ? AND entity = ? "
                                 "ORDER BY record_id LIMIT ?) AS next"_s,
                                 actor.organization, tag, entity, limit));
}

void forgetUpTo(const Actor &actor, Database &database, TagId tag, Entity entity, const Run &run)
{
    database.run(
        u"DELETE FROM tag_remains WHERE organization_id = ? AND tag_id = ? AND entity = ? AND record_id <= ?"_s,
        actor.organization, tag, entity, run.last);
}

Run putBack(const Actor &actor, Database &database, const TaggedRecords &in, TagId tag, std::optional<TagId> successor,
            qint64 limit)
{
    const Run run = remains(actor, database, tag, in.entity, limit);
    if (run.count == 0)
        return run;
    // The record may be gone meanwhile.
    database.run(
        u"INSERT INTO %1 (organization_id, %2, tag_id) SELECT r.organization_id, r.record_id, r.tag_id "
        "FROM tag_remains r JOIN %3 x ON x.organization_id = r.organization_id AND x.id = r.record_id "
        "WHERE r.organization_id = ? AND r.tag_id = ? AND r.entity = ? AND r.record_id <= ? "
        "AND (CAST(? AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM %1 t WHERE t.organization_id = r.organization_id "
        "AND t.%2 = r.record_id AND t.tag_id = ?)) ON CONFLICT DO NOTHING"_s.arg(in.sets, in.record, in.records),
        actor.organization, tag, in.entity, run.last, successor.value_or(TagId()), successor.value_or(TagId()));
    if (successor)
        database.run(u"DELETE FROM %1 WHERE organization_id = ? AND tag_id = ? AND %2 IN (SELECT record_id "
                     "FROM tag_remains WHERE organization_id = ? AND tag_id = ? AND entity = ? AND record_id <= ? "
                     "AND replaced = 1)"_s.arg(in.sets, in.record),
                     actor.organization, *successor, actor.organization, tag, in.entity, run.last);
    forgetUpTo(actor, database, tag, in.entity, run);
    return run;
}

} // namespace

std::optional<Tag> find(const Actor &actor, Database &database, TagId id)
{
    static const QString sql =
        u"SELECT %1 FROM tags WHERE organization_id = ? AND id = ? AND removed_at IS NULL"_s.arg(columns<Tag>());
    return first(database.select(sql, actor.organization, id));
}

std::optional<TagId> findByName(const Actor &actor, Database &database, const QString &name)
{
    return database.single<TagId>(
        u"SELECT id FROM tags WHERE organization_id = ? AND name_key = ? AND removed_at IS NULL"_s, actor.organization,
        foldedText(name.trimmed()));
}

QList<Tag> all(const Actor &actor, Database &database)
{
    static const QString sql =
        u"SELECT %1 FROM tags WHERE organization_id = ? AND removed_at IS NULL ORDER BY name_key, id"_s.arg(
            columns<Tag>());
    QList<Tag> tags;
    Query query = database.select(sql, actor.organization);
    while (query.next())
        tags << read<Tag>(query);
    return tags;
}

QList<TagUse> uses(const Actor &actor, Database &database)
{
    QList<TagUse> uses;
    Query query = database.select(
        u"SELECT g.id, (SELECT count(*) FROM ticket_tags t WHERE t.organization_id = g.organization_id AND t.tag_id = "
        "g.id), (SELECT count(*) FROM contact_tags c WHERE c.organization_id = g.organization_id AND c.tag_id = g.id) "
        "FROM tags g WHERE g.organization_id = ? AND g.removed_at IS NULL ORDER BY g.id"_s,
        actor.organization);
    while (query.next())
        uses << read<TagUse>(query);
    return uses;
}

std::optional<Tag> findRemoved(const Actor &actor, Database &database, TagId id)
{
    static const QString sql =
        u"SELECT %1 FROM tags WHERE organization_id = ? AND id = ? AND removed_at IS NOT NULL"_s.arg(columns<Tag>());
    return first(database.select(sql, actor.organization, id));
}

void insert(const Actor &actor, Database &database, const Tag &tag)
{
    server::insert(database, u"tags"_s, tag,
                   {{u"organization_id"_s, bound(actor.organization)}, {u"name_key"_s, bound(foldedText(tag.name))}});
}

void update(const Actor &actor, Database &database, const Tag &before, const Tag &after)
{
    Assignments set = assignments(difference(before, after));
    set.set(u"name_key"_s, bound(foldedText(after.name)));
    server::update(database, u"tags"_s, set, u"organization_id = ? AND id = ?"_s,
                   {bound(actor.organization), bound(after.id)});
}

void setRemoved(const Actor &actor, Database &database, const Tag &tag, std::optional<Time> at,
                std::optional<TagId> successor)
{
    database.run(u"UPDATE tags SET removed_at = ?, successor_id = ?, version = ?, updated_at = ? "
                 "WHERE organization_id = ? AND id = ?"_s,
                 at, successor, tag.version, tag.updatedAt, actor.organization, tag.id);
}

QList<TagId> current(const Actor &actor, Database &database, const QList<TagId> &tags)
{
    QList<TagId> found;
    for (TagId tag : tags) {
        // Each one's successor is there longer than itself, so this ends.
        while (tag.isValid() && !find(actor, database, tag))
            tag = database
                      .single<TagId>(u"SELECT successor_id FROM tags WHERE organization_id = ? AND id = ?"_s,
                                     actor.organization, tag)
                      .value_or(TagId());
        if (tag.isValid() && !found.contains(tag))
            found << tag;
    }
    return found;
}

qint64 takeOff(const Actor &actor, Database &database, TagId tag, std::optional<TagId> successor, qint64 limit)
{
    qint64 moved = 0;
    for (const TaggedRecords &in : tagged()) {
        if (moved < limit)
            moved += takeOff(actor, database, in, tag, successor, limit - moved).count;
    }
    return moved;
}

qint64 putBack(const Actor &actor, Database &database, TagId tag, std::optional<TagId> successor, qint64 limit)
{
    qint64 moved = 0;
    for (const TaggedRecords &in : tagged()) {
        if (moved < limit)
            moved += putBack(actor, database, in, tag, successor, limit - moved).count;
    }
    return moved;
}

qint64 forget(const Actor &actor, Database &database, TagId tag, qint64 limit)
{
    qint64 forgotten = 0;
    for (const TaggedRecords &in : tagged()) {
        const Run run = remains(actor, database, tag, in.entity, limit);
        forgetUpTo(actor, database, tag, in.entity, run);
        forgotten = std::max(forgotten, run.count);
    }
    return forgotten;
}

} // namespace sf::server::tagrepository
