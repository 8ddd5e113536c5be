// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of tickets.
#include "server/tickets/ticketrepository.h"

#include "server/db/dialect.h"
#include "server/db/rows.h"
#include "server/events/changes.h"
#include "shared/text.h"
#include "shared/workflow.h"

#include <limits>

namespace sf::server::ticketrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

/// When it left the set of the open ones.
std::optional<Time> endOf(const Ticket &made)
{
    if (isOpen(made.status))
        return std::nullopt;
    return made.resolvedAt ? *made.resolvedAt : made.closedAt.value_or(made.createdAt);
}

/// What the figures of the dashboard count by.
void setEnds(Assignments &set, const Ticket &before, const Ticket &after)
{
    if (isOpen(before.status) == isOpen(after.status))
        return;
    const bool isBack = isOpen(after.status);
    set.set(u"ended_at"_s, bound(isBack ? std::nullopt : std::optional(after.updatedAt)));
    if (isBack && before.status != Status::Cancelled)
        set.set(u"reopened_at"_s, bound(after.updatedAt));
}

QVariant dueSort(const Ticket &ticket)
{
    return bound(ticket.dueAt ? ticket.dueAt->ms : std::numeric_limits<qint64>::max());
}

bool exists(Database &database, const QString &sql, const Actor &actor, qint64 id)
{
    return database.single<qint64>(sql, actor.organization, id).has_value();
}

QString rowSelect(const Database &database, const QString &where)
{
    return u"SELECT %1 FROM %2 WHERE %3"_s.arg(rowColumns(database), rowTables(), where);
}

} // namespace

const QString &rowColumns(const Database &database)
{
    static const auto withTags = [](Engine engine) {
        return u"t.id, t.version, t.created_at, t.updated_at, t.number, t.subject, t.status, t.priority, t.category, "
               "t.requester_id, r.name, t.requester_key, t.company_id, c.name, t.team_id, t.assignee_id, "
               "(SELECT %1 FROM ticket_tags x WHERE x.organization_id = t.organization_id AND x.ticket_id = t.id), "
               "t.due_at, t.resolution_due_at, t.sla_breached, t.overdue, t.first_response_at, t.resolved_at, "
               "t.closed_at, t.ended_at, t.reopened_at, t.has_attachment, "
               "t.origin_chat_id, r.lead_score, c.health_score, c.annual_revenue, t.last_event_seq"_s.arg(
                   dialect::joinedIds(u"x.tag_id"_s, engine));
    };
    static const QString sqlite = withTags(Engine::Sqlite);
    static const QString postgresql = withTags(Engine::Postgresql);
    return database.isSqlite() ? sqlite : postgresql;
}

QString rowTables()
{
    return u"tickets t JOIN contacts r ON r.organization_id = t.organization_id AND r.id = t.requester_id "
           "LEFT JOIN companies c ON c.organization_id = t.organization_id AND c.id = t.company_id"_s;
}

TicketRow readRow(const Query &query)
{
    TicketRow row;
    int column = 0;
    const auto next = [&]<class T>(T &to) { to = query.get<T>(column++); };
    next(row.id);
    next(row.version);
    next(row.createdAt);
    next(row.updatedAt);
    next(row.number);
    next(row.subject);
    next(row.status);
    next(row.priority);
    next(row.category);
    next(row.requesterId);
    next(row.requesterName);
    next(row.requesterKey);
    next(row.companyId);
    next(row.companyName);
    next(row.teamId);
    next(row.assigneeId);
    row.tags = ids<TagId>(query.get<QString>(column++));
    next(row.dueAt);
    next(row.resolutionDueAt);
    next(row.slaBreached);
    next(row.overdue);
    next(row.firstResponseAt);
    next(row.resolvedAt);
    next(row.closedAt);
    next(row.endedAt);
    next(row.reopenedAt);
    next(row.hasAttachment);
    row.fromChat = !query.isNull(column++);
    next(row.leadScore);
    next(row.healthScore);
    next(row.annualRevenue);
    next(row.lastEventSeq);
    return row;
}

std::optional<Ticket> find(const Actor &actor, Database &database, TicketId id)
{
    static const QString sql = u"SELECT %1 FROM tickets WHERE organization_id = ? AND id = ?"_s.arg(columns<Ticket>());
    Query query = database.select(sql, actor.organization, id);
    if (!query.next())
        return std::nullopt;
    return read<Ticket>(query);
}

std::optional<TicketId> findExternal(const Actor &actor, Database &database, const QString &source,
                                     const QString &externalId)
{
    return database.single<TicketId>(
        u"SELECT id FROM tickets WHERE organization_id = ? AND external_source = ? AND external_id = ? AND external_source <> ''"_s,
        actor.organization, source, externalId);
}

std::optional<TicketRow> row(const Actor &actor, Database &database, TicketId id)
{
    Query query = database.select(rowSelect(database, u"t.organization_id = ? AND t.id = ?"_s), actor.organization, id);
    if (!query.next())
        return std::nullopt;
    return readRow(query);
}

QList<TicketRow> rowsOfRequester(const Actor &actor, Database &database, ContactId requester, TicketId except,
                                 int limit)
{
    Query query = database.select(rowSelect(database, u"t.organization_id = ? AND t.requester_id = ? AND t.id <> ? "
                                                      "ORDER BY t.updated_at DESC, t.id DESC LIMIT ?"_s),
                                  actor.organization, requester, except, limit);
    QList<TicketRow> rows;
    while (query.next())
        rows << readRow(query);
    return rows;
}

qint64 lastEventSeq(const Actor &actor, Database &database, TicketId id)
{
    return database
        .single<qint64>(u"SELECT last_event_seq FROM tickets WHERE organization_id = ? AND id = ?"_s,
                        actor.organization, id)
        .value_or(0);
}

QList<TagId> tags(const Actor &actor, Database &database, TicketId id)
{
    return firstColumn<TagId>(
        database.select(u"SELECT tag_id FROM ticket_tags WHERE organization_id = ? AND ticket_id = ? ORDER BY tag_id"_s,
                        actor.organization, id));
}

QList<ContactId> participants(const Actor &actor, Database &database, TicketId id)
{
    return firstColumn<ContactId>(database.select(
        u"SELECT contact_id FROM ticket_participants WHERE organization_id = ? AND ticket_id = ? ORDER BY contact_id"_s,
        actor.organization, id));
}

QList<ChatReference> chats(const Actor &actor, Database &database, TicketId id)
{
    Query query = database.select(u"SELECT h.id, h.visitor_name, h.status, h.created_at FROM ticket_chats l "
                                  "JOIN chats h ON h.organization_id = l.organization_id AND h.id = l.chat_id "
                                  "WHERE l.organization_id = ? AND l.ticket_id = ? ORDER BY h.created_at, h.id"_s,
                                  actor.organization, id);
    QList<ChatReference> found;
    while (query.next())
        found << read<ChatReference>(query);
    return found;
}

void insert(const Actor &actor, Database &database, const Ticket &ticket, const QString &requesterName, qint64 eventSeq)
{
    server::insert(database, u"tickets"_s, ticket,
                   {{u"organization_id"_s, bound(actor.organization)},
                    {u"subject_key"_s, bound(foldedText(ticket.subject))},
                    {u"requester_key"_s, bound(foldedText(requesterName))},
                    {u"due_sort"_s, dueSort(ticket)},
                    {u"is_open"_s, bound(isOpen(ticket.status))},
                    {u"ended_at"_s, bound(endOf(ticket))},
                    {u"last_event_seq"_s, bound(eventSeq)},
                    {u"last_actor_id"_s, bound(actor.userOrNobody())}});
}

bool update(const Actor &actor, Database &database, const Ticket &before, const Ticket &after,
            const std::optional<QString> &requesterName, qint64 eventSeq)
{
    Assignments set = assignments(difference(before, after));
    if (before.subject != after.subject)
        set.set(u"subject_key"_s, bound(foldedText(after.subject)));
    if (requesterName)
        set.set(u"requester_key"_s, bound(foldedText(*requesterName)));
    if (before.dueAt != after.dueAt)
        set.set(u"due_sort"_s, dueSort(after));
    if (before.status != after.status)
        set.set(u"is_open"_s, bound(isOpen(after.status)));
    setEnds(set, before, after);
    set.set(u"last_event_seq"_s, bound(eventSeq));
    set.set(u"last_actor_id"_s, bound(actor.userOrNobody()));
    return server::update(database, u"tickets"_s, set, u"organization_id = ? AND id = ? AND version = ?"_s,
                          {bound(actor.organization), bound(before.id), bound(before.version)})
        == 1;
}

void setHasAttachment(const Actor &actor, Database &database, TicketId ticket, bool hasAttachment)
{
    database.run(u"UPDATE tickets SET has_attachment = ? WHERE organization_id = ? AND id = ?"_s, hasAttachment,
                 actor.organization, ticket);
}

void addTag(const Actor &actor, Database &database, TicketId ticket, TagId tag)
{
    database.run(u"INSERT INTO ticket_tags (organization_id, ticket_id, tag_id) VALUES (?, ?, ?)"_s, actor.organization,
                 ticket, tag);
}

void removeTag(const Actor &actor, Database &database, TicketId ticket, TagId tag)
{
    database.run(u"DELETE FROM ticket_tags WHERE organization_id = ? AND ticket_id = ? AND tag_id = ?"_s,
                 actor.organization, ticket, tag);
}

void addParticipant(const Actor &actor, Database &database, TicketId ticket, ContactId contact)
{
    database.run(u"INSERT INTO ticket_participants (organization_id, ticket_id, contact_id) VALUES (?, ?, ?)"_s,
                 actor.organization, ticket, contact);
}

void removeParticipant(const Actor &actor, Database &database, TicketId ticket, ContactId contact)
{
    database.run(u"DELETE FROM ticket_participants WHERE organization_id = ? AND ticket_id = ? AND contact_id = ?"_s,
                 actor.organization, ticket, contact);
}

void linkChat(const Actor &actor, Database &database, TicketId ticket, ChatId chat)
{
    database.run(u"INSERT INTO ticket_chats (organization_id, ticket_id, chat_id) VALUES (?, ?, ?)"_s,
                 actor.organization, ticket, chat);
}

QList<TicketId> ofRequester(const Actor &actor, Database &database, ContactId requester, TicketId after, int limit)
{
    // The plus keeps the planner from walking all tickets by id instead of those of the requester.
    return firstColumn<TicketId>(database.select(
        u"SELECT id FROM tickets WHERE organization_id = ? AND requester_id = ? AND +id > ? ORDER BY +id LIMIT ?"_s,
        actor.organization, requester, after, limit));
}

void renameRequester(const Actor &actor, Database &database, TicketId ticket, const QString &name)
{
    database.run(u"UPDATE tickets SET requester_key = ? WHERE organization_id = ? AND id = ?"_s, foldedText(name),
                 actor.organization, ticket);
}

bool hasContact(const Actor &actor, Database &database, ContactId id)
{
    return exists(database, u"SELECT 1 FROM contacts WHERE organization_id = ? AND id = ?"_s, actor, id.value());
}

bool hasCompany(const Actor &actor, Database &database, CompanyId id)
{
    return exists(database, u"SELECT 1 FROM companies WHERE organization_id = ? AND id = ?"_s, actor, id.value());
}

bool hasTeam(const Actor &actor, Database &database, TeamId id)
{
    return exists(database, u"SELECT 1 FROM teams WHERE organization_id = ? AND id = ?"_s, actor, id.value());
}

bool hasTag(const Actor &actor, Database &database, TagId id)
{
    return exists(database, u"SELECT 1 FROM tags WHERE organization_id = ? AND id = ? AND removed_at IS NULL"_s, actor,
                  id.value());
}

bool canBeAssigned(const Actor &actor, Database &database, UserId id)
{
    static const QString sql =
        u"SELECT 1 FROM users WHERE organization_id = ? AND id = ? AND active = 1 AND role <> %1"_s.arg(
            static_cast<int>(Role::Channel));
    return exists(database, sql, actor, id.value());
}

} // namespace sf::server::ticketrepository
