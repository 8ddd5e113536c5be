// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs and their tickets as stored.
#include "server/bulk/bulkrepository.h"

#include "server/db/rows.h"
#include "server/events/changes.h"

namespace sf::server::bulkrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMaxProblems = 20;
constexpr qsizetype kIdsAtOnce = 500;

StoredJob readJob(const Query &query)
{
    constexpr int next = storedFieldCount<BulkJob>();
    StoredJob stored{read<BulkJob>(query), query.get<QString>(next + 1)};
    stored.job.actions = fromJson<TicketActions>(QByteArrayView(query.get<QByteArray>(next))).value_or(TicketActions{});
    stored.job.isReply = !stored.reply.isEmpty();
    return stored;
}

QString selectJobs(const QString &where)
{
    return u"SELECT %1, actions, reply FROM bulk_jobs WHERE organization_id = ? AND %2"_s.arg(columns<BulkJob>(),
                                                                                              where);
}

std::optional<StoredJob> first(Query query)
{
    return query.next() ? std::optional(readJob(query)) : std::nullopt;
}

} // namespace

BulkJobId nextId(Database &database, OrganizationId organization)
{
    return BulkJobId(
        database.single<qint64>(u"SELECT COALESCE(MAX(id), 0) FROM bulk_jobs WHERE organization_id = ?"_s, organization)
            .value_or(0)
        + 1);
}

void insert(Database &database, OrganizationId organization, const StoredJob &stored)
{
    server::insert(database, u"bulk_jobs"_s, stored.job,
                   {{u"organization_id"_s, bound(organization)},
                    {u"actions"_s, bound(QString::fromUtf8(toJson(stored.job.actions)))},
                    {u"reply"_s, bound(stored.reply)}});
}

void update(Database &database, OrganizationId organization, const BulkJob &before, const BulkJob &after)
{
    server::update(database, u"bulk_jobs"_s, assignments(difference(before, after)),
                   u"organization_id = ? AND id = ?"_s, {bound(organization), bound(after.id)});
}

std::optional<StoredJob> find(Database &database, OrganizationId organization, BulkJobId id)
{
    static const QString sql = selectJobs(u"id = ?"_s);
    return first(database.select(sql, organization, id));
}

std::optional<StoredJob> findByCall(Database &database, OrganizationId organization, const QString &call)
{
    static const QString sql = selectJobs(u"call = ?"_s);
    return first(database.select(sql, organization, call));
}

QList<BulkJob> ofOwner(const Actor &actor, Database &database, int limit)
{
    static const QString sql = selectJobs(u"owner_id = ? ORDER BY id DESC LIMIT ?"_s);
    QList<BulkJob> jobs;
    Query query = database.select(sql, actor.organization, actor.user, limit);
    while (query.next())
        jobs << readJob(query).job;
    return jobs;
}

QList<BulkProblem> problems(Database &database, OrganizationId organization, BulkJobId id)
{
    QList<BulkProblem> found;
    Query query = database.select(u"SELECT i.ticket_id, t.number, i.why FROM bulk_items i JOIN tickets t "
                                  "ON t.organization_id = i.organization_id AND t.id = i.ticket_id "
                                  "WHERE i.organization_id = ? AND i.job_id = ? AND i.why <> '' "
                                  "ORDER BY i.ticket_id LIMIT ?"_s,
                                  organization, id, kMaxProblems);
    while (query.next())
        found << BulkProblem{query.get<TicketId>(0), query.get<qint64>(1), query.get<QString>(2)};
    return found;
}

qint64 addTickets(Database &database, OrganizationId organization, BulkJobId id, const QList<TicketId> &tickets)
{
    qint64 added = 0;
    for (qsizetype from = 0; from < tickets.size(); from += kIdsAtOnce) {
        const auto some = tickets.mid(from, kIdsAtOnce);
        QString marks = u"?,"_s.repeated(some.size());
        marks.chop(1);
        Bindings values{bound(id), bound(organization)};
        for (const TicketId ticket : some)
            values << bound(ticket);
        added += database.runWith(u"INSERT INTO bulk_items (organization_id, job_id, ticket_id) "
                                  "SELECT organization_id, CAST(? AS BIGINT), id FROM tickets "
                                  "WHERE organization_id = ? AND id IN (%1)"_s.arg(marks),
                                  values);
    }
    return added;
}

qint64 addQuery(Database &database, OrganizationId organization, BulkJobId id, const TicketQuerySql &query)
{
    const auto ids = query.ids();
    return database.runWith(
        u"INSERT INTO bulk_items (organization_id, job_id, ticket_id) "
        "SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), matching.id FROM (%1) AS matching"_s.arg(ids.sql),
        Bindings{bound(organization), bound(id)} + ids.values);
}

qint64 addChangedBy(Database &database, OrganizationId organization, BulkJobId id, BulkJobId other)
{
    qint64 added = database.run(u"INSERT INTO bulk_items (organization_id, job_id, ticket_id, undoes_seq) "
                                "SELECT organization_id, CAST(? AS BIGINT), ticket_id, event_seq FROM bulk_items "
                                "WHERE organization_id = ? AND job_id = ? AND state = 1"_s,
                                id, organization, other);
    for (const BulkJobId undo : undosOf(database, organization, other)) {
        if (undo != id && undosOf(database, organization, undo).isEmpty())
            added -= database.run(
                u"DELETE FROM bulk_items WHERE organization_id = ? AND job_id = ? AND ticket_id IN "
                "(SELECT ticket_id FROM bulk_items WHERE organization_id = ? AND job_id = ? AND state = 1)"_s,
                organization, id, organization, undo);
    }
    return added;
}

QList<BulkJobId> undosOf(Database &database, OrganizationId organization, BulkJobId id)
{
    return firstColumn<BulkJobId>(database.select(
        u"SELECT id FROM bulk_jobs WHERE organization_id = ? AND undoes = ? ORDER BY id"_s, organization, id));
}

QList<Item> waiting(Database &database, OrganizationId organization, BulkJobId id, int limit)
{
    QList<Item> items;
    Query query = database.select(u"SELECT ticket_id, undoes_seq FROM bulk_items WHERE organization_id = ? "
                                  "AND job_id = ? AND state = 0 ORDER BY ticket_id LIMIT ?"_s,
                                  organization, id, limit);
    while (query.next()) {
        Item item;
        item.ticket = query.get<TicketId>(0);
        item.undoesSeq = query.get<qint64>(1);
        items << item;
    }
    return items;
}

void finish(Database &database, OrganizationId organization, BulkJobId id, const Item &item)
{
    database.run(u"UPDATE bulk_items SET state = ?, event_seq = ?, why = ? "
                 "WHERE organization_id = ? AND job_id = ? AND ticket_id = ?"_s,
                 item.state, item.eventSeq, item.why, organization, id, item.ticket);
}

} // namespace sf::server::bulkrepository
