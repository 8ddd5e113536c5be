// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of the bytes of files.
#include "server/attachments/contentrepository.h"

namespace sf::server::contentrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isUsed(const Actor &actor, Database &database, const QByteArray &sha256)
{
    return database
        .single<qint64>(u"SELECT 1 WHERE EXISTS (SELECT 1 FROM attachments WHERE organization_id = ? AND sha256 = ?) "
                        "OR EXISTS (SELECT 1 FROM uploads WHERE organization_id = ? AND sha256 = ? AND finished = 1)"_s,
                        actor.organization, sha256, actor.organization, sha256)
        .has_value();
}

} // namespace

void append(const Actor &actor, Database &database, AttachmentId upload, qint64 start, const QByteArray &bytes)
{
    database.run(u"INSERT INTO content_chunks (organization_id, content_id, start, bytes) VALUES (?, ?, ?, ?)"_s,
                 actor.organization, upload, start, bytes);
}

QByteArray read(const Actor &actor, Database &database, AttachmentId content, qint64 offset)
{
    Query query = database.select(u"SELECT start, bytes FROM content_chunks WHERE organization_id = ? "
                                  "AND content_id = ? AND start <= ? ORDER BY start DESC LIMIT 1"_s,
                                  actor.organization, content, offset);
    if (!query.next())
        return {};
    return query.get<QByteArray>(1).mid(offset - query.get<qint64>(0));
}

std::optional<AttachmentId> find(const Actor &actor, Database &database, const QByteArray &sha256)
{
    return database.single<AttachmentId>(u"SELECT content_id FROM blobs WHERE organization_id = ? AND sha256 = ?"_s,
                                         actor.organization, sha256);
}

void keep(const Actor &actor, Database &database, const Upload &upload, Time now)
{
    if (find(actor, database, upload.sha256))
        return dropChunks(actor, database, upload.id);
    database.run(u"INSERT INTO blobs (organization_id, sha256, size, created_at, content_id) VALUES (?, ?, ?, ?, ?)"_s,
                 actor.organization, upload.sha256, upload.size, now, upload.id);
}

void dropChunks(const Actor &actor, Database &database, AttachmentId content)
{
    database.run(u"DELETE FROM content_chunks WHERE organization_id = ? AND content_id = ?"_s, actor.organization,
                 content);
}

void dropUnused(const Actor &actor, Database &database, const QByteArray &sha256)
{
    const auto content = find(actor, database, sha256);
    if (!content || isUsed(actor, database, sha256))
        return;
    dropChunks(actor, database, *content);
    database.run(u"DELETE FROM blobs WHERE organization_id = ? AND sha256 = ?"_s, actor.organization, sha256);
}

} // namespace sf::server::contentrepository
