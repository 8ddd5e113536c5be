// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of links between tickets.
#include "server/tickets/linkrepository.h"

#include "server/attachments/attachmentrepository.h"
#include "server/tickets/ticketrepository.h"

namespace sf::server::linkrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class IdType>
QList<IdType> move(const Actor &actor, Database &database, const QString &table, TicketId from, TicketId to)
{
    const QString which = u"organization_id = ? AND ticket_id = ?"_s;
    QList<IdType> ids;
    {
        // The plus keeps SQLite from walking all records by id instead of those of the ticket.
        Query query =
            database.select(u"SELECT id FROM %1 WHERE %2 ORDER BY +id"_s.arg(table, which), actor.organization, from);
        while (query.next())
            ids << query.get<IdType>(0);
    }
    if (!ids.isEmpty())
        database.run(u"UPDATE %1 SET ticket_id = ? WHERE %2"_s.arg(table, which), to, actor.organization, from);
    return ids;
}

} // namespace

bool has(const Actor &actor, Database &database, TicketId from, TicketId to, LinkKind kind)
{
    return database
        .single<qint64>(
            u"SELECT 1 FROM ticket_links WHERE organization_id = ? AND ticket_id = ? AND linked_id = ? AND kind = ?"_s,
            actor.organization, from, to, kind)
        .has_value();
}

void add(const Actor &actor, Database &database, TicketId from, TicketId to, LinkKind kind)
{
    database.run(u"INSERT INTO ticket_links (organization_id, ticket_id, linked_id, kind) VALUES (?, ?, ?, ?)"_s,
                 actor.organization, from, to, kind);
}

void remove(const Actor &actor, Database &database, TicketId from, TicketId to, LinkKind kind)
{
    database.run(
        u"DELETE FROM ticket_links WHERE organization_id = ? AND ticket_id = ? AND linked_id = ? AND kind = ?"_s,
        actor.organization, from, to, kind);
}

QList<TicketLink> ofTicket(const Actor &actor, Database &database, TicketId id)
{
    Query query = database.select(u"SELECT linked_id AS other, kind, 1 AS outgoing FROM ticket_links "
                                  "WHERE organization_id = ? AND ticket_id = ? UNION ALL "
                                  "SELECT ticket_id AS other, kind, 0 AS outgoing FROM ticket_links "
                                  "WHERE organization_id = ? AND linked_id = ? ORDER BY other, kind, outgoing"_s,
                                  actor.organization, id, actor.organization, id);
    QList<TicketLink> links;
    while (query.next())
        links << TicketLink{query.get<TicketId>(0), query.get<LinkKind>(1), query.get<bool>(2)};
    return links;
}

QList<TicketRow> linkedRows(const Actor &actor, Database &database, const QList<TicketLink> &links)
{
    QList<TicketRow> rows;
    for (const TicketLink &link : links) {
        if (!rows.isEmpty() && rows.last().id == link.ticketId)
            continue; // linked twice; they come by id
        if (auto row = ticketrepository::row(actor, database, link.ticketId))
            rows << std::move(*row);
    }
    return rows;
}

std::optional<TicketId> parentOf(const Actor &actor, Database &database, TicketId id)
{
    return database.single<TicketId>(
        u"SELECT ticket_id FROM ticket_links WHERE organization_id = ? AND linked_id = ? AND kind = ?"_s,
        actor.organization, id, LinkKind::ParentOf);
}

std::optional<TicketId> mergedInto(const Actor &actor, Database &database, TicketId id)
{
    std::optional<TicketId> target;
    TicketId at = id;
    // No chain has a cycle: merging refuses it.
    while (const auto next = database.single<TicketId>(
               u"SELECT linked_id FROM ticket_links WHERE organization_id = ? AND ticket_id = ? AND kind = ?"_s,
               actor.organization, at, LinkKind::MergedInto)) {
        target = next;
        at = *next;
    }
    return target;
}

QList<MergedTicket> mergedHere(const Actor &actor, Database &database, TicketId id, int limit)
{
    Query query = database.select(
        u"WITH RECURSIVE sources (id) AS (SELECT ticket_id FROM ticket_links "
        "WHERE organization_id = ? AND linked_id = ? AND kind = ? UNION SELECT l.ticket_id FROM sources s "
        "JOIN ticket_links l ON l.linked_id = s.id WHERE l.organization_id = ? AND l.kind = ?) "
        "SELECT t.id, t.number, t.subject, t.description, r.name, t.created_at FROM sources s "
        "JOIN tickets t ON t.id = s.id JOIN contacts r ON r.organization_id = t.organization_id "
        "AND r.id = t.requester_id WHERE t.organization_id = ? ORDER BY t.created_at, t.id LIMIT ?"_s,
        actor.organization, id, LinkKind::MergedInto, actor.organization, LinkKind::MergedInto, actor.organization,
        limit);
    QList<MergedTicket> found;
    while (query.next())
        found << MergedTicket{query.get<TicketId>(0), query.get<qint64>(1),  query.get<QString>(2),
                              query.get<QString>(3),  query.get<QString>(4), query.get<Time>(5)};
    return found;
}

QList<ResponseId> moveResponses(const Actor &actor, Database &database, TicketId from, TicketId to)
{
    return move<ResponseId>(actor, database, u"responses"_s, from, to);
}

QList<AttachmentId> moveAttachments(const Actor &actor, Database &database, TicketId from, TicketId to)
{
    const auto ids = move<AttachmentId>(actor, database, u"attachments"_s, from, to);
    if (ids.isEmpty())
        return ids;
    for (const TicketId ticket : {from, to})
        ticketrepository::setHasAttachment(actor, database, ticket,
                                           attachmentrepository::isOnTicket(actor, database, ticket));
    return ids;
}

void moveBack(const Actor &actor, Database &database, const QList<ResponseId> &responses,
              const QList<AttachmentId> &attachments, TicketId from, TicketId to)
{
    const auto moveOne = [&](const QString &table, qint64 id) {
        database.run(u"UPDATE %1 SET ticket_id = ? WHERE organization_id = ? AND id = ? AND ticket_id = ?"_s.arg(table),
                     to, actor.organization, id, from);
    };
    for (const ResponseId id : responses)
        moveOne(u"responses"_s, id.value());
    for (const AttachmentId id : attachments)
        moveOne(u"attachments"_s, id.value());
    if (attachments.isEmpty())
        return;
    for (const TicketId ticket : {from, to})
        ticketrepository::setHasAttachment(actor, database, ticket,
                                           attachmentrepository::isOnTicket(actor, database, ticket));
}

} // namespace sf::server::linkrepository
