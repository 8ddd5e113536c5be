// SPDX-License-Identifier: GPL-3.0-or-later
// Who is where, on a real server: told at once, to those who may know, gone with the connection; away; colleagues named in notes.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class PresenceTest : public QObject
{
    Q_OBJECT

private slots:
    void colleaguesAreSeenOnATicket();
    void whoClosesIsGone();
    void tooManyAreRefused();
    void typingIsShownBothWays();
    void otherServersHearOfIt();
    void awayIsForAllToSee();
    void whoIsNamedInANoteWatches_data() { addDatabaseRows(); }
    void whoIsNamedInANoteWatches();
};

namespace {

bool follow(WirePeer &peer, const JsonLine &welcome)
{
    return !welcome.isError()
        && !peer.call("feed.subscribe", R"({"epoch":"","after":)" + welcome.json("/result/head") + '}').isError();
}

bool enter(WirePeer &peer, const QByteArray &who)
{
    return follow(peer, peer.signIn(TestServer::Organization, who + "@test.example", TestServer::Password));
}

QByteArray ticketOf(WirePeer &peer)
{
    return peer.call("ticket.create", keyed(R"("subject":"S","requester_name":"N")")).json("/result/id");
}

JsonLine shown(WirePeer &peer, const QByteArray &params)
{
    return peer.call("presence.show", '{' + params + '}');
}

} // namespace

void PresenceTest::colleaguesAreSeenOnATicket()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    WirePeer agent(server.port());
    WirePeer colleague(server.port());
    QVERIFY(enter(agent, "agent") && enter(colleague, "colleague"));
    const QByteArray ticket = ticketOf(agent);
    QVERIFY(!shown(agent, "\"ticket\":" + ticket + R"(,"state":"viewing")").isError());
    JsonLine notice = colleague.notification(u"presence"_s);
    QCOMPARE(notice.json("/params/ticket"), ticket);
    QCOMPARE(notice.text("/params/state"), u"viewing"_s);
    const QString source = notice.text("/params/source");
    QVERIFY(!source.isEmpty() && !notice.text("/params/name").isEmpty());
    QVERIFY(!shown(agent, "\"ticket\":" + ticket + R"(,"state":"typing")").isError());
    QCOMPARE(colleague.notification(u"presence"_s).text("/params/state"), u"typing"_s);

    const JsonLine list = colleague.call("presence.list");
    QCOMPARE(list.count("/result/rows"), 1);
    QCOMPARE(list.text("/result/rows/0/source"), source);
    QVERIFY(!shown(agent, "\"ticket\":" + ticket + R"(,"state":"left")").isError());
    QCOMPARE(colleague.notification(u"presence"_s).text("/params/state"), u"left"_s);
    QCOMPARE(colleague.call("presence.list").count("/result/rows"), 0);

    // Nowhere is not somewhere.
    QCOMPARE(shown(colleague, R"("ticket":999999,"state":"viewing")").errorKind(), u"not_found"_s);
    QCOMPARE(shown(colleague, R"("chat":999999,"state":"typing")").errorKind(), u"not_found"_s);
    QCOMPARE(shown(colleague, R"("chat":1,"ticket":1,"state":"typing")").errorKind(), u"invalid"_s);
}

void PresenceTest::whoClosesIsGone()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    WirePeer colleague(server.port());
    QVERIFY(enter(colleague, "colleague"));
    const QByteArray ticket = ticketOf(colleague);
    {
        WirePeer agent(server.port());
        QVERIFY(enter(agent, "agent"));
        QVERIFY(!shown(agent, "\"ticket\":" + ticket + R"(,"state":"typing")").isError());
        QCOMPARE(colleague.notification(u"presence"_s).text("/params/state"), u"typing"_s);
        agent.disconnect();
    }
    QCOMPARE(colleague.notification(u"presence"_s).text("/params/state"), u"left"_s);

    WirePeer second(server.port());
    QVERIFY(enter(second, "agent"));
    QVERIFY(!shown(second, R"("state":"viewing")").isError()); // is there
    QCOMPARE(colleague.notification(u"presence"_s).text("/params/state"), u"viewing"_s);
    QVERIFY(!second.call("session.sign_out").isError());
    QCOMPARE(colleague.notification(u"presence"_s).text("/params/state"), u"left"_s);
    // And who does not say it again is forgotten.
    WirePeer third(server.port());
    QVERIFY(enter(third, "agent"));
    QVERIFY(!shown(third, "\"ticket\":" + ticket + R"(,"state":"typing")").isError());
    QCOMPARE(colleague.notification(u"presence"_s).text("/params/state"), u"typing"_s);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(colleague.notification(u"presence"_s, 40'000).text("/params/state"), u"left"_s);
    QVERIFY(clock.elapsed() > 25'000);
}

void PresenceTest::tooManyAreRefused()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    WirePeer agent(server.port());
    QVERIFY(enter(agent, "agent"));
    const QByteArray ticket = ticketOf(agent);
    QList<qint64> requests;
    for (int i = 0; i < 6; ++i)
        requests << agent.request("presence.show", "{\"ticket\":" + ticket + R"(,"state":"typing"})");
    int refused = 0;
    for (const qint64 request : requests) {
        const JsonLine answer = agent.answer(request);
        refused += answer.errorKind() == u"busy"_s ? 1 : 0;
        if (answer.isError())
            QVERIFY(answer.number("/error/data/retry_after_ms") <= 1000);
    }
    QCOMPARE(refused, 2);
}

void PresenceTest::typingIsShownBothWays()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    WirePeer agent(server.port());
    WirePeer channel(server.port());
    WirePeer other(server.port());
    const auto enterAsChannel = [&](WirePeer &peer, const QString &name) {
        const CommandOutcome outcome =
            server.run({u"user"_s, u"add"_s, u"--organization"_s, u"test"_s, u"--email"_s, name + u"@test.example"_s,
                        u"--name"_s, name, u"--role"_s, u"channel"_s});
        return follow(peer, peer.call("session.resume", R"({"organization":"test","token":")"
                                                            + outcome.out.trimmed().split('\n').last() + R"("})"));
    };
    QVERIFY(enter(agent, "agent") && enterAsChannel(channel, u"website"_s) && enterAsChannel(other, u"app"_s));
    const QByteArray chat =
        "\"chat\":" + channel.call("chat.open", keyed(R"("visitor_name":"Sarah")")).json("/result/id");
    QVERIFY(!shown(channel, chat + R"(,"state":"typing")").isError());
    const JsonLine notice = agent.notification(u"presence"_s);
    QCOMPARE(notice.text("/params/name"), u"Sarah"_s);
    QCOMPARE(notice.json("/params/visitor"), QByteArray("true"));
    QVERIFY(!shown(agent, chat + R"(,"state":"viewing")").isError()); // that one reads along is no visitor's business
    QVERIFY(!shown(agent, chat + R"(,"state":"typing")").isError());
    QCOMPARE(channel.notification(u"presence"_s).text("/params/state"), u"typing"_s);
    QCOMPARE(shown(other, chat + R"(,"state":"typing")").errorKind(), u"not_found"_s);
    QCOMPARE(shown(channel, R"("ticket":1,"state":"viewing")").errorKind(), u"forbidden"_s);
    QCOMPARE(shown(channel, R"("state":"viewing")").errorKind(), u"forbidden"_s);
    QCOMPARE(channel.call("presence.list").errorKind(), u"forbidden"_s);
    QVERIFY(!other.call("session.list").bytes().contains("presence"));
    QVERIFY(!other.notification(u"presence"_s, 200).isValid());
}

void PresenceTest::otherServersHearOfIt()
{
    TestServer first({.engine = "postgresql", .settings = {}});
    SF_REQUIRE_DATABASE(first);
    TestServer second({.engine = "postgresql", .settings = {}, .databaseUrl = first.databaseUrl(), .isPrepared = true});
    QVERIFY2(second.isReady(), qPrintable(second.why()));
    WirePeer agent(first.port());
    WirePeer colleague(second.port());
    QVERIFY(enter(agent, "agent") && enter(colleague, "colleague"));
    const QByteArray ticket = ticketOf(agent);
    // What rings before the other listens is lost.
    bool isHeard = false;
    for (int i = 0; i < 20 && !isHeard; ++i) {
        QVERIFY(!shown(agent, "\"ticket\":" + ticket + R"(,"state":"viewing")").isError());
        isHeard = colleague.notification(u"presence"_s, 500).isValid();
    }
    QVERIFY(isHeard);
    QCOMPARE(colleague.call("presence.list").json("/result/rows/0/ticket"), ticket);
    agent.disconnect();
    QTRY_COMPARE(colleague.call("presence.list").count("/result/rows"), 0);
}

void PresenceTest::awayIsForAllToSee()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    WirePeer agent(server.port());
    WirePeer colleague(server.port());
    QVERIFY(enter(agent, "agent") && enter(colleague, "colleague"));
    QVERIFY(!agent.call("user.set_away", keyed("\"away\":true")).isError());
    const JsonLine event = colleague.notification(u"event"_s);
    QCOMPARE(event.json("/params/row/away"), QByteArray("true"));
    QCOMPARE(event.json("/params/event/changes/away"), QByteArray("[false,true]"));
    QVERIFY(!agent.call("user.set_away", keyed("\"away\":false")).isError());
    // Whoever goes was last seen then.
    const auto seen = [&] {
        const JsonLine users = colleague.call("user.list");
        for (int i = 0; i < users.count("/result/rows"); ++i) {
            const QByteArray row = "/result/rows/" + QByteArray::number(i);
            if (users.text((row + "/email").constData()) == u"agent@test.example"_s)
                return users.text((row + "/last_seen_at").constData());
        }
        return QString();
    };
    const QString before = seen();
    QVERIFY(!before.isEmpty());
    agent.disconnect();
    QTRY_VERIFY(seen() > before);
}

void PresenceTest::whoIsNamedInANoteWatches()
{
    QFETCH(QByteArray, engine);
    TestServer server({.engine = engine, .settings = {}});
    SF_REQUIRE_DATABASE(server);
    WirePeer agent(server.port());
    WirePeer colleague(server.port());
    QVERIFY(enter(agent, "agent") && enter(colleague, "colleague"));
    const QByteArray ticket = ticketOf(agent);
    const QByteArray other = colleague.call("session.list").json("/result/rows/0/user_id");
    const auto note = [&](const QByteArray &more) {
        return agent.call("ticket.respond", keyed("\"id\":" + ticket + R"(,"body":"@colleague look")" + more));
    };
    QVERIFY(note(",\"mentions\":[" + other + ']').has("/error/data/fields/mentions")); // a customer would read it
    QVERIFY(note(R"(,"internal":true,"mentions":[999999])").has("/error/data/fields/mentions"));
    QCOMPARE(colleague.call("ticket.attention").count("/result/watched"), 0);
    QVERIFY(!note(",\"internal\":true,\"mentions\":[" + other + ']').isError());
    const JsonLine attention = colleague.call("ticket.attention");
    QCOMPARE(attention.json("/result/watched/0"), ticket);
    QCOMPARE(attention.json("/result/unread/0"), ticket);
    JsonLine event = colleague.notification(u"event"_s);
    while (event.isValid() && event.text("/params/event/kind") != u"responded"_s)
        event = colleague.notification(u"event"_s);
    QCOMPARE(event.json("/params/event/changes/mentions"), "[[],[" + other + "]]");
    QVERIFY(colleague.notification(u"attention"_s).isValid());
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "tst_presence.moc"
