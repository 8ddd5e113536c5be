// SPDX-License-Identifier: GPL-3.0-or-later
// A bulk job through a kill -9 of the server, on both databases: every ticket is changed once, and one undo takes it back.
#include "server/db/database.h"
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestBulkKilled : public QObject
{
    Q_OBJECT

private slots:
    void aKilledServerGoesOnWhereItWas_data() { test::addDatabaseRows(); }
    void aKilledServerGoesOnWhereItWas();
};

void TestBulkKilled::aKilledServerGoesOnWhereItWas()
{
    using namespace sf::test;
    QFETCH(QByteArray, engine);
    TestServer server({.engine = engine, .settings = {}});
    SF_REQUIRE_DATABASE(server);
    constexpr int Tickets = 2000;
    const auto enter = [&](WirePeer &peer, const QByteArray &who) {
        return !peer.signIn(TestServer::Organization, who + "@test.example", TestServer::Password).isError()
            && !peer.call("feed.subscribe", R"({"epoch":"","after":0})").isError();
    };
    QByteArray job;
    QByteArray key = newKey();
    {
        WirePeer peer(server.port());
        QVERIFY(!peer.signIn(TestServer::Organization, "agent@test.example", TestServer::Password).isError());
        qint64 lastId = 0;
        for (int i = 0; i < Tickets; ++i)
            lastId = peer.request("ticket.create", "{\"key\":\"" + newKey() + "\",\"subject\":\"Wave "
                                                       + QByteArray::number(i) + "\",\"requester_name\":\"Kay\"}");
        QVERIFY(peer.answer(lastId, 60'000).has("/result"));
    }
    {
        WirePeer starter(server.port());
        WirePeer colleague(server.port());
        QVERIFY(enter(starter, "agent") && enter(colleague, "colleague"));
        const JsonLine begun = starter.call(
            "bulk.start",
            R"({"key":")" + key + R"(","query":{"status":["new"]},"actions":{"patch":{"priority":"urgent"}}})");
        QVERIFY2(begun.has("/result"), begun.bytes().constData());
        job = begun.json("/result/id");
        // In the middle: it says so.
        JsonLine progress;
        do
            progress = starter.notification(u"bulk"_s);
        while (progress.isValid() && progress.number("/params/job/done") == 0);
        QVERIFY2(progress.number("/params/job/done") > 0, progress.bytes().constData());
        QCOMPARE(progress.number("/params/job/total"), Tickets);
        QCOMPARE(progress.text("/params/job/state"), u"running"_s);
        server.kill();
        JsonLine other = colleague.nextLine();
        for (; other.isValid(); other = colleague.nextLine())
            QVERIFY2(other.text("/method") != u"bulk"_s, other.bytes().constData());
    }
    QVERIFY2(server.start(), qPrintable(server.why()));
    WirePeer peer(server.port());
    QVERIFY(enter(peer, "agent"));
    const auto state = [&](const QByteArray &id) { return peer.call("bulk.get", "{\"id\":" + id + '}'); };
    QTRY_COMPARE_WITH_TIMEOUT(state(job).text("/result/state"), u"done"_s, 60'000);
    QCOMPARE(state(job).number("/result/changed"), Tickets);
    QCOMPARE(state(job).number("/result/failed"), 0);
    // Each once: nothing was done twice or left out.
    Database reader(DatabaseUrl::parse(server.databaseUrl()).value(), Database::Mode::Reader);
    const auto count = [&](const QString &what) { return reader.single<qint64>(what).value_or(-1); };
    QCOMPARE(count(u"SELECT COUNT(*) FROM tickets WHERE version = 2 AND priority = 3"_s), Tickets);
    QCOMPARE(count(u"SELECT COUNT(*) FROM events WHERE call = '%1'"_s.arg(QString::fromLatin1(key))), Tickets);
    // The same key again begins nothing.
    QCOMPARE(peer.call("bulk.start", R"({"key":")" + key
                                         + R"(","query":{"status":["new"]},"actions":{"patch":{"priority":"urgent"}}})")
                 .json("/result/id"),
             job);

    const JsonLine undo = peer.call("undo.call", R"({"key":")" + newKey() + R"(","call":")" + key + R"("})");
    QVERIFY2(undo.has("/result/job"), undo.bytes().constData());
    const QByteArray undoJob = undo.json("/result/job");
    JsonLine progress;
    do
        progress = peer.notification(u"bulk"_s);
    while (progress.isValid()
           && (progress.json("/params/job/id") != undoJob || progress.text("/params/job/state") != u"done"_s));
    QVERIFY(progress.isValid());
    QCOMPARE(count(u"SELECT COUNT(*) FROM tickets WHERE version = 3 AND priority = 1"_s), Tickets);
}

QTEST_GUILESS_MAIN(TestBulkKilled)
#include "tst_bulkkilled.moc"
