// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of bulk jobs. Everything is bounded to an organisation.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "server/tickets/ticketquerysql.h"
#include "shared/bulkjob.h"

namespace sf::server::bulkrepository {

/// A job with what only the server needs of it.
struct StoredJob
{
    BulkJob job;
    QString reply; ///< with variables; empty when it is no reply
};

enum class ItemState : quint8 { Waiting, Changed, Unchanged, Failed };

/// One ticket of a job.
struct Item
{
    TicketId ticket;
    ItemState state = ItemState::Waiting;
    qint64 eventSeq = 0;  ///< what the job made of it
    qint64 undoesSeq = 0; ///< the event to take back
    QString why;          ///< it failed
};

/// The number comes from the table: the organisation's head is locked while one is made.
BulkJobId nextId(Database &database, OrganizationId organization);
void insert(Database &database, OrganizationId organization, const StoredJob &stored);
void update(Database &database, OrganizationId organization, const BulkJob &before, const BulkJob &after);

std::optional<StoredJob> find(Database &database, OrganizationId organization, BulkJobId id);
std::optional<StoredJob> findByCall(Database &database, OrganizationId organization, const QString &call);
/// Newest first.
QList<BulkJob> ofOwner(const Actor &actor, Database &database, int limit);
/// The first that failed.
QList<BulkProblem> problems(Database &database, OrganizationId organization, BulkJobId id);

// Each answers how many tickets the job has got.
qint64 addTickets(Database &database, OrganizationId organization, BulkJobId id, const QList<TicketId> &tickets);
qint64 addQuery(Database &database, OrganizationId organization, BulkJobId id, const TicketQuerySql &query);
/// The jobs that take the job back, or did.
QList<BulkJobId> undosOf(Database &database, OrganizationId organization, BulkJobId id);
/// Those that the other job changed and that were not taken back since.
qint64 addChangedBy(Database &database, OrganizationId organization, BulkJobId id, BulkJobId other);

QList<Item> waiting(Database &database, OrganizationId organization, BulkJobId id, int limit);
void finish(Database &database, OrganizationId organization, BulkJobId id, const Item &item);

} // namespace sf::server::bulkrepository
