// SPDX-License-Identifier: GPL-3.0-or-later
// feed.subscribe, server.info, rpc.discover.
#include "server/net/feedmethods.h"

#include "server/events/feed.h"
#include "server/net/openrpc.h"
#include "server/net/session.h"
#include "shared/methods/feed.h"
#include "shared/methods/session.h"
#include "shared/version.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

void registerFeedMethods(Dispatcher &dispatcher, Feed &feed)
{
    dispatcher.onSession<ServerInfo>([](Session &, const NoParams &, auto answer) {
        ServerFacts facts;
        facts.version = version();
        facts.protocol = kProtocolVersion;
        facts.now = Time::now();
        answer(facts);
    });
    dispatcher.onSession<FeedSubscribe>([&feed](Session &session, const FeedSubscribe::Params &params, auto answer) {
        const Actor &actor = session.actor();
        feed.subscribe(session, {actor.organization, actor.user, actor.role},
                       {params.epoch.toUtf8(), params.after, params.afterAt},
                       [answer = std::move(answer)](Result<FeedPosition> position) {
                           if (!position)
                               return answer(std::move(position.error()));
                           FeedSubscribe::Result result;
                           result.epoch = QString::fromUtf8(position->epoch);
                           result.head = position->seq;
                           result.headAt = position->at;
                           answer(std::move(result));
                       });
    });
}

void registerDescription(Dispatcher &dispatcher)
{
    auto document = std::make_shared<QByteArray>();
    dispatcher.onSession<RpcDiscover>(
        Access::anybody(), [document](Session &, const NoParams &, auto answer) { answer(RawJson{*document}); });
    *document = openRpcDocument(dispatcher);
}

} // namespace sf::server
