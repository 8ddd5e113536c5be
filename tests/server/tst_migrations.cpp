// SPDX-License-Identifier: GPL-3.0-or-later
// Migrations on both databases: each once, all or nothing, however often they are begun.
#include "server/db/database.h"
#include "server/db/dialect.h"
#include "server/db/migrations.h"
#include "shared/time.h"
#include "tests/support/testdatabase.h"

#include <QFileInfo>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void statementsAreCutOutsideOfQuotes();
    void migrationsRunOnceAndRefuseNewerSchemas_data() { test::addDatabaseRows(); }
    void migrationsRunOnceAndRefuseNewerSchemas();
    void aLowerNumberThatCameLaterIsApplied_data() { test::addDatabaseRows(); }
    void aLowerNumberThatCameLaterIsApplied();
    void keysAreFolded_data() { test::addDatabaseRows(); }
    void keysAreFolded();
    void brokenMigrationLeavesNothingAndIsRepeated_data() { test::addDatabaseRows(); }
    void brokenMigrationLeavesNothingAndIsRepeated();
    void killedMigrationIsRepeated_data() { test::addDatabaseRows(); }
    void killedMigrationIsRepeated();
};

namespace {

const Migration kFirst{1, u"first"_s, u"CREATE TABLE a (x BIGINT);"_s};
// It takes longer than anybody waits for it.
const Migration kLong{2, u"second"_s,
                      u"CREATE TABLE b (x TEXT);\n"
                      "-- sqlite\n"
                      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)\n"
                      "INSERT INTO b SELECT hex(randomblob(2000)) FROM n;\n"
                      "-- postgresql\n"
                      "INSERT INTO b SELECT 'late' FROM pg_sleep(120);\n"
                      "-- end\n"_s};
const Migration kMended{2, u"second"_s, u"CREATE TABLE b (x TEXT); INSERT INTO b VALUES ('now');"_s};

/// Another process that migrates until it is killed.
pid_t migrateElsewhere(const DatabaseUrl &url)
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    try {
        Database database(url, Database::Mode::Writer);
        [[maybe_unused]] const auto applied = Migrations({kFirst, kLong}).apply(database);
    } catch (const StorageError &) {
        // The parent sees that it did not get there.
    }
    _exit(1);
}

/// Whether the second migration is under way: its changes have reached the file, or its statement runs.
bool isInTheMiddle(Database &watcher, const DatabaseUrl &url)
{
    if (Migrations::version(watcher) != 1)
        return false;
    constexpr qint64 firstWrites = 4 << 20;
    return watcher.isSqlite() ? QFileInfo(url.path() + u"-wal"_s).size() > firstWrites
                              : watcher.single<int>(u"SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active' "
                                                    "AND query LIKE 'INSERT INTO b %'"_s)
                                    == 1;
}

/// PostgreSQL goes on with a statement whose client has died; here it is told.
void endOrphans(Database &watcher)
{
    const QString others =
        u"FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query <> ''"_s;
    watcher.run(u"SELECT COUNT(pg_terminate_backend(pid)) "_s + others);
    QTRY_COMPARE(watcher.single<int>(u"SELECT COUNT(*) "_s + others).value_or(-1), 0);
}

} // namespace

void TestMigrations::statementsAreCutOutsideOfQuotes()
{
    const QString text = u"-- a; b\nSELECT ';', \"a;\"; \n-- last\n;SELECT $$ x; y $$"_s;
    QCOMPARE(dialect::statements(text), (QStringList{u"-- a; b\nSELECT ';', \"a;\""_s, u"SELECT $$ x; y $$"_s}));
    const QString both = u"A {blob}\n-- sqlite\nB\n-- postgresql\nC\n-- end\nD"_s;
    QCOMPARE(dialect::migration(both, Engine::Sqlite), u"A BLOB\nB\nD"_s);
    QCOMPARE(dialect::migration(both, Engine::Postgresql), u"A BYTEA\nC\nD"_s);
}

void TestMigrations::migrationsRunOnceAndRefuseNewerSchemas()
{
    QFETCH(QByteArray, engine);
    test::TestDatabase file(engine);
    SF_REQUIRE_DATABASE(file);
    Database database(DatabaseUrl::parse(file.url()).value(), Database::Mode::Writer);
    QCOMPARE(Migrations::version(database), 0);
    const Migrations migrations;
    QVERIFY(migrations.newest() >= 1);
    const int applied = migrations.apply(database).value();
    QVERIFY(applied > 1 && applied <= migrations.newest()); // their numbers may have gaps
    QCOMPARE(Migrations::version(database), migrations.newest());
    QCOMPARE(migrations.apply(database).value(), 0);
    database.run(u"INSERT INTO schema_migrations (number, name, applied_at) VALUES (?, ?, ?)"_s, 9000, u"later"_s,
                 Time{1});
    const auto refused = migrations.apply(database);
    QVERIFY(!refused.ok() && refused.error().message.contains("9000"_L1));
}

void TestMigrations::aLowerNumberThatCameLaterIsApplied()
{
    QFETCH(QByteArray, engine);
    test::TestDatabase file(engine);
    SF_REQUIRE_DATABASE(file);
    Database database(DatabaseUrl::parse(file.url()).value(), Database::Mode::Writer);
    const Migration late{7, u"0007_late"_s, u"CREATE TABLE late (x BIGINT);"_s};
    const Migration between{4, u"0004_between"_s, u"ALTER TABLE a ADD COLUMN y BIGINT;"_s};
    QCOMPARE(Migrations({kFirst, late}).apply(database).value(), 2);
    QCOMPARE(Migrations({kFirst, between, late}).apply(database).value(), 1);
    QCOMPARE(database.single<int>(u"SELECT COUNT(y) FROM a"_s).value_or(-1), 0);
    QCOMPARE(Migrations::version(database), 7);
    QCOMPARE(Migrations({kFirst, between, late}).apply(database).value(), 0);

    // The program of before knows its highest number, and yet less than the database.
    const auto older = Migrations({kFirst, late}).apply(database);
    QVERIFY(!older.ok() && older.error().message.contains("schema 4"_L1));
    const Migration namesake{4, u"0004_another"_s, u"CREATE TABLE another (x BIGINT);"_s};
    const auto other = Migrations({kFirst, namesake, late}).apply(database);
    QVERIFY(!other.ok() && other.error().message.contains("0004_another"_L1));
}

void TestMigrations::keysAreFolded()
{
    QFETCH(QByteArray, engine);
    test::TestDatabase file(engine);
    SF_REQUIRE_DATABASE(file);
    Database database(DatabaseUrl::parse(file.url()).value(), Database::Mode::Writer);
    const Migration table{1, u"first"_s,
                          u"CREATE TABLE firms (organization_id BIGINT, id BIGINT, trade TEXT NOT NULL);\n"
                          "INSERT INTO firms VALUES (1, 1, ' BÜRO'), (1, 2, ''), (2, 1, 'Élan');"_s};
    const Migration keys{2, u"second"_s,
                         u"ALTER TABLE firms ADD COLUMN trade_key {text_key} NOT NULL DEFAULT '';\n"
                         "-- fold firms.trade into trade_key\n"_s};
    QCOMPARE(Migrations({table, keys}).apply(database).value(), 2);
    QStringList found;
    Query query = database.select(u"SELECT trade_key FROM firms ORDER BY organization_id, id"_s);
    while (query.next())
        found << query.get<QString>(0);
    QCOMPARE(found, (QStringList{u"buro"_s, QString(u""_s), u"elan"_s}));
}

void TestMigrations::brokenMigrationLeavesNothingAndIsRepeated()
{
    QFETCH(QByteArray, engine);
    test::TestDatabase file(engine);
    SF_REQUIRE_DATABASE(file);
    Database database(DatabaseUrl::parse(file.url()).value(), Database::Mode::Writer);
    const Migration first{1, u"first"_s, u"CREATE TABLE a (x BIGINT);"_s};
    const Migrations broken({first, {2, u"second"_s, u"CREATE TABLE b (x BIGINT); INSERT INTO nowhere VALUES (1);"_s}});
    QVERIFY_THROWS_EXCEPTION(StorageError, (void)broken.apply(database));
    QCOMPARE(Migrations::version(database), 1);
    const Migrations mended({first, {2, u"second"_s, u"CREATE TABLE b (x BIGINT); INSERT INTO b VALUES (1);"_s}});
    QCOMPARE(mended.apply(database).value(), 1);
    QCOMPARE(database.single<int>(u"SELECT x FROM b"_s).value_or(0), 1);
}

void TestMigrations::killedMigrationIsRepeated()
{
    QFETCH(QByteArray, engine);
    test::TestDatabase file(engine);
    SF_REQUIRE_DATABASE(file);
    const DatabaseUrl url = DatabaseUrl::parse(file.url()).value();
    {
        const Database made(url, Database::Mode::Writer);
    }
    const pid_t child = migrateElsewhere(url);
    QVERIFY(child > 0);
    Database watcher(url, Database::Mode::Reader);
    const bool isCaught = QTest::qWaitFor([&] { return isInTheMiddle(watcher, url); }, 30'000);
    ::kill(child, SIGKILL);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(isCaught && WIFSIGNALED(status));
    if (!watcher.isSqlite())
        endOrphans(watcher);
    QCOMPARE(Migrations::version(watcher), 1);
    QVERIFY_THROWS_EXCEPTION(StorageError, watcher.select(u"SELECT x FROM b"_s));

    Database database(url, Database::Mode::Writer);
    QCOMPARE(Migrations({kFirst, kMended}).apply(database).value(), 1);
    QCOMPARE(Migrations::version(database), 2);
    QCOMPARE(database.single<QString>(u"SELECT x FROM b"_s).value_or(QString()), u"now"_s);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
