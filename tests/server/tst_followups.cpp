// SPDX-License-Identifier: GPL-3.0-or-later
// What a change brings to many records on both databases: in pieces behind it, whole in the end, through a kill -9, and back again.
#include "server/bulk/followuprepository.h"
#include "server/companies/companyrepository.h"
#include "server/companies/companyservice.h"
#include "server/contacts/contactmerge.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactstoring.h"
#include "server/tickets/ticketrepository.h"
#include "tests/server/undoworld.h"
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestFollowUps : public QObject
{
    Q_OBJECT

private slots:
    void aRenamedRequesterIsFoundByTheNewName_data() { test::addDatabaseRows(); }
    void aRenamedRequesterIsFoundByTheNewName();
    void ticketsFollowAMergedContact_data() { test::addDatabaseRows(); }
    void ticketsFollowAMergedContact();
    void aMergeInTheMiddleIsTakenBack_data() { test::addDatabaseRows(); }
    void aMergeInTheMiddleIsTakenBack();
    void contactsOfARemovedCompanyHaveNone_data() { test::addDatabaseRows(); }
    void contactsOfARemovedCompanyHaveNone();
    void aKilledServerGoesOn_data() { test::addDatabaseRows(); }
    void aKilledServerGoesOn();
};

namespace {

constexpr int kMany = 130; // three pieces

QString why(const UndoWorld &world)
{
    return world.last.ok() ? QString() : world.last.error().message;
}

QList<TicketId> makeTickets(UndoWorld &world, int count, const QString &address)
{
    QList<TicketId> ids;
    for (int i = 0; i < count; ++i)
        ids << world.ticket(u"Printer %1"_s.arg(i), {}, address);
    return ids;
}

Contact contactOf(const UndoWorld &world, const QString &address)
{
    return contactrepository::findByEmail(world.john, *world.reader, address).value_or(Contact{});
}

QString rename(UndoWorld &world, ContactId id, const QString &name)
{
    ContactUpdate::Params params;
    params.id = id;
    params.base = contactrepository::find(world.john, *world.reader, id)->version;
    params.patch.set(&Contact::name, name);
    return world.keyed(
        [&](WriteTransaction &t) { return contactservice::update(world.john, t, params, world.settings); });
}

QString merge(UndoWorld &world, const Contact &kept, const Contact &other)
{
    ContactMerge::Params params;
    params.id = kept.id;
    params.base = kept.version;
    params.other = other.id;
    params.otherBase = other.version;
    return world.keyed(
        [&](WriteTransaction &t) { return contactservice::merge(world.john, t, params, world.settings); });
}

qsizetype ticketsOf(const UndoWorld &world, ContactId contact)
{
    return ticketrepository::ofRequester(world.john, *world.reader, contact, {}, 10'000).size();
}

qint64 count(const UndoWorld &world, const QString &what)
{
    return world.reader->single<qint64>(what).value_or(-1);
}

} // namespace

void TestFollowUps::aRenamedRequesterIsFoundByTheNewName()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, kMany, u"sarah@acme.example"_s);
    const Contact sarah = contactOf(world, u"sarah@acme.example"_s);
    const QString call = rename(world, sarah.id, u"Zacharias"_s);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    // The call did the first piece; nobody waits for the rest.
    QCOMPARE(world.search(u"zacharias"_s).size(), followups::kPiece);
    QCOMPARE(world.carryOutFollowUps(), 2);
    QCOMPARE(world.search(u"zacharias"_s).size(), kMany);
    QCOMPARE(count(world, u"SELECT count(*) FROM tickets WHERE requester_key = 'zacharias'"_s), kMany);
    QCOMPARE(world.page(ids[100]).ticket.version, 1); // tickets name the contact: they are as they were

    // The second name takes the place of the first one in the middle, and an undo does too.
    rename(world, sarah.id, u"Quentin"_s);
    rename(world, sarah.id, u"Roderick"_s);
    QCOMPARE(world.carryOutFollowUps(), 2);
    QCOMPARE(world.search(u"roderick"_s).size(), kMany);
    QVERIFY(world.search(u"quentin"_s).isEmpty() && world.search(u"zacharias"_s).isEmpty());
    const QString last = rename(world, sarah.id, u"Theodora"_s);
    world.undo(world.john, last);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    world.carryOutFollowUps();
    QCOMPARE(world.search(u"roderick"_s).size(), kMany);
    QVERIFY(!call.isEmpty() && world.search(u"theodora"_s).isEmpty());
}

void TestFollowUps::ticketsFollowAMergedContact()
{
    SF_UNDO_WORLD;
    const auto ids = makeTickets(world, kMany, u"old@acme.example"_s);
    world.ticket(u"Scanner"_s, {}, u"new@acme.example"_s);
    const Contact other = contactOf(world, u"old@acme.example"_s);
    const Contact kept = contactOf(world, u"new@acme.example"_s);
    const QString call = merge(world, kept, other);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QVERIFY(world.last->seq > 0);
    QCOMPARE(ticketsOf(world, kept.id), 1 + followups::kPiece);
    // It is there until all have followed, and those that come meanwhile follow as well.
    QVERIFY(contactrepository::find(world.john, *world.reader, other.id));
    const TicketId late = world.ticket(u"Late"_s, {}, u"old@acme.example"_s);
    merge(world, other, kept);
    QCOMPARE(world.last.error().kind, ErrorKind::Busy);
    QCOMPARE(world.carryOutFollowUps(), 2);
    QVERIFY(!contactrepository::find(world.john, *world.reader, other.id));
    QCOMPARE(ticketsOf(world, kept.id), kMany + 2);
    QCOMPARE(world.events(ids.last()).front().call, call);
    QCOMPARE(world.events(ids.last()).front().actorName, u"John Miller"_s);
    QCOMPARE(world.search(u"new printer"_s).size(), kMany);

    const QString undo = world.undo(world.john, call);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QVERIFY(contactrepository::find(world.john, *world.reader, other.id));
    QVERIFY(ticketsOf(world, other.id) < kMany);
    QVERIFY(world.carryOutFollowUps() > 1);
    QCOMPARE(ticketsOf(world, other.id), kMany + 1);
    QCOMPARE(ticketsOf(world, kept.id), 1);
    QCOMPARE(world.events(late).front().call, undo);
    QCOMPARE(world.search(u"old printer"_s).size(), kMany);
    QCOMPARE(count(world, u"SELECT count(*) FROM follow_ups"_s), 0);
}

void TestFollowUps::aMergeInTheMiddleIsTakenBack()
{
    SF_UNDO_WORLD;
    makeTickets(world, kMany, u"old@acme.example"_s);
    world.ticket(u"Scanner"_s, {}, u"new@acme.example"_s);
    const Contact other = contactOf(world, u"old@acme.example"_s);
    const Contact kept = contactOf(world, u"new@acme.example"_s);
    const QString call = merge(world, kept, other);
    QVERIFY(world.carryOutPiece());
    QCOMPARE(ticketsOf(world, kept.id), 1 + 2 * followups::kPiece);
    world.undo(world.john, call);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QVERIFY(world.carryOutFollowUps() > 0);
    QCOMPARE(ticketsOf(world, other.id), kMany);
    QCOMPARE(ticketsOf(world, kept.id), 1);
    QCOMPARE(contactrepository::find(world.john, *world.reader, other.id)->version, other.version);
}

void TestFollowUps::contactsOfARemovedCompanyHaveNone()
{
    SF_UNDO_WORLD;
    Company acme;
    acme.name = u"Acme"_s;
    QVERIFY(world
                .write([&](WriteTransaction &t) -> Result<QByteArray> {
                    companyservice::add(world.john, t, acme);
                    for (int i = 0; i < kMany; ++i) {
                        Contact contact;
                        contact.name = u"Kay %1"_s.arg(i);
                        contact.companyId = acme.id;
                        contactstoring::add(world.john, t, contact);
                    }
                    return QByteArray();
                })
                .ok());
    const auto remove = [&] {
        return world.keyed([&](WriteTransaction &t) {
            return companyservice::remove(world.sofia, t, {{}, acme.id}, world.settings);
        });
    };
    const QString withCompany = u"SELECT count(*) FROM contacts WHERE company_id = %1"_s.arg(acme.id.value());
    const QString call = remove();
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QCOMPARE(count(world, withCompany), kMany - followups::kPiece);
    remove();
    QCOMPARE(world.last.error().kind, ErrorKind::Busy);
    QCOMPARE(world.carryOutFollowUps(), 2);
    QCOMPARE(count(world, withCompany), 0);
    QVERIFY(!companyrepository::find(world.john, *world.reader, acme.id));

    world.undo(world.sofia, call);
    QVERIFY2(world.last.ok(), qPrintable(why(world)));
    QVERIFY(companyrepository::find(world.john, *world.reader, acme.id));
    world.carryOutFollowUps();
    QCOMPARE(count(world, withCompany), kMany);
    QCOMPARE(count(world, u"SELECT count(*) FROM contacts WHERE version = 3"_s), kMany);

    // Who gets a ticket meanwhile keeps its company.
    remove();
    TicketCreate::Params params;
    params.subject = u"Of Acme"_s;
    params.requesterName = u"Somebody"_s;
    params.companyId = acme.id;
    QVERIFY(world.create(world.john, params));
    world.carryOutFollowUps();
    QVERIFY(companyrepository::find(world.john, *world.reader, acme.id));
    QCOMPARE(count(world, u"SELECT count(*) FROM follow_ups"_s), 0);
}

void TestFollowUps::aKilledServerGoesOn()
{
    using namespace sf::test;
    QFETCH(QByteArray, engine);
    TestServer server({.engine = engine, .settings = {}});
    SF_REQUIRE_DATABASE(server);
    constexpr int Tickets = 2000;
    QByteArray requester;
    {
        WirePeer peer(server.port());
        QVERIFY(!peer.signIn(TestServer::Organization, "agent@test.example", TestServer::Password).isError());
        qint64 lastId = 0;
        for (int i = 0; i < Tickets; ++i)
            lastId = peer.request("ticket.create",
                                  "{\"key\":\"" + newKey()
                                      + "\",\"subject\":\"Wave\",\"requester_name\":\"Kay\",\"requester_email\":\"kay@"
                                        "test.example\"}");
        const JsonLine last = peer.answer(lastId, 120'000);
        QVERIFY2(last.has("/result"), last.bytes().constData());
        requester = peer.call("ticket.get", "{\"id\":" + last.json("/result/id") + '}').json("/result/requester/id");
        const JsonLine renamed = peer.call("contact.update", "{\"key\":\"" + newKey() + "\",\"id\":" + requester
                                                                 + R"(,"base":1,"patch":{"name":"Zoe"}})");
        QVERIFY2(renamed.has("/result"), renamed.bytes().constData());
        server.kill();
    }
    Database reader(DatabaseUrl::parse(server.databaseUrl()).value(), Database::Mode::Reader);
    const auto count = [&](const QString &what) { return reader.single<qint64>(what).value_or(-1); };
    const QString renamed = u"SELECT COUNT(*) FROM tickets WHERE requester_key = 'zoe'"_s;
    QVERIFY(count(renamed) < Tickets); // in the middle
    QCOMPARE(count(u"SELECT COUNT(*) FROM follow_ups"_s), 1);
    QVERIFY2(server.start(), qPrintable(server.why()));
    QTRY_COMPARE_WITH_TIMEOUT(count(u"SELECT COUNT(*) FROM follow_ups"_s), 0, 60'000);
    QCOMPARE(count(renamed), Tickets);
}

QTEST_GUILESS_MAIN(TestFollowUps)
#include "tst_followups.moc"
