// SPDX-License-Identifier: GPL-3.0-or-later
// Eight writers, held transactions, connections cut at random: no follower misses an event or gets one twice.
#include "tests/flow/feedtracker.h"
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QMutex>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QThread>
#include <QUrlQuery>

#include <atomic>

using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Writers = 8;
constexpr int WritesEach = 40;
constexpr int Followers = 4;

/// Another program that holds the write lock for a moment, again and again.
class LockHolder
{
public:
    explicit LockHolder(const QString &databaseUrl) : m_url(databaseUrl) {}

    void run(const std::atomic<bool> &isOver)
    {
        {
            QSqlDatabase database = open();
            if (!database.isOpen())
                return;
            const bool isSqlite = m_url.startsWith(u"sqlite:"_s);
            while (!isOver) {
                QSqlQuery query(database);
                query.exec(isSqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
                if (!isSqlite)
                    query.exec(u"SELECT event_seq FROM heads FOR UPDATE"_s);
                QThread::msleep(60);
                query.exec(u"ROLLBACK"_s);
                QThread::msleep(120);
            }
        }
        QSqlDatabase::removeDatabase(u"holder"_s);
    }

private:
    QSqlDatabase open() const
    {
        if (m_url.startsWith(u"sqlite:"_s)) {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
            database.setDatabaseName(m_url.mid(7));
            database.open();
            // Only the server checkpoints.
            QSqlQuery(database).exec(u"PRAGMA wal_autocheckpoint=0"_s);
            return database;
        }
        const QUrl url(m_url);
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"holder"_s);
        database.setDatabaseName(url.path().mid(1));
        database.setHostName(QUrlQuery(url).queryItemValue(u"host"_s));
        database.open();
        return database;
    }

    QString m_url;
};

class Receipts
{
public:
    void add(qint64 seq)
    {
        const QMutexLocker lock(&m_mutex);
        m_seqs.append(seq);
    }
    QList<qint64> all() const { return m_seqs; }

private:
    QMutex m_mutex;
    QList<qint64> m_seqs;
};

void write(quint16 port, int writer, Receipts &receipts)
{
    WirePeer peer(port);
    peer.signIn(TestServer::Organization, "agent@test.example", TestServer::Password);
    qint64 ticket = 0;
    for (int i = 0; i < WritesEach; ++i) {
        JsonLine line;
        if (i % 4 == 0) {
            line = peer.call("ticket.create", "{\"key\":\"" + newKey() + "\",\"subject\":\"Writer "
                                                  + QByteArray::number(writer)
                                                  + "\",\"requester_email\":\"kay@customer.example\"}");
            ticket = line.number("/result/id");
        } else {
            line = peer.call("ticket.respond", "{\"key\":\"" + newKey() + "\",\"id\":" + QByteArray::number(ticket)
                                                   + ",\"body\":\"Answer\",\"anyway\":true}");
        }
        if (!line.has("/result/seq"))
            qWarning("writer %d: %s", writer, line.bytes().constData());
        receipts.add(line.number("/result/seq"));
    }
}

/// Follows until it has passed `end`, dropping its connection whenever chance says so.
void follow(quint16 port, FeedTracker &tracker, const QByteArray &epoch, const std::atomic<qint64> &end)
{
    while (end == 0 || tracker.position() < end) {
        WirePeer peer(port);
        peer.signIn(TestServer::Organization, "colleague@test.example", TestServer::Password);
        peer.request("feed.subscribe",
                     "{\"epoch\":\"" + epoch + "\",\"after\":" + QByteArray::number(tracker.position()) + "}");
        const int linesUntilCut = QRandomGenerator::global()->bounded(5, 120);
        for (int i = 0; i < linesUntilCut && (end == 0 || tracker.position() < end); ++i) {
            const JsonLine line = peer.nextLine(500);
            if (line.text("/method") == u"event"_s)
                tracker.take(line);
        }
        peer.disconnect();
    }
}

} // namespace

class FeedTest : public QObject
{
    Q_OBJECT
private slots:
    void nobodyMissesOrDoublesAnEvent_data() { addDatabaseRows(); }
    void nobodyMissesOrDoublesAnEvent();
    void theTrackerNoticesALostAndADoubledEvent();
};

void FeedTest::nobodyMissesOrDoublesAnEvent()
{
    QFETCH(QByteArray, engine);
    TestServer server({.engine = engine, .settings = {}});
    if (engine == "postgresql" && !server.isReady() && !qEnvironmentVariableIsSet("SF_REQUIRE_POSTGRES"))
        QSKIP(qPrintable(server.why()));
    QVERIFY2(server.isReady(), qPrintable(server.why()));

    WirePeer first(server.port());
    const JsonLine welcome = first.signIn(TestServer::Organization, "colleague@test.example", TestServer::Password);
    QVERIFY2(welcome.has("/result/head"), welcome.bytes().constData());
    const QByteArray epoch = welcome.text("/result/epoch").toUtf8();

    std::atomic<qint64> end = 0;
    std::atomic<bool> isOver = false;
    Receipts receipts;
    std::vector<FeedTracker> trackers(Followers, FeedTracker(welcome.number("/result/head")));
    std::vector<std::unique_ptr<QThread>> followers;
    std::vector<std::unique_ptr<QThread>> writers;
    for (FeedTracker &tracker : trackers) {
        followers.emplace_back(QThread::create([&] { follow(server.port(), tracker, epoch, end); }));
        followers.back()->start();
    }
    const std::unique_ptr<QThread> holder(QThread::create([&] { LockHolder(server.databaseUrl()).run(isOver); }));
    holder->start();
    for (int writer = 0; writer < Writers; ++writer) {
        writers.emplace_back(QThread::create([&, writer] { write(server.port(), writer, receipts); }));
        writers.back()->start();
    }
    for (const auto &writer : writers)
        writer->wait();
    const QList<qint64> seqs = receipts.all();
    end = std::max<qint64>(1, *std::max_element(seqs.begin(), seqs.end()));
    isOver = true;
    holder->wait();
    for (const auto &follower : followers)
        QVERIFY(follower->wait(60'000));

    QCOMPARE(QSet<qint64>(seqs.begin(), seqs.end()).size(), Writers * WritesEach);
    for (const FeedTracker &tracker : trackers) {
        QVERIFY2(tracker.complaint().isEmpty(), qPrintable(tracker.complaint()));
        for (const qint64 seq : seqs)
            QVERIFY2(tracker.hasSeen(seq), qPrintable(u"event %1 was missed"_s.arg(seq)));
    }
}

void FeedTest::theTrackerNoticesALostAndADoubledEvent()
{
    const auto event = [](int since, int seq) {
        return JsonLine(QByteArray(R"({"jsonrpc":"2.0","method":"event","params":{"since":%1,"seq":%2,"event":{}}})")
                            .replace("%1", QByteArray::number(since))
                            .replace("%2", QByteArray::number(seq)));
    };
    FeedTracker right(10);
    right.take(event(10, 11));
    right.take(event(11, 12));
    QVERIFY(right.complaint().isEmpty());

    FeedTracker lost(10);
    lost.take(event(10, 11));
    lost.take(event(12, 13));
    QVERIFY(!lost.complaint().isEmpty());

    FeedTracker doubled(10);
    doubled.take(event(10, 11));
    doubled.take(event(10, 11));
    QVERIFY(!doubled.complaint().isEmpty());
}

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
