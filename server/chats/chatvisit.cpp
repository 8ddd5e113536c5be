// SPDX-License-Identifier: GPL-3.0-or-later
// Visitors and bots.
#include "server/chats/chatvisit.h"

#include "server/chatbots/chatbotrepository.h"
#include "server/chats/chatrepository.h"
#include "server/chats/chatrules.h"
#include "server/chats/chatservice.h"
#include "server/chats/chatstoring.h"
#include "shared/botreply.h"
#include "shared/plainline.h"

namespace sf::server::chatvisit {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Chatbot> greeterOf(const Actor &actor, Database &database, const ChatOpen::Params &params,
                                 ticketrules::Problems &problems)
{
    if (!params.chatbotId)
        return chatbotrepository::firstActive(actor, database);
    auto bot = chatbotrepository::find(actor, database, *params.chatbotId);
    if (!bot || !bot->active)
        problems.add("chatbot_id", u"is not a chatbot that is switched on"_s);
    return bot;
}

qint64 botSays(ChatStoring &storing, const Chatbot &bot, const BotReply &reply)
{
    ChatMessage message;
    message.authorType = ChatAuthor::Bot;
    message.authorName = bot.name;
    message.body = reply.text;
    message.chatbotBlockId = reply.blockId;
    message.blockTitle = reply.blockTitle;
    return storing.say(std::move(message));
}

qint64 handOver(ChatStoring &storing, Chat &chat, const QString &reason, Time now)
{
    const Chat before = chat;
    chat.status = ChatStatus::Waiting;
    chat.waitingSince = now;
    chat.escalatedAt = now;
    chat.escalationReason = reason;
    storing.note(u"Handed over to an agent: "_s + reason);
    return storing.change(before, EventKind::Escalated);
}

/// The bot's turn after the visitor's; answers the seq of its last event, 0 where it has no turn.
qint64 answer(const Actor &actor, WriteTransaction &transaction, ChatStoring &storing, Chat &chat, const QString &body,
              const TicketSettings &settings)
{
    if (chat.status != ChatStatus::Bot)
        return 0;
    Database &database = transaction.db();
    const auto bot =
        chat.chatbotId ? chatbotrepository::find(actor, database, *chat.chatbotId) : std::optional<Chatbot>();
    if (!bot)
        return handOver(storing, chat, BotReply::nobodyThere(), transaction.now());
    const int misses = chatrepository::misses(actor, database, chat.id);
    const auto reply = BotReply::to(body, *bot, Retrieval(chatbotrepository::blocks(actor, database, bot->id)), misses,
                                    settings.botThreshold);
    if (const int now = reply.isMiss ? misses + 1 : 0; now != misses)
        chatrepository::setMisses(actor, database, chat.id, now);
    const qint64 seq = botSays(storing, *bot, reply);
    return reply.handsOver ? handOver(storing, chat, reply.reason, transaction.now()) : seq;
}

} // namespace

Result<Receipt> open(const Actor &actor, WriteTransaction &transaction, const ChatOpen::Params &params,
                     const TicketSettings &settings)
{
    Chat chat;
    chat.channelId = actor.userOrNobody();
    chat.visitorEmail = params.visitorEmail.trimmed();
    chat.visitorName = plainLine(params.visitorName);
    if (chat.visitorName.isEmpty())
        chat.visitorName = chat.visitorEmail.isEmpty() ? u"Visitor"_s : chat.visitorEmail.section(u'@', 0, 0);
    ticketrules::Problems problems;
    chatrules::checkVisitor(chat, problems);
    if (!params.message.isEmpty())
        chatrules::checkMessage(params.message, problems);
    const auto bot = greeterOf(actor, transaction.db(), params, problems);
    if (!problems.isEmpty())
        return problems.toError();
    if (bot) {
        chat.chatbotId = bot->id;
        chat.status = ChatStatus::Bot;
    } else {
        chat.waitingSince = transaction.now();
    }
    ChatStoring storing(actor, transaction, chat);
    qint64 seq = storing.add();
    if (bot && !bot->greeting.isEmpty())
        seq = botSays(storing, *bot, {.text = bot->greeting});
    if (!params.message.isEmpty()) {
        seq = storing.visitorSays(params.message);
        seq = qMax(seq, answer(actor, transaction, storing, chat, params.message, settings));
    }
    return Receipt{.id = chat.id.value(), .version = chat.version, .seq = seq};
}

Result<Receipt> post(const Actor &actor, WriteTransaction &transaction, const ChatPost::Params &params,
                     const TicketSettings &settings)
{
    auto chat = chatrepository::find(actor, transaction.db(), params.id);
    // Nobody speaks for another channel's visitors.
    if (!chat || chat->channelId != actor.userOrNobody())
        return chatservice::notFound();
    ticketrules::Problems problems;
    chatrules::checkMessage(params.body, problems);
    if (!chat->isOpen())
        problems.add("id", u"is a chat that was closed; open another one"_s);
    if (!problems.isEmpty())
        return problems.toError();
    ChatStoring storing(actor, transaction, *chat);
    const qint64 seq = storing.visitorSays(params.body);
    const ChatMessageId said = storing.lastMessage();
    const qint64 last = answer(actor, transaction, storing, *chat, params.body, settings);
    return Receipt{.id = said.value(), .version = 1, .seq = qMax(seq, last)};
}

Result<Receipt> escalate(const Actor &actor, WriteTransaction &transaction, const ChatEscalate::Params &params)
{
    auto chat = chatrepository::find(actor, transaction.db(), params.id);
    if (!chat)
        return chatservice::notFound();
    const QString reason = params.reason.trimmed();
    if (reason.size() > chatrules::kMaxReason)
        return Error::invalid(u"reason"_s, u"The reason may have at most %1 characters."_s.arg(chatrules::kMaxReason));
    if (chat->status != ChatStatus::Bot)
        return Receipt{.id = chat->id.value(), .version = chat->version};
    ChatStoring storing(actor, transaction, *chat);
    const qint64 seq =
        handOver(storing, *chat, reason.isEmpty() ? BotReply::askedForPerson() : reason, transaction.now());
    return Receipt{.id = chat->id.value(), .version = chat->version, .seq = seq};
}

} // namespace sf::server::chatvisit
