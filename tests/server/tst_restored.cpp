// SPDX-License-Identifier: GPL-3.0-or-later
// A backup that was copied back and written on: whoever knew more than it is told, though all numbers look right.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf::test;

class RestoredTest : public QObject
{
    Q_OBJECT

private slots:
    void theTimeOfThePositionIsCompared_data() { addDatabaseRows(); }
    void theTimeOfThePositionIsCompared();
    void aCopiedBackFileIsNoticed();
};

namespace {

struct Position
{
    qint64 seq = 0;
    QByteArray at;

    QByteArray params(const QByteArray &epoch) const
    {
        return R"({"epoch":")" + epoch + R"(","after":)" + QByteArray::number(seq)
             + (at.isEmpty() ? QByteArray() : R"(,"after_at":")" + at + '"') + '}';
    }
};

/// Signed in; answers the epoch.
QByteArray enter(WirePeer &peer)
{
    return peer.signIn(TestServer::Organization, "agent@test.example", TestServer::Password)
        .text("/result/epoch")
        .toLatin1();
}

/// Makes that many tickets and answers where the log stands then.
Position work(WirePeer &peer, const QByteArray &epoch, int tickets)
{
    for (int i = 0; i < tickets; ++i) {
        peer.call("ticket.create", R"({"key":")" + newKey() + R"(","subject":"S","requester_name":"N"})");
    }
    const JsonLine answer = peer.call("feed.subscribe", Position{}.params(epoch));
    return {answer.number("/result/head"), answer.text("/result/head_at").toLatin1()};
}

/// The first thing that the feed says to somebody who comes back with this position; "nothing" when it has nothing to say.
QString firstWord(const TestServer &server, const Position &from)
{
    WirePeer peer(server.port());
    const QByteArray epoch = enter(peer);
    const JsonLine answer = peer.call("feed.subscribe", from.params(epoch));
    if (answer.isError())
        return u"refused"_s;
    const JsonLine line = peer.nextLine(1000);
    return line.isValid() ? line.text("/method") : u"nothing"_s;
}

} // namespace

void RestoredTest::theTimeOfThePositionIsCompared()
{
    QFETCH(QByteArray, engine);
    TestServer server({.engine = engine});
    if (engine == "postgresql")
        SF_REQUIRE_DATABASE(server);
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    WirePeer peer(server.port());
    const QByteArray epoch = enter(peer);
    const Position early = work(peer, epoch, 2);
    const Position late = work(peer, epoch, 2);
    QVERIFY(!early.at.isEmpty() && late.seq > early.seq);
    const QByteArray otherTime = "2001-01-01T00:00:00.000Z";

    // Where the log stands (its last event is the sign-in that asks, for administrators only), and before.
    QCOMPARE(firstWord(server, {late.seq, late.at}), u"event"_s);
    QCOMPARE(firstWord(server, {early.seq, early.at}), u"event"_s);
    QCOMPARE(firstWord(server, {early.seq, {}}), u"event"_s);
    QCOMPARE(firstWord(server, {early.seq, otherTime}), u"resync"_s);
    QCOMPARE(firstWord(server, {late.seq, early.at}), u"resync"_s);
    QCOMPARE(firstWord(server, {0, otherTime}), u"event"_s);
    QCOMPARE(firstWord(server, {late.seq + 1000, otherTime}), u"resync"_s);
    QCOMPARE(firstWord(server, {late.seq, "yesterday"}), u"refused"_s);

    // Exactly at the head too, where nothing has to be read back.
    WirePeer again(server.port());
    enter(again);
    const JsonLine now = again.call("feed.subscribe", Position{}.params(epoch));
    Position exact{now.number("/result/head"), now.text("/result/head_at").toLatin1()};
    while (again.nextLine(300).isValid())
        continue;
    QVERIFY(!again.call("feed.subscribe", exact.params(epoch)).isError());
    QVERIFY(again.nothingElseWasSent());
    exact.at = otherTime;
    QVERIFY(!again.call("feed.subscribe", exact.params(epoch)).isError());
    QCOMPARE(again.nextLine().text("/method"), u"resync"_s);
}

void RestoredTest::aCopiedBackFileIsNoticed()
{
    TestServer server;
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    const QString file = server.databaseUrl().mid(7);
    const QString backup = server.folder() + u"/backup.db"_s;
    const auto workOn = [&](int tickets) {
        WirePeer peer(server.port());
        const QByteArray epoch = enter(peer);
        return work(peer, epoch, tickets);
    };
    const Position common = workOn(3);
    server.stop();
    QVERIFY(QFile::copy(file, backup));
    QVERIFY2(server.start(), qPrintable(server.why()));
    const Position known = workOn(3);
    QVERIFY(known.seq > common.seq);
    server.stop();

    QVERIFY(QFile::remove(file));
    for (const QString &rest : {u"-wal"_s, u"-shm"_s})
        QFile::remove(file + rest);
    QVERIFY(QFile::copy(backup, file));
    QVERIFY2(server.start(), qPrintable(server.why()));
    const Position now = workOn(8);
    QVERIFY(now.seq > known.seq);
    QCOMPARE(firstWord(server, known), u"resync"_s);
    // Without the time nobody would notice: the events in between would be taken for the missing ones.
    QCOMPARE(firstWord(server, {known.seq, {}}), u"event"_s);
    QCOMPARE(firstWord(server, common), u"event"_s);
}

QTEST_GUILESS_MAIN(RestoredTest)
#include "tst_restored.moc"
