// SPDX-License-Identifier: GPL-3.0-or-later
// Two servers on one PostgreSQL: who is on one hears what is written on the other, long before either looks for it.
#include "server/db/database.h"
#include "server/db/listenconnection.h"
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTest>

using namespace sf::server;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Longer than any test: what arrives was not found by looking.
constexpr int kNever = 3600;

class TwoServers
{
public:
    TwoServers()
        : database("postgresql")
        , one({.databaseUrl = database.url(), .pollSeconds = kNever})
        , two({.databaseUrl = database.url(), .isPrepared = true, .pollSeconds = kNever})
    {
    }
    bool isReady() const { return one.isReady() && two.isReady(); }
    QString why() const { return one.why() + two.why(); }

    TestDatabase database;
    TestServer one;
    TestServer two;
};

QByteArray ticket(const QByteArray &subject)
{
    return "{\"key\":\"" + newKey() + "\",\"subject\":\"" + subject
         + "\",\"requester_email\":\"kay@customer.example\"}";
}

/// Signed in; a follower subscribes to what comes after now.
void begin(WirePeer &peer, const QByteArray &email, bool follows)
{
    const JsonLine welcome = peer.signIn(TestServer::Organization, email, TestServer::Password);
    QVERIFY2(welcome.has("/result/head"), welcome.bytes().constData());
    if (follows) {
        peer.call("feed.subscribe", "{\"epoch\":\"" + welcome.text("/result/epoch").toUtf8()
                                        + "\",\"after\":" + welcome.json("/result/head") + "}");
    }
}

/// Follows until the event of that number has come; false when it does not.
bool hears(WirePeer &follower, qint64 seq)
{
    const QDeadlineTimer deadline(WirePeer::Patience);
    while (!deadline.hasExpired()) {
        const JsonLine event = follower.notification(u"event"_s, static_cast<int>(deadline.remainingTime()));
        if (event.number("/params/seq") >= seq)
            return event.has("/params/event");
    }
    return false;
}

} // namespace

class ServersTest : public QObject
{
    Q_OBJECT

private slots:
    void whatOneWritesTheOtherTells();
    void whatIsPersonalReachesThatPersonOnly();
    void lostDoorbellsAreHungUpAgain();
    void manyCommitsRingSeldom();

private:
    static QList<qint64> listeners(Database &database);
};

/// The connections on which a server waits for a ring.
QList<qint64> ServersTest::listeners(Database &database)
{
    Query query = database.select(u"SELECT pid FROM pg_stat_activity WHERE datname = current_database() "
                                  "AND application_name = 'supportflow-doorbell' AND state = 'idle' AND query <> ''"_s);
    QList<qint64> pids;
    while (query.next())
        pids << query.get<qint64>(0);
    return pids;
}

void ServersTest::whatOneWritesTheOtherTells()
{
    TwoServers servers;
    SF_REQUIRE_DATABASE(servers.database);
    QVERIFY2(servers.isReady(), qPrintable(servers.why()));
    Database database(DatabaseUrl::parse(servers.database.url()).value(), Database::Mode::Writer);
    QTRY_COMPARE(listeners(database).size(), 2);
    WirePeer writer(servers.one.port());
    WirePeer follower(servers.two.port());
    begin(writer, "agent@test.example", false);
    begin(follower, "colleague@test.example", true);
    for (int i = 0; i < 5; ++i) {
        const JsonLine receipt = writer.call("ticket.create", ticket("From the other server"));
        QVERIFY2(receipt.has("/result/seq"), receipt.bytes().constData());
        QVERIFY(hears(follower, receipt.number("/result/seq")));
    }
    // And the counts of both agree.
    const JsonLine counts = follower.call("view.counts");
    const QByteArray allOpen = "{\"view\":\"all_open\",\"count\":5}";
    QCOMPARE(counts.json("/result"), writer.call("view.counts").json("/result"));
    QVERIFY2(counts.json("/result/rows").contains(allOpen), counts.bytes().constData());
}

void ServersTest::whatIsPersonalReachesThatPersonOnly()
{
    TwoServers servers;
    SF_REQUIRE_DATABASE(servers.database);
    QVERIFY2(servers.isReady(), qPrintable(servers.why()));
    Database database(DatabaseUrl::parse(servers.database.url()).value(), Database::Mode::Writer);
    QTRY_COMPARE(listeners(database).size(), 2);
    WirePeer writer(servers.one.port());
    WirePeer sameServer(servers.one.port());
    WirePeer otherServer(servers.two.port());
    WirePeer colleague(servers.two.port());
    WirePeer notFollowing(servers.two.port());
    begin(writer, "agent@test.example", false);
    begin(notFollowing, "agent@test.example", false);
    const JsonLine made = writer.call("ticket.create", ticket("Watched"));
    begin(sameServer, "agent@test.example", true);
    begin(otherServer, "agent@test.example", true);
    begin(colleague, "colleague@test.example", true);
    const QByteArray id = QByteArray::number(made.number("/result/id"));
    QVERIFY(!writer.call("ticket.watch", R"({"key":")" + newKey() + R"(","id":)" + id + '}').isError());
    for (WirePeer *session : {&sameServer, &otherServer}) {
        const JsonLine notice = session->notification(u"attention"_s);
        QVERIFY2(notice.number("/params/ticket_id") == made.number("/result/id"), notice.bytes().constData());
        QVERIFY(notice.bytes().contains(R"("watching":true)"));
    }
    QVERIFY(colleague.nothingElseWasSent());
    QVERIFY(notFollowing.nothingElseWasSent());
}

void ServersTest::lostDoorbellsAreHungUpAgain()
{
    TwoServers servers;
    SF_REQUIRE_DATABASE(servers.database);
    QVERIFY2(servers.isReady(), qPrintable(servers.why()));
    Database database(DatabaseUrl::parse(servers.database.url()).value(), Database::Mode::Writer);
    QTRY_COMPARE(listeners(database).size(), 2);
    WirePeer writer(servers.one.port());
    WirePeer follower(servers.two.port());
    begin(writer, "agent@test.example", false);
    begin(follower, "colleague@test.example", true);
    for (int round = 0; round < 3; ++round) {
        const QList<qint64> cut = listeners(database);
        QCOMPARE(cut.size(), 2);
        for (const qint64 pid : cut)
            database.run(u"SELECT COUNT(pg_terminate_backend(%1))"_s.arg(pid));
        const JsonLine unheard = writer.call("ticket.create", ticket("While nobody listens"));
        QVERIFY(hears(follower, unheard.number("/result/seq")));
        const auto isRenewed = [&] {
            const QList<qint64> now = listeners(database);
            return now.size() == 2 && !now.contains(cut[0]) && !now.contains(cut[1]);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRenewed(), 20'000);
        for (int i = 0; i < 3; ++i) {
            const JsonLine heard = writer.call("ticket.create", ticket("Heard again"));
            QVERIFY(hears(follower, heard.number("/result/seq")));
        }
    }
}

void ServersTest::manyCommitsRingSeldom()
{
    TestDatabase own("postgresql");
    SF_REQUIRE_DATABASE(own);
    TestServer server({.databaseUrl = own.url(), .pollSeconds = kNever});
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    ListenConnection ear(DatabaseUrl::parse(own.url()).value(), "supportflow_heads");
    QVERIFY2(ear.isOpen(), qPrintable(ear.error()));
    WirePeer writer(server.port());
    begin(writer, "agent@test.example", false);
    QElapsedTimer clock;
    clock.start();
    qint64 last = 0;
    for (int i = 0; i < 200; ++i)
        last = writer.call("ticket.create", ticket("One of many")).number("/result/seq");
    QVERIFY(last >= 200);
    QByteArrayList rings;
    const auto isTold = [&] {
        rings += ear.wait(-1, std::chrono::milliseconds(0)) ? ear.take() : QByteArrayList();
        return !rings.isEmpty() && rings.last().endsWith(' ' + QByteArray::number(last));
    };
    QTRY_VERIFY(isTold());
    QVERIFY2(rings.size() <= clock.elapsed() / 50 + 2, qPrintable(QString::number(rings.size())));
}

QTEST_GUILESS_MAIN(ServersTest)
#include "tst_servers.moc"
