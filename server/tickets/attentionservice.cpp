// SPDX-License-Identifier: GPL-3.0-or-later
// Watches and read marks.
#include "server/tickets/attentionservice.h"

#include "server/events/eventlog.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketservice.h"
#include "shared/envelope.h"

namespace sf::server::attentionservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostListed = 5000;

QList<TicketId> ids(Query query)
{
    QList<TicketId> found;
    while (query.next())
        found << query.get<TicketId>(0);
    return found;
}

Result<Ticket> ticketOf(const Actor &actor, Database &database, TicketId id)
{
    if (!actor.user.isValid())
        return Error::of(ErrorKind::Forbidden, u"Only people watch and read tickets."_s);
    auto ticket = ticketrepository::find(actor, database, id);
    if (!ticket)
        return ticketservice::notFound();
    return std::move(*ticket);
}

bool isWatched(const Actor &actor, Database &database, TicketId id)
{
    return database
        .single<qint64>(u"SELECT 1 FROM watches WHERE organization_id = ? AND user_id = ? AND ticket_id = ?"_s,
                        actor.organization, actor.user, id)
        .has_value();
}

/// A negative mark: marked as unread when the newest event had that number.
void setMark(const Actor &actor, Database &database, TicketId id, qint64 seq)
{
    database.run(u"INSERT INTO read_marks (organization_id, user_id, ticket_id, seq) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT (organization_id, user_id, ticket_id) DO UPDATE SET seq = excluded.seq"_s,
                 actor.organization, actor.user, id, seq);
}

qint64 markOf(const Actor &actor, Database &database, TicketId id)
{
    return database
        .single<qint64>(u"SELECT seq FROM read_marks WHERE organization_id = ? AND user_id = ? AND ticket_id = ?"_s,
                        actor.organization, actor.user, id)
        .value_or(0);
}

bool isUnread(const Actor &actor, Database &database, TicketId id)
{
    const Condition condition = unread(actor);
    Query query = database.selectWith(
        u"SELECT 1 FROM tickets t WHERE t.organization_id = ? AND t.id = ? AND %1"_s.arg(condition.sql),
        Bindings{bound(actor.organization), bound(id)} + condition.values);
    return query.next();
}

void tell(const Actor &actor, WriteTransaction &transaction, TicketId id)
{
    Database &database = transaction.db();
    const AttentionNotice notice{id, isWatched(actor, database, id), isUnread(actor, database, id),
                                 transaction.headSeq()};
    transaction.tell(actor.user, notificationLine(kAttentionNotification, toJson(notice)));
}

void startWatching(const Actor &actor, Database &database, TicketId id)
{
    const bool isUnreadAlready = isUnread(actor, database, id);
    database.run(u"INSERT INTO watches (organization_id, user_id, ticket_id) VALUES (?, ?, ?)"_s, actor.organization,
                 actor.user, id);
    // What happened before is no news.
    if (!isUnreadAlready && markOf(actor, database, id) == 0)
        setMark(actor, database, id, ticketrepository::lastEventSeq(actor, database, id));
}

} // namespace

Condition unread(const Actor &actor)
{
    const QString own = u"organization_id = t.organization_id AND %1.user_id = ? AND %1.ticket_id = t.id"_s;
    const QString mark = u"COALESCE((SELECT m.seq FROM read_marks m WHERE m."_s + own.arg(u"m"_s) + u"), 0)"_s;
    return {u"(t.assignee_id = ? OR EXISTS (SELECT 1 FROM watches w WHERE w."_s + own.arg(u"w"_s) + u")) AND ((t."_s
                + u"last_event_seq > "_s + mark + u" AND COALESCE(t.last_actor_id, 0) <> ?) OR t.last_event_seq = -"_s
                + mark + u')',
            {bound(actor.user), bound(actor.user), bound(actor.user), bound(actor.user), bound(actor.user)}};
}

Result<TicketAttention::Result> attention(const Actor &actor, Database &database, const NoParams &)
{
    TicketAttention::Result result;
    const Condition condition = unread(actor);
    // Both ways to have it by their own index: in one OR all tickets would be looked at.
    const QString sql = u"SELECT t.id, t.last_event_seq FROM tickets t WHERE t.organization_id = ? AND %1 AND %2"_s;
    const QString watched = u"t.id IN (SELECT ticket_id FROM watches WHERE organization_id = ? AND user_id = ?)"_s;
    const Bindings own{bound(actor.organization), bound(actor.user)};
    result.unread = ids(
        database.selectWith(u"SELECT id FROM (%1 UNION %2) AS mine ORDER BY last_event_seq DESC LIMIT %3"_s
                                .arg(sql.arg(u"t.assignee_id = ?"_s, condition.sql), sql.arg(watched, condition.sql))
                                .arg(kMostListed),
                            own + condition.values + Bindings{bound(actor.organization)} + own + condition.values));
    result.watched = ids(database.selectWith(u"SELECT ticket_id FROM watches WHERE organization_id = ? AND user_id = ? "
                                             "ORDER BY ticket_id DESC LIMIT %1"_s.arg(kMostListed),
                                             own));
    result.asOf = eventlog::asOf(database, actor.organization);
    return result;
}

Result<Receipt> watch(const Actor &actor, WriteTransaction &transaction, const TicketWatch::Params &params)
{
    Database &database = transaction.db();
    const auto ticket = ticketOf(actor, database, params.id);
    if (!ticket)
        return ticket.error();
    if (params.watching != isWatched(actor, database, params.id)) {
        if (params.watching)
            startWatching(actor, database, params.id);
        else
            database.run(u"DELETE FROM watches WHERE organization_id = ? AND user_id = ? AND ticket_id = ?"_s,
                         actor.organization, actor.user, params.id);
    }
    tell(actor, transaction, params.id);
    return Receipt{params.id.value(), ticket->version, 0, 0};
}

Result<Receipt> markRead(const Actor &actor, WriteTransaction &transaction, const TicketMarkRead::Params &params)
{
    Database &database = transaction.db();
    const auto ticket = ticketOf(actor, database, params.id);
    if (!ticket)
        return ticket.error();
    const qint64 newest = ticketrepository::lastEventSeq(actor, database, params.id);
    if (params.seq > markOf(actor, database, params.id))
        setMark(actor, database, params.id, qMin(params.seq, newest));
    tell(actor, transaction, params.id);
    return Receipt{params.id.value(), ticket->version, 0, 0};
}

Result<Receipt> markUnread(const Actor &actor, WriteTransaction &transaction, const TicketMarkUnread::Params &params)
{
    Database &database = transaction.db();
    const auto ticket = ticketOf(actor, database, params.id);
    if (!ticket)
        return ticket.error();
    if (ticket->assigneeId != actor.user && !isWatched(actor, database, params.id))
        return Error::invalid(u"id"_s, u"Only a ticket that you are assigned to or watch can be unread."_s);
    setMark(actor, database, params.id, -ticketrepository::lastEventSeq(actor, database, params.id));
    tell(actor, transaction, params.id);
    return Receipt{params.id.value(), ticket->version, 0, 0};
}

void subscribe(const Actor &actor, WriteTransaction &transaction, TicketId ticket, const QList<UserId> &people)
{
    for (const UserId user : people) {
        const Actor watcher{actor.organization, user, Role::Agent, QString()};
        if (isWatched(watcher, transaction.db(), ticket))
            continue;
        startWatching(watcher, transaction.db(), ticket);
        tell(watcher, transaction, ticket);
    }
}

void followTo(const Actor &actor, WriteTransaction &transaction, TicketId from, TicketId to)
{
    Database &database = transaction.db();
    QList<UserId> joining;
    {
        Query query = database.select(
            u"SELECT user_id FROM watches w WHERE w.organization_id = ? AND w.ticket_id = ? AND NOT EXISTS (SELECT 1 "
            "FROM watches o WHERE o.organization_id = w.organization_id AND o.user_id = w.user_id AND o.ticket_id = ?)"_s,
            actor.organization, from, to);
        while (query.next())
            joining << query.get<UserId>(0);
    }
    for (const UserId user : std::as_const(joining)) {
        const Actor watcher{actor.organization, user, Role::Agent, QString()};
        startWatching(watcher, database, to);
        tell(watcher, transaction, to);
    }
}

} // namespace sf::server::attentionservice
