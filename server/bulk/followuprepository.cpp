// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of follow-ups.
#include "server/bulk/followuprepository.h"

#include "server/db/conditions.h"

namespace sf::server::followups {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRetryMs = 1000;

} // namespace

void begin(const Actor &actor, WriteTransaction &transaction, FollowUp followUp)
{
    Database &database = transaction.db();
    if (followUp.subjectId != 0)
        end(database, actor.organization, followUp.kind, followUp.subjectId);
    followUp.id =
        database.single<qint64>(u"SELECT MAX(id) FROM follow_ups WHERE organization_id = ?"_s, actor.organization)
            .value_or(0)
        + 1;
    followUp.createdAt = transaction.now();
    followUp.updatedAt = transaction.now();
    followUp.dueAt = std::max(followUp.dueAt, transaction.now());
    followUp.call = transaction.call();
    followUp.actorId = actor.userOrNobody();
    followUp.actorName = actor.name;
    followUp.role = actor.role;
    insert(database, u"follow_ups"_s, followUp, {{u"organization_id"_s, bound(actor.organization)}});
    if (followUp.dueAt == transaction.now())
        transaction.noteFollowUp();
}

std::optional<FollowUp> find(Database &database, OrganizationId organization, qint64 id)
{
    static const QString sql =
        u"SELECT %1 FROM follow_ups WHERE organization_id = ? AND id = ?"_s.arg(columns<FollowUp>());
    Query query = database.select(sql, organization, id);
    return query.next() ? std::optional(read<FollowUp>(query)) : std::nullopt;
}

bool isRunning(Database &database, OrganizationId organization, const QList<FollowUpKind> &kinds, qint64 record)
{
    Conditions conditions;
    conditions.add(u"organization_id = ?"_s, organization);
    conditions.addAny(u"kind"_s, kinds);
    conditions.add(u"(subject_id = ? OR other_id = ?)"_s, record, record);
    Query query = database.selectWith(u"SELECT 1 FROM follow_ups WHERE "_s + conditions.where(), conditions.values());
    return query.next();
}

void advance(Database &database, OrganizationId organization, const FollowUp &followUp)
{
    database.run(u"UPDATE follow_ups SET position = ?, updated_at = ? WHERE organization_id = ? AND id = ?"_s,
                 followUp.position, followUp.updatedAt, organization, followUp.id);
}

void end(Database &database, OrganizationId organization, qint64 id)
{
    database.run(u"DELETE FROM follow_ups WHERE organization_id = ? AND id = ?"_s, organization, id);
}

void end(Database &database, OrganizationId organization, FollowUpKind kind, qint64 subject)
{
    database.run(u"DELETE FROM follow_ups WHERE organization_id = ? AND kind = ? AND subject_id = ?"_s, organization,
                 kind, subject);
}

void endOfCall(Database &database, OrganizationId organization, const QString &call)
{
    database.run(u"DELETE FROM follow_ups WHERE organization_id = ? AND call = ? AND kind IN (?, ?)"_s, organization,
                 call, FollowUpKind::ContactMerged, FollowUpKind::CompanyRemoved);
}

Error busy(const QString &message)
{
    Error error = Error::of(ErrorKind::Busy, message);
    error.retryAfterMs = kRetryMs;
    return error;
}

} // namespace sf::server::followups
