// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of uploads.
#include "server/attachments/uploadrepository.h"

#include "server/db/rows.h"

namespace sf::server::uploadrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Bound: organisation, id, the actor's user.
QString visible(const QString &what)
{
    return u"SELECT %1 FROM uploads WHERE organization_id = ? AND id = ? AND (uploader_id = ? OR company_id IS NOT NULL)"_s
        .arg(what);
}

/// Bound: unfinished before, finished before.
const QString kForgotten =
    u"updated_at < ? AND (finished = 0 OR updated_at < ?) AND NOT EXISTS (SELECT 1 FROM companies c "
    "WHERE c.organization_id = uploads.organization_id AND c.id = uploads.company_id AND c.logo = uploads.id)"_s;

} // namespace

std::optional<Upload> findVisible(const Actor &actor, Database &database, AttachmentId id)
{
    static const QString sql = visible(columns<Upload>());
    Query query = database.select(sql, actor.organization, id, actor.user);
    if (!query.next())
        return std::nullopt;
    return read<Upload>(query);
}

std::optional<Upload> find(const Actor &actor, Database &database, AttachmentId id)
{
    const auto found = findVisible(actor, database, id);
    return found && !found->companyId ? found : std::nullopt;
}

bool hasThumbnail(const Actor &actor, Database &database, AttachmentId id)
{
    return database
        .single<qint64>(visible(u"1"_s) + u" AND LENGTH(thumbnail) > 0"_s, actor.organization, id, actor.user)
        .has_value();
}

QByteArray thumbnail(const Actor &actor, Database &database, AttachmentId id)
{
    return database.single<QByteArray>(visible(u"thumbnail"_s), actor.organization, id, actor.user)
        .value_or(QByteArray());
}

int count(const Actor &actor, Database &database)
{
    return database
        .single<int>(
            u"SELECT COUNT(*) FROM uploads WHERE organization_id = ? AND uploader_id = ? AND company_id IS NULL"_s,
            actor.organization, actor.user)
        .value_or(0);
}

void insert(const Actor &actor, Database &database, const Upload &upload)
{
    server::insert(database, u"uploads"_s, upload, {{u"organization_id"_s, bound(actor.organization)}});
}

void setReceived(const Actor &actor, Database &database, AttachmentId id, qint64 received, Time at)
{
    database.run(u"UPDATE uploads SET received = ?, updated_at = ? WHERE organization_id = ? AND id = ?"_s, received,
                 at, actor.organization, id);
}

void setFinished(const Actor &actor, Database &database, AttachmentId id, const QString &mimeType,
                 const QByteArray &thumbnail, Time at)
{
    database.run(u"UPDATE uploads SET finished = 1, mime_type = ?, thumbnail = ?, updated_at = ? "
                 "WHERE organization_id = ? AND id = ?"_s,
                 mimeType, thumbnail, at, actor.organization, id);
}

void copyThumbnail(const Actor &actor, Database &database, AttachmentId from, AttachmentId to)
{
    database.run(
        u"UPDATE uploads SET thumbnail = (SELECT a.thumbnail FROM attachments a "
        "WHERE a.organization_id = uploads.organization_id AND a.id = ?) WHERE organization_id = ? AND id = ?"_s,
        from, actor.organization, to);
}

void giveTo(const Actor &actor, Database &database, AttachmentId id, CompanyId company, Time at)
{
    database.run(u"UPDATE uploads SET company_id = ?, updated_at = ? WHERE organization_id = ? AND id = ?"_s, company,
                 at, actor.organization, id);
}

void remove(const Actor &actor, Database &database, AttachmentId id)
{
    database.run(u"DELETE FROM uploads WHERE organization_id = ? AND id = ?"_s, actor.organization, id);
}

QList<OrganizationId> organizationsWithForgotten(Database &database, Time unfinishedBefore, Time finishedBefore)
{
    Query query = database.select(u"SELECT DISTINCT organization_id FROM uploads WHERE "_s + kForgotten,
                                  unfinishedBefore, finishedBefore);
    QList<OrganizationId> organizations;
    while (query.next())
        organizations << query.get<OrganizationId>(0);
    return organizations;
}

QList<Upload> forgotten(Database &database, OrganizationId organization, Time unfinishedBefore, Time finishedBefore,
                        int limit)
{
    static const QString sql =
        u"SELECT %1 FROM uploads WHERE organization_id = ? AND %2 ORDER BY updated_at LIMIT ?"_s.arg(columns<Upload>(),
                                                                                                     kForgotten);
    Query query = database.select(sql, organization, unfinishedBefore, finishedBefore, limit);
    QList<Upload> found;
    while (query.next())
        found << read<Upload>(query);
    return found;
}

} // namespace sf::server::uploadrepository
