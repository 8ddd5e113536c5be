// SPDX-License-Identifier: GPL-3.0-or-later
// The local copy on disk: what it keeps, for whom, how much, and what happens while the disk is slow, full or damaged.
#include "tests/client/disktrouble.h"
#include "tests/client/scriptedclient.h"

#include <QDir>
#include <QFile>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

class TestLocalDb : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void draftsComeBack();
    void damagedFileIsSetAside();
    void secondClientDoesNotWrite();
    void whatWasHandedOverIsReadAtOnce();
    void limitsHoldAndTheOldestGoesFirst();
    void onlyTheOwnerMayReadIt();
    void slowDiskStallsNothing();
    void fullDiskIsSaidAndNothingIsLost();

private:
    std::unique_ptr<Scene> m_scene;
};

void TestLocalDb::draftsComeBack()
{
    Drafts &drafts = m_scene->client->workspace->drafts();
    drafts.setText(TicketId(4), DraftKind::Reply, u"Dear Sar"_s);
    drafts.setText(TicketId(4), DraftKind::Note, u"she called"_s);
    QTest::qWait(450);
    // The file as a killed program would leave it.
    const QString file = Workspace::localFile(m_scene->client->workspace->account(), m_scene->folder.path());
    QTemporaryDir copy;
    QVERIFY(QFile::copy(file, copy.filePath(u"copy.sqlite"_s)));
    QVERIFY(QFile::copy(file + u"-wal"_s, copy.filePath(u"copy.sqlite-wal"_s)));
    LocalDb again(copy.filePath(u"copy.sqlite"_s));
    Drafts back(again);
    QCOMPARE(back.text(TicketId(4), DraftKind::Reply), u"Dear Sar"_s);
    QCOMPARE(back.text(TicketId(4), DraftKind::Note), u"she called"_s);
    back.clear(TicketId(4), DraftKind::Note);
    QVERIFY(back.hasDraft(TicketId(4)));
    back.clear(TicketId(4), DraftKind::Reply);
    QVERIFY(!back.hasDraft(TicketId(4)));
}

void TestLocalDb::damagedFileIsSetAside()
{
    for (const QByteArray &content :
         {QByteArray("not a database at all, but long enough to look like one").repeated(200),
          QByteArray("SQLite format 3\0", 16), QByteArray(4096, '\0')}) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        LocalDb db(path);
        QVERIFY(db.isWritable());
        QVERIFY(!db.problem().isEmpty());
        QCOMPARE(QDir(folder.path()).entryList({u"*.damaged-*"_s}).size(), 1);
        db.saveDraft(1, u"reply"_s, u"text"_s);
        QVERIFY(db.flush());
        QCOMPARE(db.drafts().size(), 1);
    }
}

void TestLocalDb::secondClientDoesNotWrite()
{
    LocalDb second(Workspace::localFile(m_scene->client->workspace->account(), m_scene->folder.path()));
    QVERIFY(!second.isWritable());
    QVERIFY(!second.problem().isEmpty());
    second.saveDraft(1, u"reply"_s, u"text"_s);
    QVERIFY(!second.flush());
    // It says so where somebody writes, and keeps the words on the screen.
    Drafts drafts(second);
    QSignalSpy failed(&drafts, &Drafts::saveFailed);
    drafts.setText(TicketId(4), DraftKind::Reply, u"Dear Sar"_s);
    drafts.flush();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(drafts.text(TicketId(4), DraftKind::Reply), u"Dear Sar"_s);
}

void TestLocalDb::whatWasHandedOverIsReadAtOnce()
{
    LocalDb &db = m_scene->client->workspace->localDb();
    TicketPage page;
    for (int version = 1; version <= 50; ++version) {
        page.ticket.id = TicketId(4);
        page.ticket.version = version;
        db.savePage(page);
        QCOMPARE(db.page(TicketId(4))->page.ticket.version, version);
    }
    QVERIFY(db.flush());
    QTRY_COMPARE(db.page(TicketId(4))->page.ticket.version, 50);
    db.saveList(u"my_open"_s, {.rows = {makeRow(1, 2)}, .total = 1});
    db.saveValue(u"me"_s, "{}");
    QCOMPARE(db.list(u"my_open"_s)->rows.size(), 1);
    QCOMPARE(db.value(u"me"_s), "{}");
    db.forgetSeen();
    QVERIFY(!db.page(TicketId(4)));
    QVERIFY(!db.list(u"my_open"_s));
    db.savePage(page); // of the new log
    QVERIFY(db.page(TicketId(4)));
    m_scene->restart();
    QVERIFY(m_scene->client->workspace->localDb().page(TicketId(4)));
    QVERIFY(!m_scene->client->workspace->localDb().list(u"my_open"_s));
}

void TestLocalDb::limitsHoldAndTheOldestGoesFirst()
{
    const LocalLimits limits;
    QCOMPARE(limits.listRows, 500);
    QCOMPARE(limits.pages, 500);
    QCOMPARE(limits.pageBytes, 200 * 1024 * 1024);

    LocalDb &db = m_scene->client->workspace->localDb();
    ListCopy list{.total = 700, .savedAt = Time::now()};
    for (int i = 1; i <= 700; ++i)
        list.rows.append(makeRow(i, 2));
    db.saveList(u"my_open"_s, list);
    QCOMPARE(db.list(u"my_open"_s)->rows.size(), 500);
    QCOMPARE(db.list(u"my_open"_s)->total, 700);
    TicketPage page;
    for (int i = 1; i <= 520; ++i) {
        page.ticket.id = TicketId(i);
        db.savePage(page);
    }
    page.ticket.id = TicketId(21); // opened once more
    db.savePage(page);
    page.ticket.id = TicketId(521);
    db.savePage(page);
    QTRY_VERIFY(!db.page(TicketId(20)));
    QVERIFY(!db.page(TicketId(22)));
    QVERIFY(db.page(TicketId(21)));
    QVERIFY(db.page(TicketId(23)));
    QVERIFY(db.page(TicketId(521)));

    QTemporaryDir folder;
    LocalDb small(folder.filePath(u"a.sqlite"_s), {.pages = 100, .pageBytes = 100'000});
    page.ticket.description = QString(30'000, u'x');
    for (int i = 1; i <= 5; ++i) {
        page.ticket.id = TicketId(i);
        small.savePage(page);
    }
    QTRY_VERIFY(!small.page(TicketId(2)));
    QVERIFY(!small.page(TicketId(1)));
    for (const int kept : {3, 4, 5})
        QVERIFY(small.page(TicketId(kept)));
}

void TestLocalDb::onlyTheOwnerMayReadIt()
{
    m_scene->reply(4, u"Hello"_s);
    QVERIFY(m_scene->client->workspace->localDb().flush());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfoList files = QDir(m_scene->folder.path()).entryInfoList({u"*.sqlite*"_s});
    int looked = 0;
    for (const QFileInfo &file : files) {
        if (file.fileName().endsWith(u".lock"_s)) // a process id
            continue;
        ++looked;
        QVERIFY2((file.permissions() & others) == 0, qPrintable(file.fileName()));
    }
    QVERIFY(looked >= 2); // the file and its journal
}

void TestLocalDb::slowDiskStallsNothing()
{
    QVERIFY(m_scene->start());
    const QString file = Workspace::localFile(m_scene->client->workspace->account(), m_scene->folder.path());
    Outbox &outbox = m_scene->client->outbox();
    QSignalSpy kept(&outbox, &Outbox::entryKept);
    QString key;
    {
        DiskHold hold(file);
        QVERIFY(hold.isHeld());
        key = m_scene->reply(4, u"Hello"_s);
        m_scene->client->workspace->drafts().setText(TicketId(6), DraftKind::Note, u"unfinished"_s);
        TicketPage page;
        page.ticket.id = TicketId(9);
        m_scene->client->workspace->localDb().savePage(page);
        QTest::qWait(800);
        QVERIFY(m_scene->client->workspace->localDb().page(TicketId(9)));
        // Shown, but no byte of it has left: after a crash nobody would know that the server may have it.
        QCOMPARE(outbox.count(), 1);
        QCOMPARE(outbox.find(key)->state, OutboxEntry::State::Waiting);
        QVERIFY(kept.isEmpty());
        QVERIFY(m_scene->server.callsOf("ticket.respond").isEmpty());
    }
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 1);
    QCOMPARE(kept.size(), 1);
    m_scene->restart();
    QCOMPARE(m_scene->client->workspace->drafts().text(TicketId(6), DraftKind::Note), u"unfinished"_s);
    QVERIFY(m_scene->client->outbox().find(key));
    QVERIFY(m_scene->client->workspace->localDb().page(TicketId(9)));
}

void TestLocalDb::fullDiskIsSaidAndNothingIsLost()
{
    QVERIFY(m_scene->start());
    LocalDb &db = m_scene->client->workspace->localDb();
    QVERIFY(db.flush());
    QSignalSpy failed(&db, &LocalDb::writeFailed);
    QSignalSpy recovered(&db, &LocalDb::writeRecovered);
    QSignalSpy draftFailed(&m_scene->client->workspace->drafts(), &Drafts::saveFailed);
    QSignalSpy draftSaved(&m_scene->client->workspace->drafts(), &Drafts::saved);
    {
        const FullDisk full;
        m_scene->client->workspace->drafts().setText(TicketId(6), DraftKind::Note, u"unfinished"_s);
        m_scene->client->workspace->drafts().flush();
        m_scene->reply(4, u"one"_s);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(u"disk"_s));
        QTRY_VERIFY(!draftFailed.isEmpty());
        m_scene->reply(4, u"two"_s);
        QVERIFY(!db.flush());
        QTest::qWait(300);
        QCOMPARE(failed.size(), 1); // said once, not with every try
        QVERIFY(draftSaved.isEmpty());
        QCOMPARE(m_scene->client->outbox().count(), 2);
        QVERIFY(m_scene->server.callsOf("ticket.respond").isEmpty());
    }
    QTRY_COMPARE(recovered.size(), 1);
    QTRY_COMPARE(draftSaved.size(), 1);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 1);
    QCOMPARE(respondParams(m_scene->server.callsOf("ticket.respond").first()).body, u"one"_s);
    m_scene->restart();
    QCOMPARE(m_scene->client->outbox().count(), 2);
    QCOMPARE(m_scene->client->workspace->drafts().text(TicketId(6), DraftKind::Note), u"unfinished"_s);
}

QTEST_GUILESS_MAIN(TestLocalDb)
#include "tst_localdb.moc"
