// SPDX-License-Identifier: GPL-3.0-or-later
// What storage does to us: connections that break, reads that take too long, a disk that is full.
#include "server/db/readers.h"
#include "server/events/eventlog.h"
#include "tests/server/storagefixture.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void lostConnectionIsNotTold();
    void slowReadsEndAsBusy_data() { test::addDatabaseRows(); }
    void slowReadsEndAsBusy();
    void fullStorageIsToldAndNothingIsLost_data() { test::addDatabaseRows(); }
    void fullStorageIsToldAndNothingIsLost();
};

namespace {

/// From now on this database has no room for large rows; on PostgreSQL for no tags at all.
void fill(StorageFixture &storage, Database &other)
{
    if (other.isSqlite()) {
        QVERIFY(storage
                    .write([](WriteTransaction &transaction) -> Result<QByteArray> {
                        const auto pages = transaction.db().single<qint64>(u"PRAGMA page_count"_s).value_or(0);
                        transaction.db().execute(u"PRAGMA max_page_count = %1"_s.arg(pages));
                        return QByteArray();
                    })
                    .ok());
        return;
    }
    other.execute(u"CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
                  "'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$"_s);
    other.execute(u"CREATE TRIGGER no_space BEFORE INSERT ON tags FOR EACH ROW EXECUTE FUNCTION no_space()"_s);
}

void makeRoom(StorageFixture &storage, Database &other)
{
    if (!other.isSqlite())
        return other.execute(u"DROP TRIGGER no_space ON tags"_s);
    QVERIFY(storage
                .write([](WriteTransaction &transaction) -> Result<QByteArray> {
                    transaction.db().execute(u"PRAGMA max_page_count = 1000000"_s);
                    return QByteArray();
                })
                .ok());
}

Result<QByteArray> addLargeTag(WriteTransaction &transaction)
{
    auto added = addTag(transaction);
    transaction.db().run(u"UPDATE tags SET color = ? WHERE organization_id = ?"_s, QString(3'000'000, u'x'),
                         transaction.organization());
    return added;
}

} // namespace

void TestFaults::fullStorageIsToldAndNothingIsLost()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    Database other(*storage.url, Database::Mode::Writer);
    QVERIFY(storage.write(addTag).ok());
    fill(storage, other);
    for (int i = 0; i < 3; ++i) {
        const auto refused = storage.write(addLargeTag);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY2(refused.error().message.contains("no space left"_L1), qPrintable(refused.error().message));
    }
    // It goes on reading, and what was acknowledged is there.
    QCOMPARE(eventlog::asOf(other, storage.organization), 1);
    QCOMPARE(other.single<int>(u"SELECT COUNT(*) FROM tags"_s).value_or(0), 1);

    makeRoom(storage, other);
    QCOMPARE(storage.write(addLargeTag).value(), QByteArray("{\"id\":2}"));
    QCOMPARE(eventlog::asOf(other, storage.organization), 2);
}

void TestFaults::lostConnectionIsNotTold()
{
    StorageFixture storage("postgresql");
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    Database other(*storage.url, Database::Mode::Writer);
    for (int i = 0; i < 5; ++i) {
        other.run(u"SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity "
                  "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
        const auto written = storage.write(addTag);
        QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().message));
    }
    QCOMPARE(eventlog::asOf(other, storage.organization), 5);
}

void TestFaults::slowReadsEndAsBusy()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    Database database(*storage.url, Database::Mode::Reader);
    database.setDeadline(std::chrono::milliseconds(100));
    try {
        database.single<qint64>(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000000) "
                                "SELECT COUNT(*) FROM n"_s);
        QFAIL("it should have been stopped");
    } catch (const StorageError &error) {
        QCOMPARE(int(error.failure()), int(StorageFailure::Timeout));
    }
    database.setDeadline(std::chrono::milliseconds(0));
    QCOMPARE(database.single<int>(u"SELECT 1"_s).value_or(0), 1);
    Readers readers(*storage.url, 2);
    std::optional<Result<int>> answer;
    readers.submit<int>(
        [](Database &reader) -> Result<int> { return reader.single<int>(u"SELECT 41 + 1"_s).value_or(0); },
        [&](Result<int> result) { answer = std::move(result); });
    QTRY_VERIFY(answer.has_value());
    QCOMPARE(answer->value(), 42);
    answer.reset();
    readers.submit<int>(
        [](Database &reader) -> Result<int> { return reader.single<int>(u"SELECT x FROM nowhere"_s).value_or(0); },
        [&](Result<int> result) { answer = std::move(result); }, Pace::Slow);
    QTRY_VERIFY(answer.has_value());
    QCOMPARE(answer->error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
