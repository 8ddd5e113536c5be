// SPDX-License-Identifier: GPL-3.0-or-later
// Chats and their messages as stored.
#include "server/chats/chatrepository.h"

#include "server/db/conditions.h"
#include "server/db/dialect.h"
#include "server/events/changes.h"

#include <algorithm>
#include <limits>

namespace sf::server::chatrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPreview = 200;

Conditions visible(const Actor &actor)
{
    Conditions where;
    where.add(u"h.organization_id = ?"_s, actor.organization);
    if (actor.role == Role::Channel)
        where.add(u"h.channel_id = ?"_s, actor.user);
    return where;
}

Conditions conditionsOf(const Actor &actor, const ChatQuery &query)
{
    Conditions where = visible(actor);
    where.addAny(u"h.status"_s, query.status);
    if (query.agent)
        where.add(u"h.agent_id = ?"_s, *query.agent);
    if (query.ticket && actor.role != Role::Channel)
        where.add(u"h.id IN (SELECT l.chat_id FROM ticket_chats l WHERE l.organization_id = ? AND l.ticket_id = ?)"_s,
                  actor.organization, *query.ticket);
    return where;
}

/// `chats`: a table or a few rows of it. What is shown beside a chat is only looked up for those.
QString selectChats(const Database &database, const QString &chats)
{
    return u"SELECT %1, (SELECT %2 FROM ticket_chats x WHERE x.organization_id = h.organization_id AND "
           "x.chat_id = h.id), m.id, m.created_at, m.author_type, substr(m.body, 1, %3) FROM %4 h "
           "LEFT JOIN chat_messages m ON m.organization_id = h.organization_id AND m.id = (SELECT MAX(y.id) FROM "
           "chat_messages y WHERE y.organization_id = h.organization_id AND y.chat_id = h.id)"_s.arg(
               columns<Chat>(u"h"_s), dialect::joinedIds(u"x.ticket_id"_s, database.engine()),
               QString::number(kPreview), chats);
}

Chat readChat(const Actor &actor, const Query &query)
{
    auto chat = read<Chat>(query);
    int column = storedFieldCount<Chat>();
    chat.tickets = ids<TicketId>(query.get<QString>(column++));
    chat.lastMessageId = query.get<std::optional<ChatMessageId>>(column++);
    chat.lastMessageAt = query.get<std::optional<Time>>(column++);
    chat.lastMessageAuthor = query.get<ChatAuthor>(column++);
    chat.lastMessage = query.get<QString>(column++);
    if (actor.role == Role::Channel) {
        chat.contactId.reset();
        chat.tickets.clear();
    }
    return chat;
}

const QString &selectMessages()
{
    static const QString sql =
        u"SELECT %1 FROM chat_messages WHERE organization_id = ? AND "_s.arg(columns<ChatMessage>());
    return sql;
}

} // namespace

std::optional<Chat> find(const Actor &actor, Database &database, ChatId id)
{
    Conditions where = visible(actor);
    where.add(u"h.id = ?"_s, id);
    Query query = database.selectWith(selectChats(database, u"chats"_s) + u" WHERE "_s + where.where(), where.values());
    return query.next() ? std::optional(readChat(actor, query)) : std::nullopt;
}

QList<Chat> list(const Actor &actor, Database &database, const ChatList::Params &params)
{
    const Conditions where = conditionsOf(actor, params.query);
    const QString rows = u"(SELECT h.* FROM chats h WHERE %1 ORDER BY h.id DESC LIMIT ? OFFSET ?)"_s.arg(where.where());
    Query query = database.selectWith(selectChats(database, rows) + u" ORDER BY h.id DESC"_s,
                                      where.values() + Bindings{bound(params.limit), bound(params.offset)});
    QList<Chat> chats;
    while (query.next())
        chats << readChat(actor, query);
    return chats;
}

qint64 count(const Actor &actor, Database &database, const ChatQuery &query)
{
    const Conditions where = conditionsOf(actor, query);
    Query counted = database.selectWith(u"SELECT count(*) FROM chats h WHERE "_s + where.where(), where.values());
    return counted.next() ? counted.get<qint64>(0) : 0;
}

QList<ChatMessage> messages(const Actor &actor, Database &database, ChatId id, std::optional<ChatMessageId> before,
                            int limit, qsizetype bytes, std::optional<ChatMessageId> &older)
{
    constexpr qint64 afterAll = std::numeric_limits<qint64>::max();
    Query query = database.select(selectMessages() + u"chat_id = ? AND id < ? ORDER BY id DESC LIMIT ?"_s,
                                  actor.organization, id, before ? before->value() : afterAll, limit + 1);
    QList<ChatMessage> found;
    while (query.next()) {
        auto message = read<ChatMessage>(query);
        bytes -= message.body.size() * 3 + 300; // at most so long as JSON, nearly always
        if (found.size() == limit || (!found.isEmpty() && bytes < 0)) {
            older = found.last().id;
            break;
        }
        found << std::move(message);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

QList<ChatMessage> conversation(const Actor &actor, Database &database, ChatId id)
{
    Query query = database.select(selectMessages() + u"chat_id = ? ORDER BY id"_s, actor.organization, id);
    QList<ChatMessage> found;
    while (query.next())
        found << read<ChatMessage>(query);
    return found;
}

std::optional<ChatMessage> message(const Actor &actor, Database &database, ChatMessageId id)
{
    Query query = database.select(selectMessages() + u"id = ?"_s, actor.organization, id);
    return query.next() ? std::optional(read<ChatMessage>(query)) : std::nullopt;
}

int activeOf(const Actor &actor, Database &database, UserId agent)
{
    return database
        .single<int>(u"SELECT count(*) FROM chats WHERE organization_id = ? AND agent_id = ? AND status = ?"_s,
                     actor.organization, agent, ChatStatus::Active)
        .value_or(0);
}

int misses(const Actor &actor, Database &database, ChatId id)
{
    return database
        .single<int>(u"SELECT bot_misses FROM chats WHERE organization_id = ? AND id = ?"_s, actor.organization, id)
        .value_or(0);
}

void insert(const Actor &actor, Database &database, const Chat &chat)
{
    server::insert(database, u"chats"_s, chat, {{u"organization_id"_s, bound(actor.organization)}});
}

void update(const Actor &actor, Database &database, const Chat &before, const Chat &after)
{
    server::update(database, u"chats"_s, assignments(difference(before, after)), u"organization_id = ? AND id = ?"_s,
                   {bound(actor.organization), bound(after.id)});
}

void insertMessage(const Actor &actor, Database &database, const ChatMessage &message)
{
    server::insert(database, u"chat_messages"_s, message, {{u"organization_id"_s, bound(actor.organization)}});
}

void setMisses(const Actor &actor, Database &database, ChatId id, int misses)
{
    database.run(u"UPDATE chats SET bot_misses = ? WHERE organization_id = ? AND id = ?"_s, misses, actor.organization,
                 id);
}

void unlinkTicket(const Actor &actor, Database &database, ChatId id, TicketId ticket)
{
    database.run(u"DELETE FROM ticket_chats WHERE organization_id = ? AND ticket_id = ? AND chat_id = ?"_s,
                 actor.organization, ticket, id);
}

} // namespace sf::server::chatrepository
