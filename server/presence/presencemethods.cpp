// SPDX-License-Identifier: GPL-3.0-or-later
// Where one says that one is must exist, and be one's own business.
#include "server/presence/presencemethods.h"

#include "server/chats/chatrepository.h"
#include "server/chats/chatservice.h"
#include "server/db/readers.h"
#include "server/net/dispatcher.h"
#include "server/net/session.h"
#include "server/presence/presence.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketservice.h"

#include <QPointer>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown
{
    PresenceNotice notice;
    std::optional<UserId> channel; ///< that the chat belongs to
};

Result<Shown> shownOf(const Actor &actor, Database &database, const PresenceShow::Params &params)
{
    Shown shown;
    shown.notice.ticket = params.ticket;
    shown.notice.chat = params.chat;
    shown.notice.userId = actor.user;
    shown.notice.name = actor.name;
    shown.notice.state = params.state;
    if (params.ticket) {
        // The head of the row is enough.
        if (ticketrepository::lastEventSeq(actor, database, *params.ticket) == 0)
            return ticketservice::notFound();
        return shown;
    }
    if (!params.chat)
        return shown;
    const auto chat = chatrepository::find(actor, database, *params.chat);
    if (!chat)
        return chatservice::notFound();
    shown.channel = chat->channelId;
    if (actor.role == Role::Channel) {
        shown.notice.isVisitor = true;
        shown.notice.name = chat->visitorName;
    }
    return shown;
}

Result<Done> check(const Actor &actor, const PresenceShow::Params &params)
{
    if (params.ticket && params.chat)
        return Error::invalid(u"chat"_s, u"One place at a time: a ticket or a chat."_s);
    if (actor.role == Role::Channel && !params.chat)
        return Error::of(ErrorKind::Forbidden, u"A channel is nowhere but in its chats."_s);
    if (!actor.user.isValid())
        return Error::of(ErrorKind::Forbidden, u"Only those who have signed in are anywhere."_s);
    return Done{};
}

} // namespace

void registerPresenceMethods(Dispatcher &dispatcher, Presence &presence, Readers &readers)
{
    dispatcher.onSession<PresenceList>([&presence](Session &session, const NoParams &, auto answer) {
        answer(PresenceList::Result{presence.of(session.actor().organization)});
    });
    dispatcher.onSession<PresenceShow>(
        [&presence, &readers](Session &session, const PresenceShow::Params &params, auto answer) {
            const Actor actor = session.actor();
            if (auto may = check(actor, params); !may)
                return answer(std::move(may.error()));
            if (auto may = presence.admit(session); !may)
                return answer(std::move(may.error()));
            readers.submit<Shown>([actor, params](Database &database) { return shownOf(actor, database, params); },
                                  [&presence, here = QPointer<Session>(&session), answer](Result<Shown> shown) {
                                      if (here.isNull())
                                          return;
                                      if (!shown)
                                          return answer(std::move(shown.error()));
                                      presence.show(*here, std::move(shown->notice), shown->channel);
                                      answer(NoParams{});
                                  });
        });
}

} // namespace sf::server
