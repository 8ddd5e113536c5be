// SPDX-License-Identifier: GPL-3.0-or-later
// The whole server when storage is not as it should be: made by a newer version, or full.
#include "server/db/database.h"
#include "shared/time.h"
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace sf::server;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A file system of a few MiB, where that may be made.
class SmallDisk
{
public:
    SmallDisk() : m_isMounted(mount({u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=6m"_s, u"tmpfs"_s, m_folder.path()})) {}
    ~SmallDisk()
    {
        if (m_isMounted)
            QProcess::execute(u"umount"_s, {m_folder.path()});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_isMounted; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool grow() { return mount({u"-o"_s, u"remount,size=64m"_s, m_folder.path()}); }

private:
    static bool mount(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"mount"_s, arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    bool m_isMounted;
};

QByteArray ticket(int index)
{
    return "{\"key\":\"" + newKey() + "\",\"subject\":\"Ticket " + QByteArray::number(index) + "\",\"description\":\""
         + QByteArray("a word or two ").repeated(6000) + "\",\"requester_email\":\"kay@customer.example\"}";
}

qint64 ticketsIn(WirePeer &peer)
{
    return peer.call("ticket.list", "{\"limit\":1,\"with_total\":true}").number("/result/total");
}

} // namespace

class StorageTest : public QObject
{
    Q_OBJECT

private slots:
    void newerSchemaIsRefused_data() { addDatabaseRows(); }
    void newerSchemaIsRefused();
    void fullDiskIsTold();
};

void StorageTest::newerSchemaIsRefused()
{
    QFETCH(QByteArray, engine);
    TestServer server({.engine = engine, .settings = {}});
    if (engine == "postgresql" && !server.isReady() && !qEnvironmentVariableIsSet("SF_REQUIRE_POSTGRES"))
        QSKIP(qPrintable(server.why()));
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    server.stop();
    Database database(DatabaseUrl::parse(server.databaseUrl()).value(), Database::Mode::Writer);
    database.run(u"INSERT INTO schema_migrations (number, name, applied_at) VALUES (9000, 'later', ?)"_s, sf::Time{1});
    const CommandOutcome refused = server.run({u"serve"_s});
    QVERIFY(refused.exitCode > 0);
    const QByteArray said = refused.err + refused.out;
    QVERIFY2(said.contains("9000") && said.contains("newer version"), said.constData());
    database.run(u"DELETE FROM schema_migrations WHERE number = 9000"_s);
    QVERIFY2(server.start(), qPrintable(server.why()));
}

void StorageTest::fullDiskIsTold()
{
    SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("A small file system may not be made here.");
    TestServer server({.databaseUrl = u"sqlite:"_s + disk.path(u"desk.db"_s)});
    QVERIFY2(server.isReady(), qPrintable(server.why()));
    WirePeer peer(server.port());
    peer.signIn(TestServer::Organization, "agent@test.example", TestServer::Password);
    QList<qint64> made;
    JsonLine line;
    for (int i = 0; i < 500; ++i) {
        line = peer.call("ticket.create", ticket(i));
        if (!line.has("/result/id"))
            break;
        made << line.number("/result/id");
    }
    QCOMPARE(line.errorKind(), u"storage"_s);
    QVERIFY2(line.text("/error/message").contains("no space left"_L1), line.bytes().constData());
    QVERIFY(!made.isEmpty());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(peer.call("ticket.create", ticket(i)).errorKind(), u"storage"_s);
    for (const qint64 id : std::as_const(made))
        QVERIFY(peer.call("ticket.get", "{\"id\":" + QByteArray::number(id) + "}").has("/result/ticket"));

    QVERIFY(disk.grow());
    const JsonLine again = peer.call("ticket.create", ticket(1));
    QCOMPARE(again.number("/result/id"), made.last() + 1);
    QCOMPARE(ticketsIn(peer), made.size() + 1);
    server.kill();
    QVERIFY2(server.start(), qPrintable(server.why()));
    WirePeer later(server.port());
    later.signIn(TestServer::Organization, "agent@test.example", TestServer::Password);
    QCOMPARE(ticketsIn(later), made.size() + 1);
}

QTEST_GUILESS_MAIN(StorageTest)
#include "tst_storage.moc"
