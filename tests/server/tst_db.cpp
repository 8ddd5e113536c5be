// SPDX-License-Identifier: GPL-3.0-or-later
// Storage on both databases: values, groups of writes, receipts, what is taken back, the search index.
#include "server/db/rows.h"
#include "server/db/searchindex.h"
#include "server/events/eventlog.h"
#include "shared/contact.h"
#include "shared/text.h"
#include "tests/server/storagefixture.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestDb : public QObject
{
    Q_OBJECT

private slots:
    void urlsAreUnderstoodOrRefused();
    void valuesComeBackAsTheyWere_data() { test::addDatabaseRows(); }
    void valuesComeBackAsTheyWere();
    void sameStatementMayRunInsideItself_data() { test::addDatabaseRows(); }
    void sameStatementMayRunInsideItself();
    void readersCannotWrite_data() { test::addDatabaseRows(); }
    void readersCannotWrite();
    void refusedCallTakesBackNumbersAndRows_data() { test::addDatabaseRows(); }
    void refusedCallTakesBackNumbersAndRows();
    void brokenRuleSpoilsOnlyItsOwnCall_data() { test::addDatabaseRows(); }
    void brokenRuleSpoilsOnlyItsOwnCall();
    void manyWritersGetGaplessNumbers_data() { test::addDatabaseRows(); }
    void manyWritersGetGaplessNumbers();
    void repeatedKeyGetsTheStoredAnswer_data() { test::addDatabaseRows(); }
    void repeatedKeyGetsTheStoredAnswer();
    void searchFindsAllWordsOfOneDocument_data() { test::addDatabaseRows(); }
    void searchFindsAllWordsOfOneDocument();
};

void TestDb::urlsAreUnderstoodOrRefused()
{
    QCOMPARE(DatabaseUrl::parse(u"sqlite:/a/b c.db"_s).value().path(), u"/a/b c.db"_s);
    const auto full = DatabaseUrl::parse(u"postgresql://me:s%40crt@db.example:5433/desk"_s);
    QVERIFY(full.ok());
    QCOMPARE(full.value().password(), u"s@crt"_s);
    QCOMPARE(full.value().port(), 5433);
    QVERIFY(!full.value().withoutPassword().contains("crt"_L1));
    QCOMPARE(DatabaseUrl::parse(u"postgresql:///desk?host=/run/pg"_s).value().host(), u"/run/pg"_s);
    for (const QString &wrong :
         {u"sqlite:"_s, u"mysql://x/y"_s, u"postgresql://host/"_s, u"postgresql:///d?sslmod=1"_s, u""_s})
        QVERIFY2(!DatabaseUrl::parse(wrong).ok(), qPrintable(wrong));
}

void TestDb::valuesComeBackAsTheyWere()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    Contact contact;
    contact.id = ContactId(7);
    contact.version = 1;
    contact.createdAt = Time{1'700'000'000'123};
    contact.name = u"Zoë 'quoted' ? \\ \"x\" 😀"_s;
    contact.notes = QString(200'000, u'ß');
    contact.leadScore = 95;
    contact.leadStatus = LeadStatus::Qualified;
    const QByteArray bytes("\0\x01\xff'\\ binary", 13);
    const auto written = storage.write([&](WriteTransaction &transaction) -> Result<QByteArray> {
        insert(transaction.db(), u"contacts"_s, contact,
               {{u"organization_id"_s, bound(transaction.organization())}, {u"email_key"_s, bound(QString())}});
        transaction.db().run(u"INSERT INTO blobs (organization_id, sha256, size, created_at) VALUES (?, ?, ?, ?)"_s,
                             transaction.organization(), bytes, 13, transaction.now());
        return QByteArray("{}");
    });
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().message));
    Database database(*storage.url, Database::Mode::Reader);
    Query query =
        database.select(u"SELECT %1 FROM contacts WHERE organization_id = ? AND id = ?"_s.arg(columns<Contact>()),
                        storage.organization, contact.id);
    QVERIFY(query.next());
    QVERIFY(read<Contact>(query) == contact);
    QVERIFY(!query.next());
    QCOMPARE(database.single<QByteArray>(u"SELECT sha256 FROM blobs"_s).value_or(""), bytes);
    Patch<Contact> patch;
    patch.set(&Contact::leadScore, std::optional<int>());
    patch.set(&Contact::phone, u"123"_s);
    const auto patched = storage.write([&](WriteTransaction &transaction) -> Result<QByteArray> {
        return QByteArray::number(update(transaction.db(), u"contacts"_s, assignments(patch),
                                         u"organization_id = ? AND id = ?"_s,
                                         {bound(storage.organization), bound(contact.id)}));
    });
    QCOMPARE(patched.value(), QByteArray("1"));
    QVERIFY(!database.single<std::optional<int>>(u"SELECT lead_score FROM contacts"_s).value().has_value());
}

void TestDb::sameStatementMayRunInsideItself()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    Database database(*storage.url, Database::Mode::Reader);
    const QString sql = u"SELECT number FROM schema_migrations WHERE number = 1 UNION ALL SELECT 5 ORDER BY 1"_s;
    int rows = 0;
    Query outer = database.select(sql);
    while (outer.next()) {
        Query inner = database.select(sql);
        while (inner.next())
            ++rows;
    }
    QCOMPARE(rows, 4);
}

void TestDb::readersCannotWrite()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    Database database(*storage.url, Database::Mode::Reader);
    QVERIFY_THROWS_EXCEPTION(StorageError, database.run(u"DELETE FROM tags"_s));
}

void TestDb::refusedCallTakesBackNumbersAndRows()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    QVERIFY(storage.write(addTag).ok());
    const auto refused = storage.write([](WriteTransaction &transaction) -> Result<QByteArray> {
        if (const auto added = addTag(transaction); !added.ok())
            return added;
        transaction.nextTicketNumber();
        return Error::of(ErrorKind::Forbidden, u"no"_s);
    });
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QCOMPARE(storage.write(addTag).value(), QByteArray("{\"id\":2}"));
    Database database(*storage.url, Database::Mode::Reader);
    QCOMPARE(eventlog::asOf(database, storage.organization), 2);
    QCOMPARE(database.single<int>(u"SELECT COUNT(*) FROM tags"_s).value_or(0), 2);
    QCOMPARE(database.single<int>(u"SELECT last_ticket_number FROM heads"_s).value_or(-1), 0);
}

void TestDb::brokenRuleSpoilsOnlyItsOwnCall()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    std::atomic<int> good = 0;
    std::atomic<int> bad = 0;
    // Submitted while the writer is held, so that all land in one group.
    std::promise<void> gate;
    std::shared_future<void> opened = gate.get_future().share();
    storage.writer->submit(storage.call([opened](WriteTransaction &) -> Result<QByteArray> {
        opened.wait();
        return QByteArray();
    }));
    for (int i = 0; i < 20; ++i) {
        WriteCall call = storage.call([i](WriteTransaction &transaction) -> Result<QByteArray> {
            const auto added = addTag(transaction);
            if (i % 4 == 0)
                transaction.db().run(u"INSERT INTO team_members (organization_id, team_id, user_id) VALUES (?, 9, 9)"_s,
                                     transaction.organization());
            return added;
        });
        call.done = [&](const Result<QByteArray> &result) { ++(result.ok() ? good : bad); };
        storage.writer->submit(std::move(call));
    }
    gate.set_value();
    QTRY_COMPARE(good + bad, 20);
    QCOMPARE(bad.load(), 5);
    Database database(*storage.url, Database::Mode::Reader);
    QCOMPARE(eventlog::asOf(database, storage.organization), 15);
    QCOMPARE(database.single<int>(u"SELECT MAX(id) FROM tags"_s).value_or(0), 15);
}

void TestDb::manyWritersGetGaplessNumbers()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    const OrganizationId second = storage.addOrganization(u"second"_s);
    QVERIFY(second.isValid() && second != storage.organization);
    std::vector<qint64> seen;
    int commits = 0;
    connect(storage.writer.get(), &Writer::committed, this, [&](const std::vector<CommittedEvent> &events) {
        ++commits;
        for (const CommittedEvent &committed : events) {
            if (committed.organization == storage.organization)
                seen.push_back(committed.event.seq);
        }
    });
    int answered = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&storage, &answered, second, t] {
            for (int i = 0; i < 100; ++i) {
                WriteCall call = storage.call(addTag);
                call.organization = t % 4 == 0 ? second : storage.organization;
                call.done = [&answered](const Result<QByteArray> &result) { answered += result.ok() ? 1 : 0; };
                storage.writer->submit(std::move(call));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QTRY_COMPARE_WITH_TIMEOUT(answered, 800, 30'000);
    QCOMPARE(seen.size(), 600U);
    for (std::size_t i = 0; i < seen.size(); ++i)
        QCOMPARE(seen[i], qint64(i) + 1);
    QVERIFY2(commits < 400, qPrintable(QString::number(commits)));
    Database database(*storage.url, Database::Mode::Reader);
    QCOMPARE(eventlog::asOf(database, second), 200);
    QCOMPARE(eventlog::after(database, storage.organization, 0, 1000).size(), 600U);
}

void TestDb::repeatedKeyGetsTheStoredAnswer()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    const auto write = [&](const QByteArray &key, const QByteArray &hash, bool refuse = false) {
        WriteCall call = storage.call([refuse](WriteTransaction &transaction) -> Result<QByteArray> {
            if (refuse)
                return Error::of(ErrorKind::Stale, u"stale"_s);
            return addTag(transaction);
        });
        call.receipt = ReceiptKey{UserId(1), key, "tag.create", hash};
        return storage.writer->runNow(std::move(call));
    };
    QCOMPARE(write("k1", "h").value(), QByteArray("{\"id\":1}"));
    QCOMPARE(write("k1", "h").value(), QByteArray("{\"id\":1}"));
    QCOMPARE(write("k1", "other").error().kind, ErrorKind::KeyMismatch);
    QCOMPARE(write("k2", "h", true).error().kind, ErrorKind::Stale);
    QCOMPARE(write("k2", "h2").value(), QByteArray("{\"id\":2}"));
    Database database(*storage.url, Database::Mode::Reader);
    QCOMPARE(eventlog::ofCall(database, storage.organization, u"k2"_s, 0, 50).size(), 1U);
    QCOMPARE(eventlog::asOf(database, storage.organization), 2);
}

void TestDb::searchFindsAllWordsOfOneDocument()
{
    QFETCH(QByteArray, engine);
    StorageFixture storage(engine);
    SF_REQUIRE_DATABASE(storage);
    QVERIFY(storage.begin());
    const OrganizationId second = storage.addOrganization(u"second"_s);
    const auto put = [&](OrganizationId organization, int ticket, int response, const QString &text) {
        WriteCall call = storage.call([=](WriteTransaction &transaction) -> Result<QByteArray> {
            searchindex::put(transaction.db(), organization,
                             {TicketId(ticket), ResponseId(response), searchTokens(text)});
            return QByteArray();
        });
        QVERIFY(storage.writer->runNow(std::move(call)).ok());
    };
    const auto find = [&](OrganizationId organization, const QString &text, bool prefix) {
        Database database(*storage.url, Database::Mode::Reader);
        const auto hits = searchindex::hits(database, organization, searchTokens(text), prefix);
        QList<int> found;
        Query query = database.selectWith(
            u"SELECT ticket_id FROM (%1) AS hits ORDER BY document_id DESC"_s.arg(hits.sql), hits.bindings);
        while (query.next())
            found << query.get<int>(0);
        return found;
    };
    put(storage.organization, 1, 0, u"T-0001 Käse läuft weg, john@demo.example 'quoted' AND"_s);
    put(storage.organization, 2, 0, u"T-0002 der Käse ist da"_s);
    put(storage.organization, 2, 1, u"Antwort ohne das Wort"_s);
    put(second, 3, 0, u"Käse nebenan"_s);
    QCOMPARE(find(storage.organization, u"kase"_s, false), (QList<int>{2, 1}));
    QCOMPARE(find(storage.organization, u"KÄSE da"_s, false), QList<int>{2});
    QCOMPARE(find(storage.organization, u"antwort käse"_s, false), QList<int>());
    QCOMPARE(find(storage.organization, u"kä"_s, true), (QList<int>{2, 1}));
    QCOMPARE(find(storage.organization, u"kä"_s, false), QList<int>());
    QCOMPARE(find(storage.organization, u"t-0001"_s, false), QList<int>{1});
    QCOMPARE(find(storage.organization, u"john@demo.example"_s, true), QList<int>{1});
    QCOMPARE(find(storage.organization, u"and"_s, false), QList<int>{1});
    QCOMPARE(find(second, u"käse"_s, false), QList<int>{3});
    // A longer beginning: few words begin with it, none, or too many to spell out; and letters younger than the database's own tables.
    put(second, 4, 0, u"Rechnung"_s);
    put(second, 5, 0, u"Rechnungsnummer und Rechnungen, 𞤀𞤣𞤤𞤢𞤥"_s);
    QCOMPARE(find(second, u"rechnung"_s, true), (QList<int>{5, 4}));
    QCOMPARE(find(second, u"rechnungs"_s, true), QList<int>{5});
    QCOMPARE(find(second, u"und rechnungsn"_s, true), QList<int>{5});
    QCOMPARE(find(second, u"rechnungsx"_s, true), QList<int>());
    QCOMPARE(find(second, u"𞤀𞤣𞤤𞤢𞤥"_s, false), QList<int>{5});
    for (int i = 0; i < 40; ++i)
        put(second, 100 + i, 0, u"Rechnungsposten%1"_s.arg(i));
    QCOMPARE(find(second, u"rechnungs"_s, true).size(), 41);
    put(storage.organization, 1, 0, u"ganz anders"_s);
    QCOMPARE(find(storage.organization, u"kase"_s, false), QList<int>{2});
    QCOMPARE(find(storage.organization, u"anders"_s, false), QList<int>{1});
    WriteCall remove = storage.call([&](WriteTransaction &transaction) -> Result<QByteArray> {
        searchindex::remove(transaction.db(), storage.organization, TicketId(1), ResponseId());
        return QByteArray();
    });
    QVERIFY(storage.writer->runNow(std::move(remove)).ok());
    QCOMPARE(find(storage.organization, u"anders"_s, false), QList<int>());
}

QTEST_GUILESS_MAIN(TestDb)
#include "tst_db.moc"
