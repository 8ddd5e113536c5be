// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of uploads.
#include "server/attachments/uploadrepository.h"

#include "server/db/rows.h"

namespace sf::server::uploadrepository {

using namespace Qt::Literals::StringLiterals;

std::optional<Upload> find(const Actor &actor, Database &database, AttachmentId id)
{
    static const QString sql =
        u"SELECT %1 FROM uploads WHERE organization_id = ? AND id = ? AND uploader_id = ?"_s.arg(columns<Upload>());
    Query query = database.select(sql, actor.organization, id, actor.user);
    if (!query.next())
        return std::nullopt;
    return read<Upload>(query);
}

bool hasThumbnail(const Actor &actor, Database &database, AttachmentId id)
{
    return database
        .single<qint64>(u"SELECT 1 FROM uploads WHERE organization_id = ? AND id = ? AND uploader_id = ? "
                        "AND LENGTH(thumbnail) > 0"_s,
                        actor.organization, id, actor.user)
        .has_value();
}

QByteArray thumbnail(const Actor &actor, Database &database, AttachmentId id)
{
    return database
        .single<QByteArray>(u"SELECT thumbnail FROM uploads WHERE organization_id = ? AND id = ? AND uploader_id = ?"_s,
                            actor.organization, id, actor.user)
        .value_or(QByteArray());
}

int count(const Actor &actor, Database &database)
{
    return database
        .single<int>(u"SELECT COUNT(*) FROM uploads WHERE organization_id = ? AND uploader_id = ?"_s,
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

void remove(const Actor &actor, Database &database, AttachmentId id)
{
    database.run(u"DELETE FROM uploads WHERE organization_id = ? AND id = ?"_s, actor.organization, id);
}

QList<OrganizationId> organizationsWithForgotten(Database &database, Time unfinishedBefore, Time finishedBefore)
{
    Query query = database.select(
        u"SELECT DISTINCT organization_id FROM uploads WHERE updated_at < ? AND (finished = 0 OR updated_at < ?)"_s,
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
        u"SELECT %1 FROM uploads WHERE organization_id = ? AND updated_at < ? "
        "AND (finished = 0 OR updated_at < ?) ORDER BY updated_at LIMIT ?"_s.arg(columns<Upload>());
    Query query = database.select(sql, organization, unfinishedBefore, finishedBefore, limit);
    QList<Upload> found;
    while (query.next())
        found << read<Upload>(query);
    return found;
}

} // namespace sf::server::uploadrepository
