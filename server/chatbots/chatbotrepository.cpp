// SPDX-License-Identifier: GPL-3.0-or-later
// Chatbots as stored; their hand-off rules are JSON in one column.
#include "server/chatbots/chatbotrepository.h"

#include "server/db/rows.h"
#include "server/events/changes.h"

namespace sf::server::chatbotrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

QString selectBots(const QString &where)
{
    return u"SELECT %1, handoff_rules FROM chatbots WHERE organization_id = ?%2 ORDER BY id"_s.arg(columns<Chatbot>(),
                                                                                                   where);
}

QList<Chatbot> readBots(Query query)
{
    QList<Chatbot> bots;
    while (query.next()) {
        auto bot = read<Chatbot>(query);
        const auto rules = query.get<QByteArray>(storedFieldCount<Chatbot>());
        bot.handoffRules = fromJson<HandoffRules>(QByteArrayView(rules)).value_or(HandoffRules{});
        bots << std::move(bot);
    }
    return bots;
}

std::optional<Chatbot> one(QList<Chatbot> bots)
{
    return bots.isEmpty() ? std::nullopt : std::optional(std::move(bots.first()));
}

QVariant rulesText(const Chatbot &bot)
{
    return bound(QString::fromUtf8(toJson(bot.handoffRules)));
}

QString selectBlocks(const QString &where)
{
    return u"SELECT %1 FROM chatbot_blocks WHERE organization_id = ? AND %2"_s.arg(columns<ChatbotBlock>(), where);
}

} // namespace

std::optional<Chatbot> find(const Actor &actor, Database &database, ChatbotId id)
{
    static const QString sql = selectBots(u" AND id = ?"_s);
    return one(readBots(database.select(sql, actor.organization, id)));
}

std::optional<Chatbot> firstActive(const Actor &actor, Database &database)
{
    static const QString sql = selectBots(u" AND active = 1"_s) + u" LIMIT 1"_s;
    return one(readBots(database.select(sql, actor.organization)));
}

QList<Chatbot> all(const Actor &actor, Database &database)
{
    static const QString sql = selectBots({});
    return readBots(database.select(sql, actor.organization));
}

void insert(const Actor &actor, Database &database, const Chatbot &bot)
{
    server::insert(database, u"chatbots"_s, bot,
                   {{u"organization_id"_s, bound(actor.organization)}, {u"handoff_rules"_s, rulesText(bot)}});
}

void update(const Actor &actor, Database &database, const Chatbot &before, const Chatbot &after)
{
    Assignments set = assignments(difference(before, after));
    if (before.handoffRules != after.handoffRules)
        set.set(u"handoff_rules"_s, rulesText(after));
    server::update(database, u"chatbots"_s, set, u"organization_id = ? AND id = ?"_s,
                   {bound(actor.organization), bound(after.id)});
}

std::optional<ChatbotBlock> block(const Actor &actor, Database &database, ChatbotBlockId id)
{
    static const QString sql = selectBlocks(u"id = ?"_s);
    Query query = database.select(sql, actor.organization, id);
    return query.next() ? std::optional(read<ChatbotBlock>(query)) : std::nullopt;
}

QList<ChatbotBlock> blocks(const Actor &actor, Database &database, ChatbotId bot)
{
    static const QString sql = selectBlocks(u"chatbot_id = ? ORDER BY position, id"_s);
    QList<ChatbotBlock> found;
    Query query = database.select(sql, actor.organization, bot);
    while (query.next())
        found << read<ChatbotBlock>(query);
    return found;
}

void insertBlock(const Actor &actor, Database &database, const ChatbotBlock &block)
{
    server::insert(database, u"chatbot_blocks"_s, block, {{u"organization_id"_s, bound(actor.organization)}});
}

void updateBlock(const Actor &actor, Database &database, const ChatbotBlock &before, const ChatbotBlock &after)
{
    server::update(database, u"chatbot_blocks"_s, assignments(difference(before, after)),
                   u"organization_id = ? AND id = ?"_s, {bound(actor.organization), bound(after.id)});
}

void removeBlock(const Actor &actor, Database &database, ChatbotBlockId id)
{
    database.run(u"DELETE FROM chatbot_blocks WHERE organization_id = ? AND id = ?"_s, actor.organization, id);
}

} // namespace sf::server::chatbotrepository
