// SPDX-License-Identifier: GPL-3.0-or-later
// Lists without an index wait for a worker of their own: they end as `busy` with a hint, and nobody waits behind them.
#include "server/db/database.h"
#include "server/tickets/ticketlist.h"
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class SlowListsTest : public QObject
{
    Q_OBJECT

private slots:
    void shapesWithAnIndexAreQuick();
    void nobodyWaitsBehindASlowList();
};

void SlowListsTest::shapesWithAnIndexAreQuick()
{
    TicketList::Params params;
    QVERIFY(!isSlowList(params));
    params.query.status = {Status::Closed};
    params.query.mine = true;
    QVERIFY(!isSlowList(params));
    params.sort.by = SortKey::Health;
    QVERIFY(isSlowList(params));
    params.sort.by = SortKey::Updated;
    params.query.tagsAny = {TagId(1)};
    QVERIFY(isSlowList(params));
    params.query.text = u"printer"_s;
    QVERIFY(!isSlowList(params));
    // Nothing to search for: it is a list like any other, and no index has it.
    params.query.text = u"?!"_s;
    QVERIFY(isSlowList(params));
}

void SlowListsTest::nobodyWaitsBehindASlowList()
{
    TestServer server({.engine = "postgresql", .settings = {}});
    if (!server.isReady() && !qEnvironmentVariableIsSet("SF_REQUIRE_POSTGRES"))
        QSKIP(qPrintable(server.why()));
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    WirePeer slow(server.port());
    WirePeer quick(server.port());
    slow.signIn(TestServer::Organization, "agent@test.example", TestServer::Password);
    quick.signIn(TestServer::Organization, "colleague@test.example", TestServer::Password);

    // Only the lists of what is unread look at this table, so they take as long as it is locked.
    Database holder(DatabaseUrl::parse(server.databaseUrl()).value(), Database::Mode::Writer);
    holder.begin();
    holder.execute(u"LOCK TABLE watches IN ACCESS EXCLUSIVE MODE"_s);
    QList<qint64> asked;
    for (int i = 0; i < 4; ++i)
        asked << slow.request("ticket.list", R"({"query":{"unread":true}})");
    for (int i = 0; i < 20; ++i) {
        const JsonLine list = quick.call("ticket.list", R"({"query":{"status":["open"]},"with_total":true})");
        QVERIFY2(list.has("/result/rows"), list.bytes().constData());
    }
    QVERIFY(!slow.nextLine(0).isValid());

    const JsonLine busy = slow.answer(asked[0]);
    QCOMPARE(busy.errorKind(), u"busy"_s);
    QVERIFY2(busy.text("/error/message").contains("Narrow it"_L1), busy.bytes().constData());
    QVERIFY(busy.number("/error/data/retry_after_ms") > 0);
    holder.rollback();
    for (const qint64 id : asked.mid(1)) {
        const JsonLine list = slow.answer(id);
        QVERIFY2(list.has("/result/rows"), list.bytes().constData());
    }
    QVERIFY(slow.nothingElseWasSent());
}

QTEST_GUILESS_MAIN(SlowListsTest)
#include "tst_slowlists.moc"
