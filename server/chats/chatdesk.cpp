// SPDX-License-Identifier: GPL-3.0-or-later
// Who has which chat.
#include "server/chats/chatdesk.h"

#include "server/chatbots/chatbotrepository.h"
#include "server/chats/chatrepository.h"
#include "server/chats/chatrules.h"
#include "server/chats/chatservice.h"
#include "server/chats/chatstoring.h"
#include "server/tickets/ticketrepository.h"
#include "server/users/userrepository.h"

namespace sf::server::chatdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const Actor &actor, Database &database, UserId user)
{
    const auto found = users::find(database, actor.organization, user);
    return found ? found->name : QString();
}

Receipt unchanged(const Chat &chat)
{
    return {.id = chat.id.value(), .version = chat.version};
}

Result<Chat> openChat(const Actor &actor, Database &database, ChatId id)
{
    auto chat = chatrepository::find(actor, database, id);
    if (!chat)
        return chatservice::notFound();
    if (!chat->isOpen())
        return Error::invalid(u"id"_s, u"This chat was closed."_s);
    return std::move(*chat);
}

/// One's own, those that nobody has, and for supervisors all.
Result<Done> mayMove(const Actor &actor, Database &database, const Chat &chat)
{
    if (!chat.agentId || chat.agentId == actor.userOrNobody() || actor.role != Role::Agent)
        return Done{};
    return Error::of(ErrorKind::Forbidden, u"%1 has this chat."_s.arg(nameOf(actor, database, *chat.agentId)));
}

bool isFull(const Actor &actor, Database &database, UserId agent, const TicketSettings &settings)
{
    return chatrepository::activeOf(actor, database, agent) >= settings.chatsPerAgent;
}

void giveTo(Chat &chat, std::optional<UserId> agent, Time now)
{
    chat.agentId = agent;
    chat.status = agent ? ChatStatus::Active : ChatStatus::Waiting;
    chat.waitingSince = agent ? std::nullopt : std::optional(now);
}

} // namespace

Result<Receipt> take(const Actor &actor, WriteTransaction &transaction, const ChatTake::Params &params,
                     const TicketSettings &settings)
{
    Database &database = transaction.db();
    auto chat = openChat(actor, database, params.id);
    if (!chat)
        return std::move(chat.error());
    if (!ticketrepository::canBeAssigned(actor, database, actor.user))
        return Error::of(ErrorKind::Forbidden, u"Only people take chats."_s);
    if (chat->agentId == actor.user)
        return unchanged(*chat);
    if (chat->agentId)
        return Error::invalid(u"id"_s, u"%1 has this chat already."_s.arg(nameOf(actor, database, *chat->agentId)));
    if (isFull(actor, database, actor.user, settings))
        return Error::invalid(u"id"_s,
                              u"You have %1 chats, which is the most at a time. Close one or hand it on first."_s.arg(
                                  settings.chatsPerAgent));
    const Chat before = *chat;
    giveTo(*chat, actor.user, transaction.now());
    ChatStoring storing(actor, transaction, *chat);
    storing.note(u"%1 joined the chat."_s.arg(actor.name));
    const qint64 seq = storing.change(before, EventKind::Taken);
    return Receipt{.id = chat->id.value(), .version = chat->version, .seq = seq};
}

Result<Receipt> reply(const Actor &actor, WriteTransaction &transaction, const ChatReply::Params &params)
{
    auto chat = openChat(actor, transaction.db(), params.id);
    if (!chat)
        return std::move(chat.error());
    ticketrules::Problems problems;
    chatrules::checkMessage(params.body, problems);
    if (!chat->agentId)
        problems.add("id", u"is a chat that nobody has; take it first"_s);
    else if (chat->agentId != actor.userOrNobody())
        problems.add("id", u"is a chat that %1 has"_s.arg(nameOf(actor, transaction.db(), *chat->agentId)));
    if (!problems.isEmpty())
        return problems.toError();
    ChatStoring storing(actor, transaction, *chat);
    const qint64 seq = storing.agentSays(params.body);
    return Receipt{.id = storing.lastMessage().value(), .version = 1, .seq = seq};
}

Result<Receipt> transfer(const Actor &actor, WriteTransaction &transaction, const ChatTransfer::Params &params,
                         const TicketSettings &settings)
{
    Database &database = transaction.db();
    auto chat = openChat(actor, database, params.id);
    if (!chat)
        return std::move(chat.error());
    if (auto may = mayMove(actor, database, *chat); !may)
        return std::move(may.error());
    if (params.to == chat->agentId && chat->status != ChatStatus::Bot)
        return unchanged(*chat);
    if (params.to && !ticketrepository::canBeAssigned(actor, database, *params.to))
        return Error::invalid(u"to"_s, u"to must be an active user who is no program."_s);
    const QString to = params.to ? nameOf(actor, database, *params.to) : QString();
    if (params.to && isFull(actor, database, *params.to, settings))
        return Error::invalid(u"to"_s, u"%1 has as many chats as one may have at a time."_s.arg(to));
    const Chat before = *chat;
    giveTo(*chat, params.to, transaction.now());
    ChatStoring storing(actor, transaction, *chat);
    storing.note(params.to ? u"%1 handed the chat over to %2."_s.arg(actor.name, to)
                           : u"%1 left the chat; a colleague will go on."_s.arg(actor.name));
    const qint64 seq = storing.change(before, EventKind::Transferred);
    return Receipt{.id = chat->id.value(), .version = chat->version, .seq = seq};
}

Result<Receipt> handBack(const Actor &actor, WriteTransaction &transaction, const ChatHandBack::Params &params)
{
    Database &database = transaction.db();
    auto chat = openChat(actor, database, params.id);
    if (!chat)
        return std::move(chat.error());
    if (auto may = mayMove(actor, database, *chat); !may)
        return std::move(may.error());
    if (chat->status == ChatStatus::Bot)
        return unchanged(*chat);
    auto bot = chat->chatbotId ? chatbotrepository::find(actor, database, *chat->chatbotId)
                               : chatbotrepository::firstActive(actor, database);
    if (!bot || !bot->active)
        return Error::invalid(u"id"_s, u"There is no bot that is switched on."_s);
    const Chat before = *chat;
    chat->chatbotId = bot->id;
    chat->agentId.reset();
    chat->status = ChatStatus::Bot;
    chat->waitingSince.reset();
    chatrepository::setMisses(actor, database, chat->id, 0);
    ChatStoring storing(actor, transaction, *chat);
    storing.note(u"%1 left the chat; %2 answers again."_s.arg(actor.name, bot->name));
    const qint64 seq = storing.change(before, EventKind::StatusChanged);
    return Receipt{.id = chat->id.value(), .version = chat->version, .seq = seq};
}

Result<Receipt> close(const Actor &actor, WriteTransaction &transaction, const ChatClose::Params &params)
{
    Database &database = transaction.db();
    auto chat = chatrepository::find(actor, database, params.id);
    if (!chat)
        return chatservice::notFound();
    if (!chat->isOpen())
        return unchanged(*chat);
    const bool isVisitor = actor.role == Role::Channel;
    if (auto may = mayMove(actor, database, *chat); !isVisitor && !may)
        return std::move(may.error());
    const Chat before = *chat;
    chat->status = ChatStatus::Closed;
    chat->waitingSince.reset();
    chat->closedAt = transaction.now();
    ChatStoring storing(actor, transaction, *chat);
    storing.note(isVisitor ? u"%1 left the chat."_s.arg(chat->visitorName) : u"%1 closed the chat."_s.arg(actor.name));
    const qint64 seq = storing.change(before, EventKind::StatusChanged);
    return Receipt{.id = chat->id.value(), .version = chat->version, .seq = seq};
}

} // namespace sf::server::chatdesk
