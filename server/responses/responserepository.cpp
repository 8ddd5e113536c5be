// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of responses.
#include "server/responses/responserepository.h"

#include "server/attachments/attachmentrepository.h"
#include "server/db/rows.h"
#include "server/events/changes.h"

namespace sf::server::responserepository {

using namespace Qt::Literals::StringLiterals;

namespace {

/// With their files, the newest as many as fit, but always one; answers whether any was left out.
bool cutToSize(QList<Response> &newestFirst, qsizetype maxBytes)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        bytes += newestFirst[i].body.size() + 300;
        for (const Attachment &file : newestFirst[i].attachments)
            bytes += file.fileName.size() + 400;
        if (i > 0 && bytes > maxBytes) {
            newestFirst.resize(i);
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<Response> find(const Actor &actor, Database &database, ResponseId id)
{
    static const QString sql =
        u"SELECT %1 FROM responses WHERE organization_id = ? AND id = ?"_s.arg(columns<Response>());
    Query query = database.select(sql, actor.organization, id);
    if (!query.next())
        return std::nullopt;
    Response response = read<Response>(query);
    response.attachments = attachmentrepository::ofResponse(actor, database, id);
    return response;
}

bool hasExternal(const Actor &actor, Database &database, const QString &source, const QString &externalId)
{
    return database
        .single<qint64>(
            u"SELECT 1 FROM responses WHERE organization_id = ? AND external_source = ? AND external_id = ? "
            "AND external_source <> ''"_s,
            actor.organization, source, externalId)
        .has_value();
}

Page page(const Actor &actor, Database &database, TicketId ticket, const std::optional<Response> &before, int limit,
          qsizetype maxBytes)
{
    static const QString newest =
        u"SELECT %1 FROM responses WHERE organization_id = ? AND ticket_id = ? ORDER BY created_at DESC, id DESC LIMIT ?"_s
            .arg(columns<Response>());
    static const QString older =
        u"SELECT %1 FROM responses WHERE organization_id = ? AND ticket_id = ? AND (created_at, id) < (?, ?) "
        "ORDER BY created_at DESC, id DESC LIMIT ?"_s.arg(columns<Response>());
    Query query = before ? database.select(older, actor.organization, ticket, before->createdAt, before->id, limit + 1)
                         : database.select(newest, actor.organization, ticket, limit + 1);
    Page found;
    qsizetype bytes = 0;
    bool hasMore = false;
    while (query.next()) {
        auto response = read<Response>(query);
        bytes += response.body.size() + 300;
        if (found.rows.size() == limit || (!found.rows.isEmpty() && bytes > maxBytes)) {
            hasMore = true;
            break;
        }
        found.rows << std::move(response);
    }
    attachmentrepository::addTo(actor, database, found.rows);
    hasMore = cutToSize(found.rows, maxBytes) || hasMore;
    std::reverse(found.rows.begin(), found.rows.end());
    if (hasMore)
        found.older = found.rows.first().id;
    return found;
}

void insert(const Actor &actor, Database &database, const Response &response)
{
    server::insert(database, u"responses"_s, response, {{u"organization_id"_s, bound(actor.organization)}});
}

bool update(const Actor &actor, Database &database, const Response &before, const Response &after)
{
    return server::update(database, u"responses"_s, assignments(difference(before, after)),
                          u"organization_id = ? AND id = ? AND version = ?"_s,
                          {bound(actor.organization), bound(before.id), bound(before.version)})
        == 1;
}

} // namespace sf::server::responserepository
