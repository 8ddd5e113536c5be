// SPDX-License-Identifier: GPL-3.0-or-later
// Taking merges, links and removals back on both databases: messages return, contacts come back under their number with what was theirs.
#include "server/companies/companyrepository.h"
#include "server/companies/companyservice.h"
#include "server/contacts/contactmerge.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactstoring.h"
#include "server/tickets/linkrepository.h"
#include "server/tickets/linkservice.h"
#include "server/tickets/mergeservice.h"
#include "tests/server/undoworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestUndoMerge : public QObject
{
    Q_OBJECT

private slots:
    void mergedTicketsArePartedAgain_data() { test::addDatabaseRows(); }
    void mergedTicketsArePartedAgain();
    void theLaterMergeIsTakenBackFirst_data() { test::addDatabaseRows(); }
    void theLaterMergeIsTakenBackFirst();
    void linksGoAndReturn_data() { test::addDatabaseRows(); }
    void linksGoAndReturn();
    void aMergedContactReturnsWithItsTickets_data() { test::addDatabaseRows(); }
    void aMergedContactReturnsWithItsTickets();
    void whatWasDeletedReturns_data() { test::addDatabaseRows(); }
    void whatWasDeletedReturns();
    void anAddressThatSomebodyTookStaysTheirs_data() { test::addDatabaseRows(); }
    void anAddressThatSomebodyTookStaysTheirs();
    void anEditedAddressThatSomebodyTookStaysTheirs_data() { test::addDatabaseRows(); }
    void anEditedAddressThatSomebodyTookStaysTheirs();
};

namespace {

ResponseId say(UndoWorld &world, TicketId ticket, const QString &body)
{
    TicketRespond::Params params;
    params.id = ticket;
    params.body = body;
    return ResponseId(world.respond(world.john, params)->id);
}

QString merge(UndoWorld &world, TicketId from, TicketId into)
{
    TicketMerge::Params params;
    params.id = from;
    params.into = into;
    return world.keyed([&](WriteTransaction &t) { return mergeservice::merge(world.john, t, params, world.settings); });
}

QList<ResponseId> messages(const UndoWorld &world, TicketId ticket)
{
    QList<ResponseId> ids;
    for (const Response &response : world.page(ticket).responses)
        ids << response.id;
    return ids;
}

} // namespace

void TestUndoMerge::mergedTicketsArePartedAgain()
{
    SF_UNDO_WORLD;
    const TicketId a = world.ticket(u"Printer"_s, {}, u"sarah@acme.example"_s);
    const TicketId b = world.ticket(u"Scanner"_s, {}, u"david@acme.example"_s);
    const QList<ResponseId> ofA{say(world, a, u"Toner is empty"_s), say(world, a, u"Paper jams"_s)};
    const QList<ResponseId> ofB{say(world, b, u"Lamp is dark"_s)};
    const Ticket before = world.page(b).ticket;
    const QString call = merge(world, a, b);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(messages(world, b).size(), 3);
    QCOMPARE(world.page(a).ticket.status, Status::Cancelled);
    say(world, b, u"Both are mended"_s);

    const QString undo = world.undo(world.emma, call);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(world.last->id, a.value());
    QVERIFY(world.last->refused.isEmpty());
    QCOMPARE(messages(world, a), ofA);
    QCOMPARE(messages(world, b).first(), ofB.first());
    QCOMPARE(messages(world, b).size(), 2); // what was said since stays where it was said
    QCOMPARE(world.page(a).ticket.status, Status::New);
    QVERIFY(world.page(b).participants.isEmpty());
    QVERIFY(!linkrepository::has(world.john, *world.reader, a, b, LinkKind::MergedInto));
    QCOMPARE(world.page(b).ticket.firstResponseAt, before.firstResponseAt);
    QCOMPARE(world.search(u"toner"_s), QList<TicketId>{a});
    QCOMPARE(world.search(u"mended"_s), QList<TicketId>{b});
    for (const TicketId id : {a, b}) {
        QCOMPARE(world.events(id).front().kind, EventKind::Undone);
        QCOMPARE(world.events(id).front().call, undo);
    }
    // A merge is made anew, not undone forth.
    world.undo(world.john, undo);
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
    world.undo(world.john, call);
    QVERIFY(!world.last.ok());
    QCOMPARE(messages(world, a), ofA);
    merge(world, a, b);
    QVERIFY(world.last.ok());
    QCOMPARE(messages(world, b).size(), 4);
}

void TestUndoMerge::theLaterMergeIsTakenBackFirst()
{
    SF_UNDO_WORLD;
    const TicketId a = world.ticket(u"First"_s);
    const TicketId b = world.ticket(u"Second"_s);
    const TicketId c = world.ticket(u"Third"_s);
    const ResponseId said = say(world, a, u"Hello"_s);
    const QString first = merge(world, a, b);
    const QString second = merge(world, b, c);
    QVERIFY(world.last.ok());
    QCOMPARE(messages(world, c), QList<ResponseId>{said});
    world.undo(world.john, first);
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
    QCOMPARE(messages(world, c), QList<ResponseId>{said});
    world.undo(world.john, second);
    QVERIFY(world.last.ok());
    QCOMPARE(messages(world, b), QList<ResponseId>{said});
    world.undo(world.john, first);
    QVERIFY(world.last.ok());
    QCOMPARE(messages(world, a), QList<ResponseId>{said});
}

void TestUndoMerge::linksGoAndReturn()
{
    SF_UNDO_WORLD;
    const TicketId a = world.ticket(u"First"_s);
    const TicketId b = world.ticket(u"Second"_s);
    const auto isLinked = [&] { return linkrepository::has(world.john, *world.reader, a, b, LinkKind::ParentOf); };
    const QString call = world.keyed([&](WriteTransaction &t) {
        return linkservice::link(world.john, t, {QString(), a, b, LinkKind::ParentOf}, world.settings);
    });
    QVERIFY(world.last.ok() && isLinked());
    const QString undo = world.undo(world.john, call);
    QVERIFY(world.last.ok() && !isLinked());
    QCOMPARE(world.events(a).front().kind, EventKind::Undone);
    QCOMPARE(world.events(b).front().kind, EventKind::Undone);
    world.undo(world.john, call);
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported); // nothing is left
    world.undo(world.john, undo);
    QVERIFY(world.last.ok() && isLinked());
    const QString unlink = world.keyed([&](WriteTransaction &t) {
        return linkservice::unlink(world.john, t, {QString(), a, b, LinkKind::ParentOf}, world.settings);
    });
    QVERIFY(world.last.ok() && !isLinked());
    world.undo(world.john, unlink);
    QVERIFY(world.last.ok() && isLinked());
}

void TestUndoMerge::aMergedContactReturnsWithItsTickets()
{
    SF_UNDO_WORLD;
    const TicketId a = world.ticket(u"First"_s, {}, u"sarah@acme.example"_s);
    const TicketId b = world.ticket(u"Second"_s, {}, u"s.johnson@acme.example"_s);
    const ContactId kept = world.page(a).ticket.requesterId;
    const ContactId other = world.page(b).ticket.requesterId;
    const auto contact = [&](ContactId id) { return contactrepository::find(world.john, *world.reader, id); };
    const Contact keptBefore = *contact(kept);
    const Contact otherBefore = *contact(other);
    ContactMerge::Params params;
    params.id = kept;
    params.base = keptBefore.version;
    params.other = other;
    params.otherBase = otherBefore.version;
    params.patch.set(&Contact::name, u"Sarah Johnson"_s);
    params.patch.set(&Contact::phone, u"123"_s);
    const QString call =
        world.keyed([&](WriteTransaction &t) { return contactservice::merge(world.john, t, params, world.settings); });
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(world.page(b).ticket.requesterId, kept);
    QVERIFY(!contact(other));

    world.undo(world.john, call);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QVERIFY(world.last->refused.isEmpty());
    QCOMPARE(world.page(b).ticket.requesterId, other);
    QCOMPARE(world.page(a).ticket.requesterId, kept);
    Contact again = *contact(other);
    QCOMPARE(again.version, otherBefore.version + 2); // it went, it came
    QCOMPARE(again.createdAt, otherBefore.createdAt);
    again.version = otherBefore.version;
    again.updatedAt = otherBefore.updatedAt;
    QCOMPARE(again, otherBefore);
    QCOMPARE(contact(kept)->name, keptBefore.name);
    QCOMPARE(contact(kept)->phone, QString());
    QCOMPARE(world.list({}).rows.size(), 2);
}

void TestUndoMerge::whatWasDeletedReturns()
{
    SF_UNDO_WORLD;
    Company company;
    company.name = u"Acme"_s;
    company.healthScore = 85;
    Contact contact;
    contact.name = u"Sarah Johnson"_s;
    contact.tags = {world.tag(u"vip"_s).id};
    QVERIFY(world
                .write([&](WriteTransaction &t) -> Result<QByteArray> {
                    companyservice::add(world.john, t, company);
                    contact.companyId = company.id;
                    contactstoring::add(world.john, t, contact);
                    return QByteArray();
                })
                .ok());
    const auto find = [&] { return contactrepository::find(world.john, *world.reader, contact.id); };
    const QString removed = world.keyed([&](WriteTransaction &t) {
        return companyservice::remove(world.sofia, t, {QString(), company.id}, world.settings);
    });
    QVERIFY(world.last.ok());
    QVERIFY(!find()->companyId);
    world.undo(world.john, removed);
    QCOMPARE(world.last.error().kind, ErrorKind::Forbidden); // it was a supervisor's change
    world.undo(world.sofia, removed);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(find()->companyId, std::optional(company.id));
    const auto again = companyrepository::find(world.john, *world.reader, company.id);
    QVERIFY(again && again->healthScore == 85);

    const QString gone = world.keyed([&](WriteTransaction &t) {
        return contactservice::remove(world.sofia, t, {QString(), contact.id});
    });
    QVERIFY(world.last.ok() && !find());
    const QString back = world.undo(world.sofia, gone);
    QVERIFY(world.last.ok());
    QVERIFY(find());
    QCOMPARE(find()->tags, contact.tags);
    QCOMPARE(find()->companyId, std::optional(company.id));
    world.undo(world.sofia, gone);
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
    world.undo(world.sofia, back);
    QCOMPARE(world.last.error().kind, ErrorKind::Unsupported);
    QVERIFY(find());
}

void TestUndoMerge::anAddressThatSomebodyTookStaysTheirs()
{
    SF_UNDO_WORLD;
    const auto contact = [&](ContactId id) { return contactrepository::find(world.john, *world.reader, id); };
    const auto make = [&](const QString &name, const QString &email) {
        ContactCreate::Params params;
        params.contact.set(&Contact::name, name);
        params.contact.set(&Contact::email, email);
        return ContactId(
            world.receipt([&](WriteTransaction &t) { return contactservice::create(world.john, t, params); })->id);
    };
    const ContactId kept = make(u"Sarah"_s, u"sarah@acme.example"_s);
    const ContactId other = make(u"S. Johnson"_s, u"sj@acme.example"_s);
    ContactMerge::Params params{{}, kept, 1, other, 1, {}};
    params.patch.set(&Contact::email, u"sj@acme.example"_s);
    QString call =
        world.keyed([&](WriteTransaction &t) { return contactservice::merge(world.john, t, params, world.settings); });
    QVERIFY(world.last.ok());
    // Both are free: each has its own again.
    world.undo(world.john, call);
    QVERIFY(world.last.ok() && world.last->refused.isEmpty());
    QCOMPARE(contact(kept)->email, u"sarah@acme.example"_s);
    QCOMPARE(contact(other)->email, u"sj@acme.example"_s);

    params.base = contact(kept)->version;
    params.otherBase = contact(other)->version;
    call =
        world.keyed([&](WriteTransaction &t) { return contactservice::merge(world.john, t, params, world.settings); });
    QVERIFY(world.last.ok());
    make(u"Sarah the second"_s, u"sarah@acme.example"_s);
    world.undo(world.john, call);
    QVERIFY(world.last.ok());
    QCOMPARE(world.last->refused, QStringList{u"email (belongs to Sarah the second)"_s});
    QCOMPARE(contact(other)->email, u"sj@acme.example"_s);
    QCOMPARE(contact(kept)->email, QString());

    call = world.keyed([&](WriteTransaction &t) { return contactservice::remove(world.sofia, t, {QString(), other}); });
    QVERIFY(world.last.ok());
    make(u"Newcomer"_s, u"SJ@acme.example"_s);
    world.undo(world.sofia, call);
    QVERIFY(world.last.ok());
    QCOMPARE(world.last->refused, QStringList{u"email (belongs to Newcomer)"_s});
    QCOMPARE(contact(other)->name, u"S. Johnson"_s);
    QCOMPARE(contact(other)->email, QString());
}

void TestUndoMerge::anEditedAddressThatSomebodyTookStaysTheirs()
{
    SF_UNDO_WORLD;
    const TicketId ticket = world.ticket(u"First"_s, {}, u"sarah@acme.example"_s);
    const Contact sarah = world.page(ticket).requester;
    ContactUpdate::Params params;
    params.id = sarah.id;
    params.base = sarah.version;
    params.patch.set(&Contact::email, u"new@acme.example"_s);
    const QString call =
        world.keyed([&](WriteTransaction &t) { return contactservice::update(world.john, t, params, world.settings); });
    const TicketId second = world.ticket(u"Second"_s, {}, u"sarah@acme.example"_s);
    QVERIFY(world.page(second).requester.id != sarah.id);
    world.undo(world.john, call);
    QCOMPARE(world.last.error().kind, ErrorKind::Conflict);
    QVERIFY(world.last.error().message.contains(u"belongs to sarah"_s));
    QCOMPARE(world.page(ticket).requester.email, u"new@acme.example"_s);
}

QTEST_GUILESS_MAIN(TestUndoMerge)
#include "tst_undomerge.moc"
