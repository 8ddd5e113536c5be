// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of chats.
#include "client/chats/chatwords.h"

#include "client/chats/chatstore.h"
#include "client/sync/directory.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ChatTexts
{
    Q_DECLARE_TR_FUNCTIONS(ChatWords)
};

QString nameOf(const Directory &directory, std::optional<UserId> user)
{
    const QString name = user ? directory.userName(*user) : QString();
    return name.isEmpty() ? ChatTexts::tr("a colleague") : name;
}

} // namespace

QString chatStateWords(const Chat &chat, const Directory &directory)
{
    switch (chat.status) {
    case ChatStatus::Bot:
        return ChatTexts::tr("With the bot");
    case ChatStatus::Waiting:
        return ChatTexts::tr("Waiting");
    case ChatStatus::Active:
        return chat.agentId == directory.me().id ? ChatTexts::tr("With you")
                                                 : ChatTexts::tr("With %1").arg(nameOf(directory, chat.agentId));
    case ChatStatus::Closed:
        return ChatTexts::tr("Closed");
    }
    return {};
}

QString waitingTime(Time since, Time now)
{
    const qint64 seconds = std::max<qint64>(0, (now.ms - since.ms) / 1000);
    const qint64 minutes = seconds / 60;
    if (minutes == 0)
        return ChatTexts::tr("%n s", nullptr, static_cast<int>(seconds));
    if (minutes < 60)
        return ChatTexts::tr("%1 min %2 s").arg(minutes).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (minutes < 24 * 60)
        return ChatTexts::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return ChatTexts::tr("%n days", nullptr, static_cast<int>(minutes / (24 * 60)));
}

QString suggestionWords(const Chat &chat)
{
    if (!chat.escalatedAt)
        return ChatTexts::tr("suggested, since the chat was not escalated");
    if (chat.escalationReason.isEmpty())
        return ChatTexts::tr("suggested, since the chat was escalated");
    return ChatTexts::tr("suggested, since the chat was escalated: %1").arg(chat.escalationReason);
}

QString ChatRefusal::words(const Error &error, ChatId id, const QString &method, std::optional<UserId> to) const
{
    const Chat *chat = chats.chat(id);
    if (!chat || (error.kind != ErrorKind::Invalid && error.kind != ErrorKind::Forbidden))
        return error.message;
    const int most = directory.organization().chatsPerAgent;
    const UserId me = directory.me().id;
    const bool isTake = method == QLatin1String(ChatTake::name);
    if (!chat->isOpen() && method != QLatin1String(ChatMakeTicket::name) && method != QLatin1String(ChatLink::name))
        return ChatTexts::tr("This chat was closed.");
    if (isTake && chat->agentId && *chat->agentId != me)
        return ChatTexts::tr("%1 has this chat already.").arg(nameOf(directory, chat->agentId));
    if (isTake && chats.activeOf(me) >= most)
        return ChatTexts::tr("You have %n chats, which is the most at a time. Close one or hand it on first.", nullptr,
                             most);
    if (to && chats.activeOf(*to) >= most)
        return ChatTexts::tr("%1 has as many chats as one may have at a time.").arg(nameOf(directory, to));
    if (method == QLatin1String(ChatReply::name) && !chat->agentId)
        return ChatTexts::tr("Nobody has this chat. Take it to answer.");
    if (chat->agentId && *chat->agentId != me)
        return ChatTexts::tr("%1 has this chat now.").arg(nameOf(directory, chat->agentId));
    if (method == QLatin1String(ChatHandBack::name))
        return ChatTexts::tr("There is no bot that is switched on.");
    if (method == QLatin1String(ChatLink::name))
        return ChatTexts::tr("This ticket was made of the chat: they stay linked.");
    return error.message;
}

} // namespace sf::client
