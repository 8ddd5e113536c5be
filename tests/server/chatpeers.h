// SPDX-License-Identifier: GPL-3.0-or-later
// A website's program, agents and an administrator on the wire, for tests of chats.
#pragma once

#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

namespace sf::test {

using namespace Qt::Literals::StringLiterals;

inline QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

inline bool follow(WirePeer &peer, const JsonLine &welcome)
{
    return !welcome.isError()
        && !peer.call("feed.subscribe", R"({"epoch":"","after":)" + welcome.json("/result/head") + '}').isError();
}

inline bool enter(WirePeer &peer, const QByteArray &who)
{
    return follow(peer, peer.signIn(TestServer::Organization, who + "@test.example", TestServer::Password));
}

inline QByteArray channelToken(const TestServer &server, const QString &name)
{
    const CommandOutcome outcome =
        server.run({u"user"_s, u"add"_s, u"--organization"_s, u"test"_s, u"--email"_s, name + u"@test.example"_s,
                    u"--name"_s, name, u"--role"_s, u"channel"_s});
    return outcome.out.trimmed().split('\n').last();
}

/// A program, signed in by its token, that follows.
inline bool enterAsChannel(WirePeer &peer, const TestServer &server, const QString &name)
{
    return follow(peer, peer.call("session.resume",
                                  R"({"organization":"test","token":")" + channelToken(server, name) + R"("})"));
}

/// The next message of a chat that this peer is told of; of the system's none.
inline JsonLine nextMessage(WirePeer &peer)
{
    while (true) {
        JsonLine event = peer.notification(u"event"_s);
        if (!event.isValid()
            || (event.text("/params/event/entity") == u"chat_message"_s
                && event.text("/params/row/author_type") != u"system"_s))
            return event;
    }
}

/// The next event of this kind.
inline JsonLine nextOf(WirePeer &peer, const QString &kind)
{
    while (true) {
        JsonLine event = peer.notification(u"event"_s);
        if (!event.isValid() || event.text("/params/event/kind") == kind)
            return event;
    }
}

inline qint64 opened(WirePeer &channel,
                     const QByteArray &more = R"("visitor_name":"Sarah","visitor_email":"sarah@acme.example")")
{
    return channel.call("chat.open", keyed(more)).number("/result/id");
}

inline QByteArray chatId(qint64 id)
{
    return "\"id\":" + number(id);
}

inline qint64 addBot(WirePeer &admin)
{
    const qint64 bot =
        admin
            .call("chatbot.create",
                  keyed(R"("chatbot":{"name":"Robo","greeting":"Hello!","fallback":"No idea.",)"
                        R"("handoff_rules":{"keywords":["money back"],"after_misses":2,"when_asked":true}})"))
            .number("/result/id");
    const auto block = [&](const QByteArray &title, const QByteArray &body) {
        admin.call("chatbot.add_block",
                   keyed(chatId(bot) + ",\"block\":{\"title\":\"" + title + "\",\"body\":\"" + body + "\"}"));
    };
    block("Password reset", "Choose Forgot password on the sign-in page. The mail arrives within five minutes.");
    block("Billing", "Invoices are made on the first of each month.");
    return bot;
}

} // namespace sf::test

#define SF_CHATS_SERVER(configuration)                                                                                 \
    QFETCH(QByteArray, engine);                                                                                        \
    TestServer server({.engine = engine, .settings = configuration});                                                  \
    SF_REQUIRE_DATABASE(server);                                                                                       \
    WirePeer channel(server.port());                                                                                   \
    WirePeer agent(server.port());                                                                                     \
    WirePeer colleague(server.port());                                                                                 \
    WirePeer admin(server.port());                                                                                     \
    QVERIFY(enterAsChannel(channel, server, u"website"_s) && enter(agent, "agent") && enter(colleague, "colleague")    \
            && enter(admin, "admin"))
