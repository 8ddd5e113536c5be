// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of chatbots.
#include "server/chatbots/chatbotservice.h"

#include "server/chatbots/chatbotrepository.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "server/events/stalepatch.h"
#include "server/tickets/ticketrules.h"
#include "shared/botreply.h"
#include "shared/plainline.h"

namespace sf::server::chatbotservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxName = 80;
constexpr qsizetype kMaxSentence = 1'000;
constexpr qsizetype kMaxTitle = 120;
constexpr qsizetype kMaxBody = 4'000;
constexpr qsizetype kMaxKeywords = 50;
constexpr qsizetype kMaxQuestion = 2'000;
/// Every message of a visitor is weighed against all of them.
constexpr qsizetype kMaxBlocks = 100;
constexpr qsizetype kMatchesShown = 10;

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such chatbot."_s);
}

Error noSuchBlock()
{
    return Error::of(ErrorKind::NotFound, u"There is no such context block."_s);
}

void checkLength(std::string_view field, const QString &text, qsizetype most, ticketrules::Problems &problems)
{
    if (text.size() > most)
        problems.add(field, u"must have at most %1 characters"_s.arg(most));
}

Result<Done> check(const Chatbot &bot)
{
    ticketrules::Problems problems;
    checkLength("name", bot.name, kMaxName, problems);
    if (bot.name.isEmpty())
        problems.add("name", u"must not be empty"_s);
    checkLength("greeting", bot.greeting, kMaxSentence, problems);
    checkLength("fallback", bot.fallback, kMaxSentence, problems);
    checkLength("farewell", bot.farewell, kMaxSentence, problems);
    const HandoffRules &rules = bot.handoffRules;
    const bool areTooLong = std::any_of(rules.keywords.cbegin(), rules.keywords.cend(), [](const QString &keyword) {
        return keyword.trimmed().isEmpty() || keyword.size() > kMaxName;
    });
    if (rules.keywords.size() > kMaxKeywords || areTooLong)
        problems.add("handoff_rules", u"may have %1 keywords of 1 to %2 characters"_s.arg(kMaxKeywords).arg(kMaxName));
    else if (rules.afterMisses < 0 || rules.afterMisses > 100)
        problems.add("handoff_rules", u"must have after_misses between 0 and 100"_s);
    if (!problems.isEmpty())
        return problems.toError();
    return Done{};
}

Result<Done> check(const ChatbotBlock &block)
{
    ticketrules::Problems problems;
    checkLength("title", block.title, kMaxTitle, problems);
    if (block.title.isEmpty())
        problems.add("title", u"must not be empty"_s);
    checkLength("body", block.body, kMaxBody, problems);
    if (block.body.trimmed().isEmpty())
        problems.add("body", u"must not be empty: it is what the bot answers"_s);
    if (!problems.isEmpty())
        return problems.toError();
    return Done{};
}

Changes changesOf(const Chatbot &before, const Chatbot &after)
{
    Changes changes = Changes::between(before, after);
    changes.add("handoff_rules", before.handoffRules, after.handoffRules);
    return changes;
}

Receipt append(const Actor &actor, WriteTransaction &transaction, const Chatbot &before, const Chatbot &bot,
               EventKind kind)
{
    const qint64 seq = transaction.append(
        recordEvent(actor, Entity::Chatbot, bot.id.value(), bot.version, kind, changesOf(before, bot)),
        {.row = toJson(bot)});
    return {.id = bot.id.value(), .version = bot.version, .seq = seq};
}

Receipt append(const Actor &actor, WriteTransaction &transaction, const ChatbotBlock &before, const ChatbotBlock &block,
               EventKind kind)
{
    const qint64 seq = transaction.append(recordEvent(actor, Entity::ChatbotBlock, block.id.value(), block.version,
                                                      kind, Changes::between(before, block)),
                                          {.row = kind == EventKind::Deleted ? QByteArray() : toJson(block)});
    return {.id = block.id.value(), .version = block.version, .seq = seq};
}

/// What a patch made of it; `store` writes a bot or a block.
template<class T>
Result<Receipt> change(const Actor &actor, WriteTransaction &transaction, const T &before, T after,
                       void (*store)(const Actor &, Database &, const T &, const T &))
{
    if (after == before)
        return Receipt{.id = after.id.value(), .version = after.version};
    if (auto fit = check(after); !fit)
        return std::move(fit.error());
    after.version += 1;
    after.updatedAt = transaction.now();
    store(actor, transaction.db(), before, after);
    return append(actor, transaction, before, after, EventKind::Updated);
}

} // namespace

Result<ChatbotList::Result> list(const Actor &actor, Database &database, const NoParams &)
{
    return ChatbotList::Result{chatbotrepository::all(actor, database), eventlog::asOf(database, actor.organization)};
}

Result<ChatbotGet::Result> get(const Actor &actor, Database &database, const ChatbotGet::Params &params)
{
    auto bot = chatbotrepository::find(actor, database, params.id);
    if (!bot)
        return notFound();
    return ChatbotGet::Result{std::move(*bot), chatbotrepository::blocks(actor, database, params.id),
                              eventlog::asOf(database, actor.organization)};
}

Result<ChatbotTest::Result> test(const Actor &actor, Database &database, const ChatbotTest::Params &params,
                                 const TicketSettings &settings)
{
    const auto bot = chatbotrepository::find(actor, database, params.id);
    if (!bot)
        return notFound();
    if (params.question.size() > kMaxQuestion)
        return Error::invalid(u"question"_s, u"A question may have at most %1 characters."_s.arg(kMaxQuestion));
    const Retrieval known(chatbotrepository::blocks(actor, database, params.id));
    const auto reply = BotReply::to(params.question, *bot, known, 0, settings.botThreshold);
    ChatbotTest::Result result;
    result.answer = reply.text;
    result.blockId = reply.blockId;
    result.blockTitle = reply.blockTitle;
    result.handsOver = reply.handsOver;
    result.reason = reply.reason;
    result.threshold = settings.botThreshold;
    result.matches = known.matches(params.question).mid(0, kMatchesShown);
    result.asOf = eventlog::asOf(database, actor.organization);
    return result;
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const ChatbotCreate::Params &params)
{
    Chatbot bot;
    params.chatbot.applyTo(bot);
    bot.name = plainLine(bot.name);
    if (auto fit = check(bot); !fit)
        return std::move(fit.error());
    bot.id = transaction.nextId<ChatbotId>(Entity::Chatbot);
    bot.version = 1;
    bot.createdAt = bot.updatedAt = transaction.now();
    chatbotrepository::insert(actor, transaction.db(), bot);
    return append(actor, transaction, {}, bot, EventKind::Created);
}

Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const ChatbotUpdate::Params &params)
{
    const auto before = chatbotrepository::find(actor, transaction.db(), params.id);
    if (!before)
        return notFound();
    if (auto fit = checkBase(actor, transaction.db(), Entity::Chatbot, *before, params.base, params.patch); !fit)
        return std::move(fit.error());
    Chatbot after = *before;
    params.patch.applyTo(after);
    after.name = plainLine(after.name);
    return change(actor, transaction, *before, after, chatbotrepository::update);
}

Result<Receipt> addBlock(const Actor &actor, WriteTransaction &transaction, const ChatbotAddBlock::Params &params)
{
    Database &database = transaction.db();
    if (!chatbotrepository::find(actor, database, params.id))
        return notFound();
    const auto others = chatbotrepository::blocks(actor, database, params.id);
    if (others.size() >= kMaxBlocks)
        return Error::invalid(u"id"_s, u"A chatbot has at most %1 context blocks."_s.arg(kMaxBlocks));
    ChatbotBlock block;
    params.block.applyTo(block);
    block.title = plainLine(block.title);
    if (auto fit = check(block); !fit)
        return std::move(fit.error());
    block.id = transaction.nextId<ChatbotBlockId>(Entity::ChatbotBlock);
    block.version = 1;
    block.createdAt = block.updatedAt = transaction.now();
    block.chatbotId = params.id;
    block.position = others.isEmpty() ? 0 : others.last().position + 1;
    chatbotrepository::insertBlock(actor, database, block);
    return append(actor, transaction, {}, block, EventKind::Created);
}

Result<Receipt> updateBlock(const Actor &actor, WriteTransaction &transaction, const ChatbotUpdateBlock::Params &params)
{
    const auto before = chatbotrepository::block(actor, transaction.db(), params.id);
    if (!before)
        return noSuchBlock();
    if (auto fit = checkBase(actor, transaction.db(), Entity::ChatbotBlock, *before, params.base, params.patch); !fit)
        return std::move(fit.error());
    ChatbotBlock after = *before;
    params.patch.applyTo(after);
    after.title = plainLine(after.title);
    return change(actor, transaction, *before, after, chatbotrepository::updateBlock);
}

Result<Receipt> removeBlock(const Actor &actor, WriteTransaction &transaction, const ChatbotRemoveBlock::Params &params)
{
    const auto before = chatbotrepository::block(actor, transaction.db(), params.id);
    if (!before)
        return noSuchBlock();
    chatbotrepository::removeBlock(actor, transaction.db(), params.id);
    ChatbotBlock gone;
    gone.id = before->id;
    gone.chatbotId = before->chatbotId;
    gone.version = before->version + 1;
    return append(actor, transaction, *before, gone, EventKind::Deleted);
}

Result<Receipt> orderBlocks(const Actor &actor, WriteTransaction &transaction, const ChatbotOrderBlocks::Params &params)
{
    const auto bot = chatbotrepository::find(actor, transaction.db(), params.id);
    if (!bot)
        return notFound();
    const auto blocks = chatbotrepository::blocks(actor, transaction.db(), params.id);
    const bool areAll = params.blocks.size() == blocks.size()
                     && std::all_of(blocks.cbegin(), blocks.cend(),
                                    [&params](const ChatbotBlock &block) { return params.blocks.contains(block.id); });
    if (!areAll)
        return Error::invalid(u"blocks"_s, u"blocks must name each block of the bot once; read them again."_s);
    Receipt receipt{.id = bot->id.value(), .version = bot->version};
    for (const ChatbotBlock &before : blocks) {
        ChatbotBlock after = before;
        after.position = params.blocks.indexOf(before.id);
        if (after == before)
            continue;
        after.version += 1;
        after.updatedAt = transaction.now();
        chatbotrepository::updateBlock(actor, transaction.db(), before, after);
        receipt.seq = append(actor, transaction, before, after, EventKind::Updated).seq;
    }
    return receipt;
}

} // namespace sf::server::chatbotservice
