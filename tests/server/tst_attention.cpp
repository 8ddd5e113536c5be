// SPDX-License-Identifier: GPL-3.0-or-later
// What a person watches and has not read, on both databases: who counts as having read, and who is told.
#include "server/tickets/attentionservice.h"
#include "server/tickets/mergeservice.h"
#include "tests/server/ticketworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void newsOfMyTicketsAreUnread_data() { test::addDatabaseRows(); }
    void newsOfMyTicketsAreUnread();
    void whatIDidMyselfIsRead_data() { test::addDatabaseRows(); }
    void whatIDidMyselfIsRead();
    void watchedTicketsTellTheirNews_data() { test::addDatabaseRows(); }
    void watchedTicketsTellTheirNews();
    void markedAsUnreadStaysSoUntilRead_data() { test::addDatabaseRows(); }
    void markedAsUnreadStaysSoUntilRead();
    void readMarksNeverGoBack_data() { test::addDatabaseRows(); }
    void readMarksNeverGoBack();
    void onlyThePersonIsTold_data() { test::addDatabaseRows(); }
    void onlyThePersonIsTold();
    void watchersFollowAMerge_data() { test::addDatabaseRows(); }
    void watchersFollowAMerge();
    void nothingIsWrittenIntoTheLog_data() { test::addDatabaseRows(); }
    void nothingIsWrittenIntoTheLog();
};

namespace {

using Ids = QList<TicketId>;

TicketId assigned(TicketWorld &world, const Actor &by, const Actor &to, const QString &subject)
{
    TicketCreate::Params params;
    params.subject = subject;
    params.requesterEmail = u"sarah@acme.example"_s;
    params.assigneeId = to.user;
    const auto made = world.create(by, params);
    return made ? TicketId(made->id) : TicketId();
}

Result<Receipt> say(TicketWorld &world, const Actor &who, TicketId id)
{
    TicketRespond::Params params;
    params.id = id;
    params.body = u"Hello"_s;
    return world.respond(who, params);
}

Result<Receipt> watch(TicketWorld &world, const Actor &who, TicketId id, bool isWatching = true)
{
    return world.receipt([&](WriteTransaction &t) {
        return attentionservice::watch(who, t, {u"key"_s, id, isWatching});
    });
}

Result<Receipt> markRead(TicketWorld &world, const Actor &who, TicketId id, qint64 seq)
{
    return world.receipt([&](WriteTransaction &t) { return attentionservice::markRead(who, t, {u"key"_s, id, seq}); });
}

Result<Receipt> markUnread(TicketWorld &world, const Actor &who, TicketId id)
{
    return world.receipt([&](WriteTransaction &t) { return attentionservice::markUnread(who, t, {u"key"_s, id}); });
}

TicketAttention::Result attention(const TicketWorld &world, const Actor &who)
{
    return attentionservice::attention(who, *world.reader, {}).value();
}

/// What the list says has to be the same.
Ids listed(const TicketWorld &world)
{
    TicketQuery query;
    query.unread = true;
    Ids ids;
    for (const TicketRow &row : world.list(query).rows)
        ids << row.id;
    return ids;
}

} // namespace

void TestAttention::newsOfMyTicketsAreUnread()
{
    SF_TICKET_WORLD;
    const TicketId mine = assigned(world, world.emma, world.john, u"Mine"_s);
    assigned(world, world.emma, world.emma, u"Hers"_s);
    QCOMPARE(attention(world, world.john).unread, Ids{mine});
    QCOMPARE(listed(world), Ids{mine});
    QVERIFY(attention(world, world.emma).unread.isEmpty());
    QVERIFY(markRead(world, world.john, mine, world.page(mine).lastEventSeq).ok());
    QVERIFY(attention(world, world.john).unread.isEmpty());
    QVERIFY(listed(world).isEmpty());
    QVERIFY(say(world, world.emma, mine).ok());
    QCOMPARE(attention(world, world.john).unread, Ids{mine});
    QCOMPARE(attention(world, world.john).asOf, world.page(mine).asOf);
}

void TestAttention::whatIDidMyselfIsRead()
{
    SF_TICKET_WORLD;
    const TicketId mine = assigned(world, world.john, world.john, u"Mine"_s);
    QVERIFY(attention(world, world.john).unread.isEmpty());
    QVERIFY(say(world, world.emma, mine).ok());
    QCOMPARE(attention(world, world.john).unread, Ids{mine});
    // Whoever answers has read it.
    QVERIFY(say(world, world.john, mine).ok());
    QVERIFY(attention(world, world.john).unread.isEmpty());
    QVERIFY(listed(world).isEmpty());
}

void TestAttention::watchedTicketsTellTheirNews()
{
    SF_TICKET_WORLD;
    const TicketId hers = assigned(world, world.emma, world.emma, u"Hers"_s);
    QVERIFY(say(world, world.emma, hers).ok());
    QVERIFY(watch(world, world.john, hers).ok());
    QCOMPARE(attention(world, world.john).watched, Ids{hers});
    // What happened before is no news.
    QVERIFY(attention(world, world.john).unread.isEmpty());
    QVERIFY(say(world, world.emma, hers).ok());
    QCOMPARE(attention(world, world.john).unread, Ids{hers});
    QVERIFY(watch(world, world.john, hers).ok()); // twice is once
    QVERIFY(watch(world, world.john, hers, false).ok());
    QVERIFY(attention(world, world.john).watched.isEmpty());
    QVERIFY(attention(world, world.john).unread.isEmpty());
    QCOMPARE(watch(world, world.john, TicketId(99)).error().kind, ErrorKind::NotFound);
}

void TestAttention::markedAsUnreadStaysSoUntilRead()
{
    SF_TICKET_WORLD;
    const TicketId mine = assigned(world, world.john, world.john, u"Mine"_s);
    const TicketId other = assigned(world, world.emma, world.emma, u"Hers"_s);
    QCOMPARE(markUnread(world, world.john, other).error().kind, ErrorKind::Invalid);
    QVERIFY(markUnread(world, world.john, mine).ok());
    QCOMPARE(attention(world, world.john).unread, Ids{mine});
    QCOMPARE(listed(world), Ids{mine});
    QVERIFY(markRead(world, world.john, mine, world.page(mine).lastEventSeq).ok());
    QVERIFY(attention(world, world.john).unread.isEmpty());
    QVERIFY(markUnread(world, world.john, mine).ok());
    QVERIFY(say(world, world.john, mine).ok()); // whoever answers has read it
    QVERIFY(attention(world, world.john).unread.isEmpty());
}

void TestAttention::readMarksNeverGoBack()
{
    SF_TICKET_WORLD;
    const TicketId mine = assigned(world, world.emma, world.john, u"Mine"_s);
    const qint64 early = world.page(mine).lastEventSeq;
    QVERIFY(say(world, world.emma, mine).ok());
    QVERIFY(markRead(world, world.john, mine, world.page(mine).lastEventSeq).ok());
    QVERIFY(markRead(world, world.john, mine, early).ok()); // a slow window
    QVERIFY(attention(world, world.john).unread.isEmpty());
    // Nor ahead of what there is: the next one is news in any case.
    QVERIFY(markRead(world, world.john, mine, 1'000'000).ok());
    QVERIFY(say(world, world.emma, mine).ok());
    QCOMPARE(attention(world, world.john).unread, Ids{mine});
}

void TestAttention::onlyThePersonIsTold()
{
    SF_TICKET_WORLD;
    const TicketId mine = assigned(world, world.emma, world.john, u"Mine"_s);
    QList<Telling> told;
    connect(world.writer.get(), &Writer::told, this,
            [&](const std::vector<Telling> &tellings) { told << tellings.front(); });
    QVERIFY(watch(world, world.john, mine).ok());
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told[0].organization, world.organization);
    QCOMPARE(told[0].user, world.john.user);
    QVERIFY2(told[0].line.contains(R"("method":"attention")") && told[0].line.endsWith("}\n")
                 && told[0].line.contains(R"("ticket_id":1,"watching":true,"unread":true)"),
             told[0].line.constData());
    QVERIFY(markRead(world, world.john, mine, world.page(mine).lastEventSeq).ok());
    QTRY_COMPARE(told.size(), 2);
    QVERIFY2(told[1].line.contains(R"("unread":false)"), told[1].line.constData());
    // What is refused tells nobody.
    QVERIFY(!markUnread(world, world.emma, mine).ok());
    QVERIFY(say(world, world.emma, mine).ok());
    QTest::qWait(50);
    QCOMPARE(told.size(), 2);
}

void TestAttention::watchersFollowAMerge()
{
    SF_TICKET_WORLD;
    const TicketId target = assigned(world, world.emma, world.emma, u"Target"_s);
    const TicketId source = assigned(world, world.emma, world.emma, u"Source"_s);
    QVERIFY(watch(world, world.john, source).ok());
    QVERIFY(world
                .receipt([&](WriteTransaction &t) {
                    return mergeservice::merge(world.emma, t, {u"key"_s, source, target}, world.settings);
                })
                .ok());
    QCOMPARE(attention(world, world.john).watched, (Ids{source, target}));
    QVERIFY(say(world, world.emma, source).ok());
    QVERIFY(attention(world, world.john).unread.contains(target));
}

void TestAttention::nothingIsWrittenIntoTheLog()
{
    SF_TICKET_WORLD;
    const TicketId mine = assigned(world, world.emma, world.john, u"Mine"_s);
    const qint64 head = world.page(mine).asOf;
    QCOMPARE(watch(world, world.john, mine)->seq, 0);
    QCOMPARE(markRead(world, world.john, mine, head)->seq, 0);
    QCOMPARE(markUnread(world, world.john, mine)->seq, 0);
    QCOMPARE(world.page(mine).asOf, head);
    QCOMPARE(world.page(mine).ticket.version, 1);
}

QTEST_GUILESS_MAIN(TestAttention)
#include "tst_attention.moc"
