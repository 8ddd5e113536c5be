// SPDX-License-Identifier: GPL-3.0-or-later
// Search and tenancy on both databases: the same hits, current after every change, nothing of another organisation.
#include "tests/server/ticketworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

namespace {

TicketRespond::Params message(TicketId id, const QString &body)
{
    TicketRespond::Params params;
    params.id = id;
    params.body = body;
    return params;
}

} // namespace

class TestTicketSearch : public QObject
{
    Q_OBJECT

private slots:
    void searchFindsTheSameOnBothDatabases_data() { test::addDatabaseRows(); }
    void searchFindsTheSameOnBothDatabases();
    void searchFollowsChanges_data() { test::addDatabaseRows(); }
    void searchFollowsChanges();
    void otherOrganizationsSeeNothing_data() { test::addDatabaseRows(); }
    void otherOrganizationsSeeNothing();
};

void TestTicketSearch::searchFindsTheSameOnBothDatabases()
{
    SF_TICKET_WORLD;
    const TicketId door =
        world.ticket(u"Größe der Tür"_s, u"The café door (model T-900x) is stuck."_s, u"zoë@b.example"_s);
    const TicketId login = world.ticket(u"Unable to login"_s, u"invalid_credentials since 09:41"_s);
    const TicketId other = world.ticket(u"Invoice"_s, u"Nothing of interest."_s, u"ann@c.example"_s);
    QVERIFY(world.respond(world.john, message(other, u"Your login works, doesn't it? 日本語 テスト"_s)).ok());

    QCOMPARE(world.search(u"login"_s), (QList<TicketId>{login, other}));
    QCOMPARE(world.search(u"LOG"_s), (QList<TicketId>{login, other}));
    QCOMPARE(world.search(u"groesse"_s), QList<TicketId>{});
    QCOMPARE(world.search(u"GRÖßE"_s), QList<TicketId>{door});
    QCOMPARE(world.search(u"cafe tur"_s), QList<TicketId>{door});
    QCOMPARE(world.search(u"900x"_s), QList<TicketId>{door});
    QCOMPARE(world.search(u"T-0002"_s), QList<TicketId>{login});
    QCOMPARE(world.search(u"invalid credentials"_s), QList<TicketId>{login});
    QCOMPARE(world.search(u"cred invalid"_s), QList<TicketId>{});
    QCOMPARE(world.search(u"sarah acme.exa"_s), QList<TicketId>{login});
    QCOMPARE(world.search(u"login interest"_s), QList<TicketId>{}); // not in one message
    QCOMPARE(world.search(u"invoice doesn"_s), QList<TicketId>{other});
    QCOMPARE(world.search(u"日本"_s), QList<TicketId>{other});
    QCOMPARE(world.search(u"it's \"quoted\" & (odd) | *"_s), QList<TicketId>{});
    // The subject weighs more than the conversation.
    QCOMPARE(world.search(u"login"_s, SortKey::Relevance), (QList<TicketId>{login, other}));
    TicketQuery query;
    query.text = u"stuc"_s;
    QCOMPARE(world.list(query).rows[0].snippet, u"The café door (model T-900x) is \u0002stuck\u0003."_s);
    QCOMPARE(world.list(query).total.value(), 1);
    query.text = u"login"_s;
    query.status = {Status::Closed};
    QVERIFY(world.list(query).rows.isEmpty());
}

void TestTicketSearch::searchFollowsChanges()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Alpha"_s, u"Beta"_s);
    QVERIFY(world.respond(world.john, message(id, u"Gamma"_s)).ok());
    TicketUpdate::Params params;
    params.id = id;
    params.base = 2;
    params.patch.set(&Ticket::subject, u"Delta"_s);
    QVERIFY(world.update(world.john, params).ok());
    QVERIFY(world.search(u"alpha"_s).isEmpty());
    QCOMPARE(world.search(u"delta gamma"_s), QList<TicketId>{id});
    ContactUpdate::Params rename;
    rename.id = world.page(id).requester.id;
    rename.base = 1;
    rename.patch.set(&Contact::name, u"Zacharias"_s);
    QVERIFY(
        world
            .receipt([&](WriteTransaction &t) { return contactservice::update(world.john, t, rename, world.settings); })
            .ok());
    QCOMPARE(world.search(u"zacharias beta"_s), QList<TicketId>{id});
    QCOMPARE(world.list({}).rows[0].requesterName, u"Zacharias"_s);
    QCOMPARE(world.list({}).rows[0].requesterKey, u"zacharias"_s);
}

void TestTicketSearch::otherOrganizationsSeeNothing()
{
    SF_TICKET_WORLD;
    const TicketId id = world.ticket(u"Secret"_s, u"of the first"_s);
    const Actor stranger{world.addOrganization(u"second"_s), UserId(1), Role::Admin, u"Mallory"_s};
    QCOMPARE(ticketservice::get(stranger, *world.reader, {id}).error().kind, ErrorKind::NotFound);
    QCOMPARE(ticketservice::get(stranger, *world.reader, {id}).error().message,
             ticketservice::get(stranger, *world.reader, {TicketId(777)}).error().message);
    TicketList::Params params;
    params.query.text = u"secret"_s;
    QVERIFY(listTickets(stranger, *world.reader, params).value().rows.isEmpty());
    params.query = {};
    QVERIFY(listTickets(stranger, *world.reader, params).value().rows.isEmpty());
    TicketUpdate::Params change;
    change.id = id;
    change.base = 1;
    change.patch.set(&Ticket::priority, Priority::Low);
    QCOMPARE(world.update(stranger, change).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestTicketSearch)
#include "tst_ticketsearch.moc"
