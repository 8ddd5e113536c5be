// SPDX-License-Identifier: GPL-3.0-or-later
// The queue against a scripted peer: order, exactly once, decisions.
#include "tests/client/scriptedclient.h"

#include <QSqlQuery>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

namespace {

OutboxEntry::State stateOnDisk(ScriptedClient &client, const QString &folder, const QString &key)
{
    int state = -1;
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"probe"_s);
        db.setDatabaseName(Workspace::localFile(client.workspace->account(), folder));
        if (db.open()) {
            QSqlQuery query(db);
            query.prepare(u"SELECT state FROM outbox WHERE key = ?"_s);
            query.addBindValue(key);
            if (query.exec() && query.next())
                state = query.value(0).toInt();
        }
    }
    QSqlDatabase::removeDatabase(u"probe"_s);
    return static_cast<OutboxEntry::State>(state);
}

} // namespace

class TestSync : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void entryIsMarkedBeforeItsFirstByteLeaves();
    void replyCutInMidSendArrivesOnce();
    void entryOutlivesTheProgram();
    void localTicketIsRewrittenInEntriesAndDrafts();
    void entriesOfOneTicketGoInOrder();
    void staleReplyIsHeldAndSentAnyway();
    void conflictKeepsMineOrTakesTheirs();
    void conflictIsDecidedFieldByField();
    void onlyWhatIsHeldCanBeDecided();
    void cancelTakesDependantsAlong();
    void oldUnansweredEntryAsks();
    void busyIsTriedAgain();
    void wordsSayWhatAnEntryDoes();

private:
    std::unique_ptr<Scene> m_scene;
};

void TestSync::entryIsMarkedBeforeItsFirstByteLeaves()
{
    std::optional<OutboxEntry::State> seen;
    m_scene->server.onCall = [&](const Call &call) {
        if (call.method == "ticket.respond")
            seen = stateOnDisk(*m_scene->client, m_scene->folder.path(), respondParams(call).key);
        return false;
    };
    QSignalSpy kept(&m_scene->client->outbox(), &Outbox::entryKept);
    const QString key = m_scene->reply(4, u"Hello"_s);
    QVERIFY(!m_scene->client->outbox().isKept(key));
    QTRY_COMPARE(kept.size(), 1);
    QVERIFY(m_scene->client->outbox().isKept(key));
    QCOMPARE(stateOnDisk(*m_scene->client, m_scene->folder.path(), key), OutboxEntry::State::Waiting);
    QVERIFY(m_scene->start());
    QTRY_VERIFY(seen.has_value());
    QCOMPARE(*seen, OutboxEntry::State::Sent);
}

void TestSync::replyCutInMidSendArrivesOnce()
{
    QHash<QString, int> effects;
    int tries = 0;
    m_scene->server.onCall = [&](const Call &call) {
        if (call.method != "ticket.respond")
            return false;
        effects[respondParams(call).key] = 1;
        if (++tries < 3)
            m_scene->server.cut(); // done, but the answer is lost
        else
            m_scene->server.answer(call, toJson(Receipt{.id = 9, .version = 1, .seq = 11}));
        return true;
    };
    QSignalSpy settled(&m_scene->client->outbox(), &Outbox::entrySettled);
    m_scene->reply(4, u"Hello"_s);
    QVERIFY(m_scene->start());
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(tries, 3);
    QCOMPARE(effects.size(), 1);
    QCOMPARE(m_scene->client->outbox().count(), 0);
}

void TestSync::entryOutlivesTheProgram()
{
    const QString key = m_scene->reply(4, u"Hello"_s);
    m_scene->restart();
    QCOMPARE(m_scene->client->outbox().count(), 1);
    const OutboxEntry *entry = m_scene->client->outbox().find(key);
    QVERIFY(entry);
    QCOMPARE(entry->as<TicketRespond>()->body, u"Hello"_s);
    QVERIFY(m_scene->start());
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 1);
    QCOMPARE(respondParams(m_scene->server.callsOf("ticket.respond").first()).key, key);
}

void TestSync::localTicketIsRewrittenInEntriesAndDrafts()
{
    m_scene->client->outbox().submit<TicketCreate>({.subject = u"New one"_s}, u"New one"_s);
    const qint64 local = m_scene->client->outbox().entries().first().localId;
    QVERIFY(local < 0);
    m_scene->reply(local, u"First answer"_s);
    m_scene->client->workspace->drafts().setText(TicketId(local), DraftKind::Note, u"unfinished"_s);
    m_scene->client->workspace->drafts().flush();
    m_scene->client->workspace->tickets().openPage(TicketId(local));
    QVERIFY(m_scene->client->workspace->tickets().page(TicketId(local)));
    QCOMPARE(m_scene->client->workspace->tickets().page(TicketId(local))->ticket.subject, u"New one"_s);

    m_scene->server.onCall = [&](const Call &call) {
        if (call.method == "ticket.create")
            m_scene->server.answer(call, toJson(Receipt{.id = 77, .version = 1, .seq = 11, .number = 7}));
        return call.method == "ticket.create";
    };
    QVERIFY(m_scene->start());
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 1);
    QCOMPARE(respondParams(m_scene->server.callsOf("ticket.respond").first()).id, TicketId(77));
    QCOMPARE(m_scene->client->workspace->drafts().text(TicketId(77), DraftKind::Note), u"unfinished"_s);
    QVERIFY(!m_scene->client->workspace->drafts().hasDraft(TicketId(local)));
    QTRY_COMPARE(m_scene->server.callsOf("ticket.get").size(), 1);
}

void TestSync::entriesOfOneTicketGoInOrder()
{
    QVERIFY(m_scene->start());
    m_scene->reply(4, u"one"_s);
    m_scene->reply(4, u"two"_s);
    m_scene->reply(6, u"other"_s);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 2);
    const QList<Call> first = m_scene->server.callsOf("ticket.respond");
    QCOMPARE(respondParams(first[0]).body, u"one"_s);
    QCOMPARE(respondParams(first[1]).body, u"other"_s);
    m_scene->server.answer(first[0], toJson(Receipt{.id = 1, .version = 1}));
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 3);
    QCOMPARE(respondParams(m_scene->server.callsOf("ticket.respond")[2]).body, u"two"_s);
}

void TestSync::staleReplyIsHeldAndSentAnyway()
{
    QVERIFY(m_scene->start());
    const QString key = m_scene->reply(4, u"one"_s);
    const QString later = m_scene->reply(4, u"two"_s);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 1);
    Error error = Error::of(ErrorKind::Stale, u"Something arrived"_s);
    error.detail = toJson(Stale{.id = TicketId(4), .lastEventSeq = 33});
    m_scene->server.refuse(m_scene->server.callsOf("ticket.respond").first(), error);
    QTRY_COMPARE(m_scene->client->outbox().heldCount(), 1);
    QVERIFY(m_scene->client->outbox().isBlocked(*m_scene->client->outbox().find(later)));
    QCOMPARE(Outbox::stale(*m_scene->client->outbox().find(key))->lastEventSeq, 33);
    m_scene->client->outbox().sendAnyway(key);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 2);
    QVERIFY(respondParams(m_scene->server.callsOf("ticket.respond")[1]).anyway);
    QCOMPARE(respondParams(m_scene->server.callsOf("ticket.respond")[1]).key, key);
}

void TestSync::conflictKeepsMineOrTakesTheirs()
{
    QVERIFY(m_scene->start());
    TicketUpdate::Params change{.id = TicketId(4), .base = 2};
    change.patch.set(&Ticket::priority, Priority::High);
    change.patch.set(&Ticket::subject, u"Mine"_s);
    const QString key = m_scene->client->outbox().submit<TicketUpdate>(change, u"T-0004"_s);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.update").size(), 1);
    Error error = Error::of(ErrorKind::Conflict, u"Changed meanwhile"_s);
    error.detail = toJson(Conflict{.id = TicketId(4), .version = 8, .clashes = {{.name = u"subject"_s}}});
    m_scene->server.refuse(m_scene->server.callsOf("ticket.update").last(), error);
    QTRY_COMPARE(m_scene->client->outbox().heldCount(), 1);

    m_scene->client->outbox().keepMine(key);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.update").size(), 2);
    auto sent = fromJson<TicketUpdate::Params>(QByteArrayView(m_scene->server.callsOf("ticket.update").last().params));
    QCOMPARE(sent->base, 8);
    QVERIFY(sent->patch.has(&Ticket::subject));

    m_scene->server.refuse(m_scene->server.callsOf("ticket.update").last(), error);
    QTRY_COMPARE(m_scene->client->outbox().heldCount(), 1);
    m_scene->client->outbox().takeTheirs(key);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.update").size(), 3);
    sent = fromJson<TicketUpdate::Params>(QByteArrayView(m_scene->server.callsOf("ticket.update").last().params));
    QVERIFY(!sent->patch.has(&Ticket::subject));
    QVERIFY(sent->patch.has(&Ticket::priority));
}

void TestSync::conflictIsDecidedFieldByField()
{
    QVERIFY(m_scene->start());
    TicketUpdate::Params change{.id = TicketId(4), .base = 2};
    change.patch.set(&Ticket::priority, Priority::High);
    change.patch.set(&Ticket::subject, u"Mine"_s);
    change.patch.set(&Ticket::category, u"bug"_s);
    const QString key = m_scene->client->outbox().submit<TicketUpdate>(change, u"T-0004"_s);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.update").size(), 1);
    Error error = Error::of(ErrorKind::Conflict, u"Changed meanwhile"_s);
    error.detail =
        toJson(Conflict{.id = TicketId(4), .version = 8, .clashes = {{.name = u"subject"_s}, {.name = u"priority"_s}}});
    m_scene->server.refuse(m_scene->server.callsOf("ticket.update").last(), error);
    QTRY_COMPARE(m_scene->client->outbox().heldCount(), 1);
    m_scene->client->outbox().decide(key, {u"priority"_s});
    QTRY_COMPARE(m_scene->server.callsOf("ticket.update").size(), 2);
    const auto sent =
        fromJson<TicketUpdate::Params>(QByteArrayView(m_scene->server.callsOf("ticket.update").last().params));
    QCOMPARE(sent->base, 8);
    QCOMPARE(sent->key, key);
    QCOMPARE(sent->patch.value.subject, u"Mine"_s);
    QVERIFY(!sent->patch.has(&Ticket::priority));
    QCOMPARE(sent->patch.value.category, u"bug"_s);
}

void TestSync::onlyWhatIsHeldCanBeDecided()
{
    QVERIFY(m_scene->start());
    const QString key = m_scene->reply(4, u"Hello"_s);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 1);
    m_scene->client->outbox().retry(key);
    m_scene->client->outbox().sendAnyway(key);
    m_scene->client->outbox().sendEdited(key, u"Other words"_s);
    QCOMPARE(m_scene->client->outbox().find(key)->state, OutboxEntry::State::Sent);
    QCOMPARE(m_scene->client->outbox().find(key)->as<TicketRespond>()->body, u"Hello"_s);
    QTest::qWait(50);
    QCOMPARE(m_scene->server.callsOf("ticket.respond").size(), 1);
}

void TestSync::cancelTakesDependantsAlong()
{
    m_scene->client->outbox().submit<TicketCreate>({.subject = u"New one"_s}, u"New one"_s);
    const OutboxEntry made = m_scene->client->outbox().entries().first();
    m_scene->reply(made.localId, u"First answer"_s);
    m_scene->reply(4, u"Other"_s);
    m_scene->client->outbox().cancel(made.key);
    QCOMPARE(m_scene->client->outbox().count(), 1);
    QCOMPARE(m_scene->client->outbox().entries().first().record, 4);
}

void TestSync::oldUnansweredEntryAsks()
{
    const QString key = m_scene->reply(4, u"Hello"_s);
    OutboxEntry old = *m_scene->client->outbox().find(key);
    old.state = OutboxEntry::State::Sent;
    old.wasSent = true;
    old.sentAt.ms = Time::now().ms - qint64{26} * 24 * 3600 * 1000;
    m_scene->client->workspace->localDb().updateEntry(old);
    m_scene->restart();
    QCOMPARE(m_scene->client->outbox().find(key)->state, OutboxEntry::State::Overdue);
    QVERIFY(m_scene->start());
    QTest::qWait(50);
    QVERIFY(m_scene->server.callsOf("ticket.respond").isEmpty());
    m_scene->client->outbox().retry(key);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 1);
}

void TestSync::busyIsTriedAgain()
{
    QVERIFY(m_scene->start());
    m_scene->reply(4, u"Hello"_s);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 1);
    Error busy = Error::of(ErrorKind::Busy, u"Busy"_s);
    busy.retryAfterMs = 30;
    m_scene->server.refuse(m_scene->server.callsOf("ticket.respond").first(), busy);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.respond").size(), 2);
    QCOMPARE(m_scene->client->outbox().heldCount(), 0);
}

void TestSync::wordsSayWhatAnEntryDoes()
{
    m_scene->reply(4, u"Hello"_s);
    QCOMPARE(m_scene->client->outbox().entries().last().words(), u"Reply to T-0004"_s);
    TicketUpdate::Params change{.id = TicketId(1), .base = 2};
    change.patch.set(&Ticket::status, Status::Resolved);
    m_scene->client->outbox().submit<TicketUpdate>(change, u"T-0001"_s);
    QCOMPARE(m_scene->client->outbox().entries().last().words(), u"Status of T-0001: Resolved"_s);
}

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
