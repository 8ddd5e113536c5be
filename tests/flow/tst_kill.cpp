// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the server under write load: what was acknowledged is there exactly once, and what was not may be sent again.
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Rounds = 20;

struct Write
{
    QByteArray params;
    QByteArray receipt; ///< empty: never acknowledged
};

std::unique_ptr<WirePeer> signedIn(const TestServer &server)
{
    auto peer = std::make_unique<WirePeer>(server.port());
    const JsonLine welcome = peer->signIn(TestServer::Organization, "agent@test.example", TestServer::Password);
    if (welcome.isError() || !welcome.isValid())
        qWarning("sign-in: %s", welcome.bytes().constData());
    return peer;
}

QByteArray createParams(int round, int index)
{
    const QByteArray subject = "Round " + QByteArray::number(round) + ", ticket " + QByteArray::number(index);
    return "{\"key\":\"" + newKey() + "\",\"subject\":\"" + subject
         + "\",\"requester_name\":\"Kay Customer\",\"requester_email\":\"kay@customer.example\"}";
}

/// The answers of a PRAGMA that checks, about a copy of the file and its log as they lie there: looking repairs nothing.
QStringList checked(const QString &databasePath, const QString &pragma)
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.db"_s);
    QFile::copy(databasePath, copy);
    QFile::copy(databasePath + u"-wal"_s, copy + u"-wal"_s);
    QStringList answers;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(copy);
        database.open();
        QSqlQuery query(database);
        if (!query.exec(pragma))
            answers << u"it cannot be checked"_s;
        while (query.next())
            answers << query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    return answers;
}

} // namespace

class KillTest : public QObject
{
    Q_OBJECT
private slots:
    void acknowledgedWritesAreThereOnce_data() { addDatabaseRows(); }
    void acknowledgedWritesAreThereOnce();

private:
    void writeUntilKilled(TestServer &server, int round);
    void repeatAll(WirePeer &peer);

    QList<Write> m_writes;
    qsizetype m_acknowledged = 0;
};

/// Keeps up to 16 writes in flight and kills the server at a random moment in between.
void KillTest::writeUntilKilled(TestServer &server, int round)
{
    const auto peer = signedIn(server);
    QMap<qint64, qsizetype> inFlight;
    QElapsedTimer clock;
    clock.start();
    const int killAfterMs = QRandomGenerator::global()->bounded(20, 200);
    int index = 0;
    while (clock.elapsed() < killAfterMs) {
        while (inFlight.size() < 16) {
            m_writes.append({createParams(round, ++index), {}});
            inFlight.insert(peer->request("ticket.create", m_writes.last().params), m_writes.size() - 1);
        }
        const JsonLine line = peer->nextLine();
        QVERIFY2(line.has("/result"), line.bytes().constData());
        m_writes[inFlight.take(line.number("/id"))].receipt = line.json("/result");
        ++m_acknowledged;
    }
    server.kill();
}

/// Every write once more under its key: the same receipt for what was acknowledged, some receipt for the rest.
void KillTest::repeatAll(WirePeer &peer)
{
    for (Write &write : m_writes) {
        const JsonLine line = peer.call("ticket.create", write.params);
        QVERIFY2(line.has("/result"), line.bytes().constData());
        if (!write.receipt.isEmpty())
            QCOMPARE(line.json("/result"), write.receipt);
        write.receipt = line.json("/result");
    }
}

void KillTest::acknowledgedWritesAreThereOnce()
{
    QFETCH(QByteArray, engine);
    const bool isSqlite = engine == "sqlite";
    TestServer server({.engine = engine, .settings = {}});
    if (!isSqlite && !server.isReady() && !qEnvironmentVariableIsSet("SF_REQUIRE_POSTGRES"))
        QSKIP(qPrintable(server.why()));
    QVERIFY2(server.isReady(), qPrintable(server.why()));

    m_writes.clear();
    m_acknowledged = 0;
    qsizetype repeatedUpTo = 0;
    for (int round = 1; round <= Rounds; ++round) {
        writeUntilKilled(server, round);
        if (QTest::currentTestFailed())
            return;
        if (isSqlite) {
            const QString path = server.databaseUrl().mid(7);
            QCOMPARE(checked(path, u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
            QCOMPARE(checked(path, u"PRAGMA foreign_key_check"_s), QStringList());
        }
        QVERIFY2(server.start(), qPrintable(server.why()));
        QVERIFY(m_writes.size() > repeatedUpTo);
        repeatedUpTo = m_writes.size();
    }

    const auto peer = signedIn(server);
    repeatAll(*peer);
    if (QTest::currentTestFailed())
        return;
    const JsonLine list = peer->call("ticket.list", R"({"query":{},"limit":1,"with_total":true})");
    QCOMPARE(list.number("/result/total"), m_writes.size());
    QVERIFY(peer->nothingElseWasSent());
    qInfo("%lld writes, %lld of them acknowledged before a kill", static_cast<long long>(m_writes.size()),
          static_cast<long long>(m_acknowledged));
}

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
