// SPDX-License-Identifier: GPL-3.0-or-later
// Links between tickets and likely duplicates, on both databases.
#include "server/tickets/linkservice.h"
#include "server/tickets/similartickets.h"
#include "tests/server/ticketworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestTicketLinks : public QObject
{
    Q_OBJECT

private slots:
    void linkIsSeenFromBothEnds_data() { test::addDatabaseRows(); }
    void linkIsSeenFromBothEnds();
    void sameLinkTwiceChangesNothing_data() { test::addDatabaseRows(); }
    void sameLinkTwiceChangesNothing();
    void linkIsTakenAwayFromEitherEnd_data() { test::addDatabaseRows(); }
    void linkIsTakenAwayFromEitherEnd();
    void familiesHaveOneParentAndNoCycle_data() { test::addDatabaseRows(); }
    void familiesHaveOneParentAndNoCycle();
    void nonsenseIsRefused_data() { test::addDatabaseRows(); }
    void nonsenseIsRefused();
    void foreignTicketsAreAsAbsentOnes_data() { test::addDatabaseRows(); }
    void foreignTicketsAreAsAbsentOnes();
    void likelyDuplicatesAreFound_data() { test::addDatabaseRows(); }
    void likelyDuplicatesAreFound();
    void oneOfTwoIsTheDuplicate_data() { test::addDatabaseRows(); }
    void oneOfTwoIsTheDuplicate();
};

namespace {

Result<Receipt> link(TicketWorld &world, TicketId from, TicketId to, LinkKind kind)
{
    return world.receipt([&](WriteTransaction &t) {
        return linkservice::link(world.john, t, {u"key"_s, from, to, kind}, world.settings);
    });
}

Result<Receipt> unlink(TicketWorld &world, TicketId from, TicketId to, LinkKind kind)
{
    return world.receipt([&](WriteTransaction &t) {
        return linkservice::unlink(world.john, t, {u"key"_s, from, to, kind}, world.settings);
    });
}

} // namespace

void TestTicketLinks::linkIsSeenFromBothEnds()
{
    SF_TICKET_WORLD;
    const TicketId copy = world.ticket(u"Printer smokes"_s);
    const TicketId first = world.ticket(u"Printer on fire"_s);
    const auto linked = link(world, copy, first, LinkKind::Duplicates);
    QVERIFY(linked.ok());
    QCOMPARE(linked->id, copy.value());
    QCOMPARE(linked->version, 2);

    const TicketPage one = world.page(copy);
    QCOMPARE(one.links, (QList<TicketLink>{{first, LinkKind::Duplicates, true}}));
    QCOMPARE(one.linkedTickets.size(), 1);
    QCOMPARE(one.linkedTickets[0].subject, u"Printer on fire"_s);
    const TicketPage other = world.page(first);
    QCOMPARE(other.links, (QList<TicketLink>{{copy, LinkKind::Duplicates, false}}));
    // Each has its event, and the last one is what the receipt says.
    QCOMPARE(one.events.last().kind, EventKind::Linked);
    QCOMPARE(other.events.last().kind, EventKind::Linked);
    QCOMPARE(other.events.last().seq, linked->seq);
    QCOMPARE(one.ticket.version, 2);
    QCOMPARE(other.ticket.version, 2);
    QVERIFY2(one.events.last().changes.bytes.contains(R"("links":[[],[{"ticket_id":2,"kind":"duplicates")"),
             one.events.last().changes.bytes.constData());
}

void TestTicketLinks::sameLinkTwiceChangesNothing()
{
    SF_TICKET_WORLD;
    const TicketId a = world.ticket(u"A"_s);
    const TicketId b = world.ticket(u"B"_s);
    QVERIFY(link(world, a, b, LinkKind::RelatesTo).ok());
    QCOMPARE(link(world, a, b, LinkKind::RelatesTo)->seq, 0);
    // To be related has no direction.
    QCOMPARE(link(world, b, a, LinkKind::RelatesTo)->seq, 0);
    QCOMPARE(world.page(a).links.size(), 1);
    // To be a duplicate has one, and is another thing.
    QVERIFY(link(world, b, a, LinkKind::Duplicates)->seq > 0);
    QCOMPARE(world.page(a).links.size(), 2);
    QCOMPARE(world.page(a).linkedTickets.size(), 1);
}

void TestTicketLinks::linkIsTakenAwayFromEitherEnd()
{
    SF_TICKET_WORLD;
    const TicketId a = world.ticket(u"A"_s);
    const TicketId b = world.ticket(u"B"_s);
    QVERIFY(link(world, a, b, LinkKind::RelatesTo).ok());
    QVERIFY(unlink(world, b, a, LinkKind::RelatesTo)->seq > 0);
    QVERIFY(world.page(a).links.isEmpty());
    QCOMPARE(world.page(a).events.last().kind, EventKind::Unlinked);
    QCOMPARE(world.page(b).events.last().kind, EventKind::Unlinked);
    QCOMPARE(unlink(world, b, a, LinkKind::RelatesTo)->seq, 0);

    QVERIFY(link(world, a, b, LinkKind::ParentOf).ok());
    QCOMPARE(unlink(world, b, a, LinkKind::ParentOf)->seq, 0); // that is another link
    QVERIFY(unlink(world, a, b, LinkKind::ParentOf)->seq > 0);
    QVERIFY(world.page(b).links.isEmpty());
}

void TestTicketLinks::familiesHaveOneParentAndNoCycle()
{
    SF_TICKET_WORLD;
    const TicketId grandmother = world.ticket(u"Grandmother"_s);
    const TicketId mother = world.ticket(u"Mother"_s);
    const TicketId child = world.ticket(u"Child"_s);
    const TicketId stranger = world.ticket(u"Stranger"_s);
    QVERIFY(link(world, grandmother, mother, LinkKind::ParentOf).ok());
    QVERIFY(link(world, mother, child, LinkKind::ParentOf).ok());
    const auto second = link(world, stranger, child, LinkKind::ParentOf);
    QCOMPARE(second.error().kind, ErrorKind::Invalid);
    QVERIFY2(second.error().fields.value(u"to"_s).contains(u"T-0002"_s), qPrintable(second.error().message));
    const auto cycle = link(world, child, grandmother, LinkKind::ParentOf);
    QCOMPARE(cycle.error().kind, ErrorKind::Invalid);
    QVERIFY(cycle.error().fields.contains(u"to"_s));
    QCOMPARE(world.page(child).ticket.version, 2);
}

void TestTicketLinks::nonsenseIsRefused()
{
    SF_TICKET_WORLD;
    const TicketId a = world.ticket(u"A"_s);
    const TicketId b = world.ticket(u"B"_s);
    QCOMPARE(link(world, a, a, LinkKind::RelatesTo).error().fields.keys(), QStringList{u"to"_s});
    QCOMPARE(link(world, a, TicketId(99), LinkKind::RelatesTo).error().fields.keys(), QStringList{u"to"_s});
    QCOMPARE(link(world, TicketId(99), a, LinkKind::RelatesTo).error().kind, ErrorKind::NotFound);
    for (const LinkKind kind : {LinkKind::MergedInto, LinkKind::SplitFrom})
        QCOMPARE(link(world, a, b, kind).error().fields.keys(), QStringList{u"kind"_s});
    QVERIFY(world.page(a).links.isEmpty());
    QCOMPARE(world.page(a).ticket.version, 1);
}

void TestTicketLinks::foreignTicketsAreAsAbsentOnes()
{
    SF_TICKET_WORLD;
    const TicketId ours = world.ticket(u"Ours"_s);
    const TicketId second = world.ticket(u"Second"_s);
    const OrganizationId home = world.organization;
    world.organization = world.addOrganization(u"second"_s);
    const Actor stranger{world.organization, UserId(1), Role::Admin, u"Stranger"_s};
    const auto tried = [&](TicketId from, TicketId to) {
        return world
            .receipt([&](WriteTransaction &t) {
                return linkservice::link(stranger, t, {u"key"_s, from, to, LinkKind::RelatesTo}, world.settings);
            })
            .error();
    };
    QCOMPARE(tried(ours, second).kind, ErrorKind::NotFound);
    QCOMPARE(tried(ours, second).message, tried(TicketId(777), TicketId(778)).message);
    world.organization = home;
    QVERIFY(world.page(ours).links.isEmpty());
}

void TestTicketLinks::likelyDuplicatesAreFound()
{
    SF_TICKET_WORLD;
    const TicketId closed = world.ticket(u"Dashboard loads slowly"_s);
    TicketUpdate::Params close;
    close.id = closed;
    close.base = 1;
    close.patch.set(&Ticket::status, Status::Cancelled);
    QVERIFY(world.update(world.john, close).ok());
    const TicketId others = world.ticket(u"Dashboard loads very slowly today"_s, {}, u"chen@techstartup.example"_s);
    const TicketId hers = world.ticket(u"Invoice missing"_s);
    world.ticket(u"Password forgotten"_s, {}, u"lisa@nowhere.example"_s);

    const auto similar = [&](const QString &subject, const QString &email) {
        QList<TicketId> ids;
        TicketSimilar::Params params;
        params.subject = subject;
        params.requesterEmail = email;
        const auto found = similarTickets(world.john, *world.reader, params);
        for (const TicketRow &row : found->rows)
            ids << row.id;
        return ids;
    };
    // The requester's open tickets first, then those that share words; what was cancelled is no duplicate.
    QCOMPARE(similar(u"The dashboard loads SLOWLY again"_s, u"Sarah@acme.example"_s), (QList<TicketId>{hers, others}));
    QCOMPARE(similar(u"Dashboard"_s, {}), QList<TicketId>{others});   // all there is of a subject of one word
    QCOMPARE(similar(u"Dashboard colours"_s, {}), QList<TicketId>()); // one word of more says too little
    // What is answered comes last.
    TicketUpdate::Params resolve;
    resolve.id = others;
    resolve.base = 1;
    resolve.patch.set(&Ticket::status, Status::Resolved);
    QVERIFY(world.update(world.john, resolve).ok());
    const TicketId open = world.ticket(u"Dashboard loads badly"_s, {}, u"lisa@nowhere.example"_s);
    QCOMPARE(similar(u"Dashboard"_s, u"chen@techstartup.example"_s), (QList<TicketId>{open, others}));
    QCOMPARE(similar(u"Nothing like it"_s, u"nobody@nowhere.example"_s), QList<TicketId>());
}

void TestTicketLinks::oneOfTwoIsTheDuplicate()
{
    SF_TICKET_WORLD;
    const TicketId a = world.ticket(u"First"_s);
    const TicketId b = world.ticket(u"Second"_s);
    QVERIFY(link(world, a, b, LinkKind::Duplicates).ok());
    const auto turned = link(world, b, a, LinkKind::Duplicates);
    QCOMPARE(turned.error().fields.keys(), QStringList{u"to"_s});
    QCOMPARE(world.page(a).links.size(), 1);
    QVERIFY(unlink(world, a, b, LinkKind::Duplicates).ok());
    QVERIFY(link(world, b, a, LinkKind::Duplicates).ok());
}

QTEST_GUILESS_MAIN(TestTicketLinks)
#include "tst_ticketlinks.moc"
