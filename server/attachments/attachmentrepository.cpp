// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of attachments.
#include "server/attachments/attachmentrepository.h"

#include "server/db/rows.h"

namespace sf::server::attachmentrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

QString selectWhere(const QString &where)
{
    return u"SELECT %1, sha256, CASE WHEN LENGTH(thumbnail) > 0 THEN 1 ELSE 0 END FROM attachments WHERE %2"_s.arg(
        columns<Attachment>(), where);
}

Attachment readRow(const Query &query)
{
    constexpr int after = storedFieldCount<Attachment>();
    Attachment attachment = read<Attachment>(query);
    attachment.sha256 = QString::fromLatin1(query.get<QByteArray>(after).toHex());
    attachment.hasThumbnail = query.get<bool>(after + 1);
    return attachment;
}

QList<Attachment> readAll(Query query)
{
    QList<Attachment> found;
    while (query.next())
        found << readRow(query);
    return found;
}

} // namespace

std::optional<Attachment> find(const Actor &actor, Database &database, AttachmentId id)
{
    static const QString sql = selectWhere(u"organization_id = ? AND id = ?"_s);
    Query query = database.select(sql, actor.organization, id);
    if (!query.next())
        return std::nullopt;
    return readRow(query);
}

QList<Attachment> ofTicket(const Actor &actor, Database &database, TicketId ticket)
{
    static const QString sql =
        selectWhere(u"organization_id = ? AND ticket_id = ? AND response_id IS NULL ORDER BY id"_s);
    return readAll(database.select(sql, actor.organization, ticket));
}

// The plus keeps SQLite from walking all files by id instead of those of the message.
QList<Attachment> ofResponse(const Actor &actor, Database &database, ResponseId response)
{
    static const QString sql = selectWhere(u"organization_id = ? AND response_id = ? ORDER BY +id"_s);
    return readAll(database.select(sql, actor.organization, response));
}

void addTo(const Actor &actor, Database &database, QList<Response> &responses)
{
    if (responses.isEmpty())
        return;
    static const QString sql =
        selectWhere(u"organization_id = ? AND ticket_id = ? AND response_id >= ? AND response_id <= ? ORDER BY +id"_s);
    // By their writing, not by their number: imported ones may stand in another order.
    const auto isLower = [](const Response &a, const Response &b) { return a.id < b.id; };
    const auto [lowest, highest] = std::minmax_element(responses.cbegin(), responses.cend(), isLower);
    const QList<Attachment> found =
        readAll(database.select(sql, actor.organization, responses.first().ticketId, lowest->id, highest->id));
    for (const Attachment &attachment : found) {
        const auto owner = std::find_if(responses.begin(), responses.end(),
                                        [&](const Response &r) { return attachment.responseId == r.id; });
        if (owner != responses.end())
            owner->attachments << attachment;
    }
}

QByteArray thumbnail(const Actor &actor, Database &database, AttachmentId id)
{
    return database
        .single<QByteArray>(u"SELECT thumbnail FROM attachments WHERE organization_id = ? AND id = ?"_s,
                            actor.organization, id)
        .value_or(QByteArray());
}

bool isOnTicket(const Actor &actor, Database &database, TicketId ticket)
{
    return database
        .single<qint64>(u"SELECT 1 FROM attachments WHERE organization_id = ? AND ticket_id = ? LIMIT 1"_s,
                        actor.organization, ticket)
        .has_value();
}

void place(const Actor &actor, Database &database, const Attachment &attachment)
{
    server::insert(database, u"attachments"_s, attachment,
                   {{u"organization_id"_s, bound(actor.organization)},
                    {u"sha256"_s, bound(QByteArray::fromHex(attachment.sha256.toLatin1()))}});
    database.run(u"UPDATE attachments SET thumbnail = (SELECT u.thumbnail FROM uploads u "
                 "WHERE u.organization_id = attachments.organization_id AND u.id = attachments.id) "
                 "WHERE organization_id = ? AND id = ?"_s,
                 actor.organization, attachment.id);
    database.run(u"DELETE FROM uploads WHERE organization_id = ? AND id = ?"_s, actor.organization, attachment.id);
}

void remove(const Actor &actor, Database &database, AttachmentId id)
{
    database.run(u"DELETE FROM attachments WHERE organization_id = ? AND id = ?"_s, actor.organization, id);
}

} // namespace sf::server::attachmentrepository
