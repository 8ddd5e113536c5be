// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts, companies and tags on both databases: lists, merging, removing.
#include "server/contacts/contactmerge.h"
#include "server/tags/tagremoval.h"
#include "tests/server/customerworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestCustomers : public QObject
{
    Q_OBJECT

private slots:
    void contactsAreFilteredSortedAndCounted_data() { test::addDatabaseRows(); }
    void contactsAreFilteredSortedAndCounted();
    void emptyValuesComeLastBothWays_data() { test::addDatabaseRows(); }
    void emptyValuesComeLastBothWays();
    void contactWithTicketsIsKept_data() { test::addDatabaseRows(); }
    void contactWithTicketsIsKept();
    void mergeMovesWhatRefersToTheOther_data() { test::addDatabaseRows(); }
    void mergeMovesWhatRefersToTheOther();
    void mergeIsRefusedWhenOneChangedSince_data() { test::addDatabaseRows(); }
    void mergeIsRefusedWhenOneChangedSince();
    void removedCompanyLeavesItsContacts_data() { test::addDatabaseRows(); }
    void removedCompanyLeavesItsContacts();
    void mergedTagIsEverywhereWhereTheOtherWas_data() { test::addDatabaseRows(); }
    void mergedTagIsEverywhereWhereTheOtherWas();
    void removedTagLeavesNothingBehind_data() { test::addDatabaseRows(); }
    void removedTagLeavesNothingBehind();
    void mailFromALostAddressFindsWhoIsKept_data() { test::addDatabaseRows(); }
    void mailFromALostAddressFindsWhoIsKept();
    void whoAskedTakesNoPartBeside_data() { test::addDatabaseRows(); }
    void whoAskedTakesNoPartBeside();
    void whatNobodySeesIsNotStored_data() { test::addDatabaseRows(); }
    void whatNobodySeesIsNotStored();
};

namespace {

std::optional<Contact> stored(TicketWorld &world, ContactId id)
{
    return contactrepository::find(world.john, *world.reader, id);
}

} // namespace

void TestCustomers::contactsAreFilteredSortedAndCounted()
{
    SF_TICKET_WORLD;
    const CompanyId acme = addCompany(world, u"Acme Corporation"_s);
    const TagId vip = addTag(world, u"vip"_s);
    add(world, {u"Sarah Johnson"_s, u"sarah@acme.example"_s, 95, acme, {vip}});
    add(world, {u"Élodie 100%"_s, u"elodie@other.example"_s, 40});
    add(world, {u"David Wilson"_s, u"david@acme.example"_s, 68, acme});
    QVERIFY(world.ticket(u"One"_s, {}, u"sarah@acme.example"_s).isValid());

    ContactList::Params params;
    QCOMPARE(names(world, params), QStringList({u"David Wilson"_s, u"Élodie 100%"_s, u"Sarah Johnson"_s}));
    params.sort = ContactSortKey::LeadScore;
    params.descending = true;
    params.limit = 2;
    QCOMPARE(names(world, params), QStringList({u"Sarah Johnson"_s, u"David Wilson"_s}));
    params.offset = 2;
    const auto rest = contactservice::list(world.john, *world.reader, params);
    QCOMPARE(rest->total, 3);
    QCOMPARE(rest->rows.size(), 1);
    QCOMPARE(names(world, searching(u"acme sarah"_s)), QStringList(u"Sarah Johnson"_s));
    QCOMPARE(names(world, searching(u"ELODIE 100%"_s)), QStringList(u"Élodie 100%"_s));
    QCOMPARE(names(world, searching(u"100_"_s)), QStringList());
    params = {};
    params.query.tagsAny = {vip};
    QCOMPARE(names(world, params), QStringList(u"Sarah Johnson"_s));
    params = {};
    params.query.leadScoreMax = 68;
    params.query.company = {acme};
    QCOMPARE(names(world, params), QStringList(u"David Wilson"_s));
    const ContactRow sarah = contactservice::list(world.john, *world.reader, searching(u"sarah"_s))->rows.value(0);
    QCOMPARE(sarah.companyName, u"Acme Corporation"_s);
    QCOMPARE(sarah.openTickets, 1);
    QCOMPARE(sarah.contact.tags, QList{vip});
    params.limit = 201;
    QVERIFY(!contactservice::list(world.john, *world.reader, params));
}

void TestCustomers::emptyValuesComeLastBothWays()
{
    SF_TICKET_WORLD;
    add(world, {u"A"_s, {}, {}});
    add(world, {u"B"_s, u"b@x.example"_s, 10});
    add(world, {u"C"_s, u"c@x.example"_s, 20});
    for (const auto key : {ContactSortKey::LeadScore, ContactSortKey::Email}) {
        ContactList::Params params;
        params.sort = key;
        QCOMPARE(names(world, params), QStringList({u"B"_s, u"C"_s, u"A"_s}));
        params.descending = true;
        QCOMPARE(names(world, params), QStringList({u"C"_s, u"B"_s, u"A"_s}));
    }
}

void TestCustomers::contactWithTicketsIsKept()
{
    SF_TICKET_WORLD;
    const ContactId idle = add(world, {u"Idle"_s});
    QVERIFY(world.ticket(u"One"_s, {}, u"busy@x.example"_s).isValid());
    const ContactId busy = contactrepository::findByEmail(world.john, *world.reader, u"busy@x.example"_s)->id;
    const auto remove = [&](ContactId id) {
        return world.receipt([&](WriteTransaction &t) { return contactservice::remove(world.john, t, {{}, id}); });
    };
    const auto refused = remove(busy);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(u": 1."_s), qPrintable(refused.error().message));
    QVERIFY(stored(world, busy));
    const auto gone = remove(idle);
    QVERIFY(gone);
    QVERIFY(!stored(world, idle));
    const auto events =
        eventlog::ofRecord(*world.reader, world.john.organization, Entity::Contact, idle.value(), 0, 10);
    QCOMPARE(events.front().kind, EventKind::Deleted);
    QVERIFY(events.front().changes.bytes.contains("\"name\":[\"Idle\",\"\"]"));
    QCOMPARE(remove(idle).error().kind, ErrorKind::NotFound);
}

void TestCustomers::mergeMovesWhatRefersToTheOther()
{
    SF_TICKET_WORLD;
    const TagId vip = addTag(world, u"vip"_s);
    const TagId late = addTag(world, u"late"_s);
    const ContactId kept = add(world, {u"Sarah Johnson"_s, u"sarah@acme.example"_s, 95, {}, {vip}});
    const ContactId other = add(world, {u"S. Johnson"_s, u"sj@home.example"_s, 10, {}, {late}});
    const TicketId asked = world.ticket(u"Asked"_s, {}, u"sj@home.example"_s);
    TicketUpdate::Params joins;
    joins.id = world.ticket(u"Takes part"_s, {}, u"third@x.example"_s);
    joins.base = 1;
    joins.participantsAdded = {other};
    QVERIFY(world.update(world.john, joins));

    ContactMerge::Params merge;
    merge.id = kept;
    merge.base = 1;
    merge.other = other;
    merge.otherBase = 1;
    merge.patch.set(&Contact::email, u"sj@home.example"_s);
    const auto merged =
        world.receipt([&](WriteTransaction &t) { return contactservice::merge(world.john, t, merge, world.settings); });
    QVERIFY2(merged, qPrintable(merged.ok() ? QString() : merged.error().message));
    QVERIFY(!stored(world, other));
    QCOMPARE(stored(world, kept)->email, u"sj@home.example"_s);
    QCOMPARE(stored(world, kept)->tags, QList({vip, late}));
    QCOMPARE(world.page(asked).ticket.requesterId, kept);
    QCOMPARE(world.page(asked).requester.name, u"Sarah Johnson"_s);
    QCOMPARE(world.page(joins.id).participants, QList{kept});
    QCOMPARE(world.search(u"sarah asked"_s), QList{asked});
    const auto events =
        eventlog::ofRecord(*world.reader, world.john.organization, Entity::Contact, other.value(), 0, 10);
    QCOMPARE(events.front().kind, EventKind::Merged);
    QVERIFY(events.front().changes.bytes.contains("\"merged_into\":[null," + QByteArray::number(kept.value())));
}

void TestCustomers::mergeIsRefusedWhenOneChangedSince()
{
    SF_TICKET_WORLD;
    const ContactId kept = add(world, {u"A"_s});
    const ContactId other = add(world, {u"B"_s});
    ContactUpdate::Params change;
    change.id = other;
    change.base = 1;
    change.patch.set(&Contact::phone, u"123"_s);
    QVERIFY(world.receipt(
        [&](WriteTransaction &t) { return contactservice::update(world.emma, t, change, world.settings); }));
    ContactMerge::Params merge{{}, kept, 1, other, 1, {}};
    const auto refused =
        world.receipt([&](WriteTransaction &t) { return contactservice::merge(world.john, t, merge, world.settings); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(stored(world, other));
    merge.other = kept;
    QCOMPARE(
        world.receipt([&](WriteTransaction &t) { return contactservice::merge(world.john, t, merge, world.settings); })
            .error()
            .kind,
        ErrorKind::Invalid);
}

void TestCustomers::removedCompanyLeavesItsContacts()
{
    SF_TICKET_WORLD;
    const CompanyId acme = addCompany(world, u"Acme"_s);
    const ContactId sarah = add(world, {u"Sarah"_s, u"sarah@acme.example"_s, {}, acme});
    const auto remove = [&] {
        return world.receipt([&](WriteTransaction &t) {
            return companyservice::remove(world.john, t, {{}, acme}, world.settings);
        });
    };
    const TicketId ticket = world.ticket(u"Of Acme"_s, {}, u"sarah@acme.example"_s);
    QCOMPARE(remove().error().kind, ErrorKind::Invalid);
    TicketUpdate::Params change;
    change.id = ticket;
    change.base = 1;
    change.patch.set(&Ticket::companyId, std::optional<CompanyId>());
    QVERIFY(world.update(world.john, change));
    QVERIFY(remove());
    QVERIFY(!companyrepository::find(world.john, *world.reader, acme));
    QVERIFY(!stored(world, sarah)->companyId);
    QCOMPARE(stored(world, sarah)->version, 2);
}

void TestCustomers::mergedTagIsEverywhereWhereTheOtherWas()
{
    SF_TICKET_WORLD;
    const TagId bug = addTag(world, u"bug"_s);
    const TagId defect = addTag(world, u"defect"_s);
    const auto ticketWith = [&](const QList<TagId> &tags) {
        TicketCreate::Params params;
        params.subject = u"T"_s;
        params.requesterName = u"Somebody"_s;
        params.tags = tags;
        return TicketId(world.create(world.john, params)->id);
    };
    const TicketId both = ticketWith({bug, defect});
    const TicketId one = ticketWith({defect});
    const ContactId contact = add(world, {u"C"_s, {}, {}, {}, {defect}});
    QVERIFY(world.receipt([&](WriteTransaction &t) { return tagremoval::merge(world.john, t, {{}, bug, defect}); }));
    QCOMPARE(world.page(both).tags, QList{bug});
    QCOMPARE(world.page(one).tags, QList{bug});
    QCOMPARE(stored(world, contact)->tags, QList{bug});
    const auto uses = tagservice::uses(world.john, *world.reader, {});
    QCOMPARE(uses->rows, QList({TagUse{bug, 2, 1}}));
}

void TestCustomers::removedTagLeavesNothingBehind()
{
    SF_TICKET_WORLD;
    const TagId bug = addTag(world, u"bug"_s);
    TagUpdate::Params rename;
    rename.id = bug;
    rename.base = 1;
    rename.patch.set(&Tag::name, u"Defect"_s);
    rename.patch.set(&Tag::color, u"red"_s);
    const auto update = [&] {
        return world.receipt([&](WriteTransaction &t) { return tagservice::update(world.john, t, rename); });
    };
    QVERIFY(update().error().fields.contains(u"color"_s));
    rename.patch.drop(&Tag::color);
    QVERIFY(update());
    TicketCreate::Params params;
    params.subject = u"T"_s;
    params.requesterName = u"Somebody"_s;
    params.tags = {bug};
    const TicketId ticket(world.create(world.john, params)->id);
    QVERIFY(world.receipt([&](WriteTransaction &t) { return tagremoval::remove(world.john, t, {{}, bug}); }));
    QVERIFY(world.page(ticket).tags.isEmpty());
    QVERIFY(tagservice::list(world.john, *world.reader, {})->rows.isEmpty());
    QVERIFY(addTag(world, u"defect"_s).isValid());
}

void TestCustomers::mailFromALostAddressFindsWhoIsKept()
{
    SF_TICKET_WORLD;
    const ContactId a = add(world, {u"A"_s, u"a@x.example"_s});
    const ContactId b = add(world, {u"B"_s, u"b@x.example"_s});
    const ContactId c = add(world, {u"C"_s, u"c@x.example"_s});
    const auto merge = [&](ContactId kept, ContactId other, const QString &email) {
        ContactMerge::Params params{{}, kept, stored(world, kept)->version, other, stored(world, other)->version, {}};
        params.patch.set(&Contact::email, email);
        return world
            .receipt([&](WriteTransaction &t) { return contactservice::merge(world.john, t, params, world.settings); })
            .ok();
    };
    const auto requester = [&](const QString &address) {
        return world.page(world.ticket(u"Hello"_s, {}, address)).ticket.requesterId;
    };
    QVERIFY(merge(b, a, u"b@x.example"_s));
    QCOMPARE(requester(u"A@x.example "_s), b);
    // What is kept may become a part of another one, with either address.
    QVERIFY(merge(c, b, u"b@x.example"_s));
    for (const QString &address : {u"a@x.example"_s, u"b@x.example"_s, u"c@x.example"_s})
        QCOMPARE(requester(address), c);
    QCOMPARE(contactservice::list(world.john, *world.reader, {})->total, 1);
    // Who is given the address has it.
    const ContactId d = add(world, {u"D"_s, u"a@x.example"_s});
    QCOMPARE(requester(u"a@x.example"_s), d);
    QCOMPARE(requester(u"c@x.example"_s), c);
}

void TestCustomers::whoAskedTakesNoPartBeside()
{
    SF_TICKET_WORLD;
    const ContactId kept = add(world, {u"Sarah Johnson"_s, u"sarah@acme.example"_s});
    const ContactId other = add(world, {u"S. Johnson"_s, u"sj@home.example"_s});
    TicketUpdate::Params joins;
    joins.id = world.ticket(u"Hers"_s, {}, u"sarah@acme.example"_s);
    joins.base = 1;
    joins.participantsAdded = {other};
    QVERIFY(world.update(world.john, joins));
    TicketUpdate::Params joined;
    joined.id = world.ticket(u"Also hers"_s, {}, u"sj@home.example"_s);
    joined.base = 1;
    joined.participantsAdded = {kept};
    QVERIFY(world.update(world.john, joined));
    const ContactMerge::Params merge{{}, kept, 1, other, 1, {}};
    QVERIFY(world.receipt(
        [&](WriteTransaction &t) { return contactservice::merge(world.john, t, merge, world.settings); }));
    for (const TicketId ticket : {joins.id, joined.id}) {
        QCOMPARE(world.page(ticket).ticket.requesterId, kept);
        QVERIFY(world.page(ticket).participants.isEmpty());
    }
}

void TestCustomers::whatNobodySeesIsNotStored()
{
    SF_TICKET_WORLD;
    const ContactId id = add(world, {u" a\u202eb\ac\td "_s, u"a\u2066b@x.example"_s});
    QCOMPARE(stored(world, id)->name, u"abc d"_s);
    QCOMPARE(stored(world, id)->email, u"ab@x.example"_s);
    ContactCreate::Params params;
    params.contact.set(&Contact::name, u"\a\u202e"_s);
    const auto empty =
        world.receipt([&](WriteTransaction &t) { return contactservice::create(world.john, t, params); });
    QCOMPARE(empty.error().fields.keys(), QStringList{u"name"_s});
    // Right-to-left letters and the marks between them are text like any other.
    const QString persian = u"\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"_s;
    QCOMPARE(stored(world, add(world, {persian}))->name, persian);
    TicketCreate::Params ticket;
    ticket.subject = u"Hello"_s;
    ticket.requesterName = u"x\u202ey"_s;
    ticket.requesterEmail = u"xy@x.example"_s;
    const auto made = world.create(world.john, ticket);
    QCOMPARE(world.page(TicketId(made->id)).requester.name, u"xy"_s);
    TagCreate::Params tag{{}, u"red;green"_s, u"#c0392b"_s};
    const auto refused = world.receipt([&](WriteTransaction &t) { return tagservice::create(world.john, t, tag); });
    QCOMPARE(refused.error().fields.keys(), QStringList{u"name"_s});
    tag.name = u"red\u202e green"_s;
    QVERIFY(world.receipt([&](WriteTransaction &t) { return tagservice::create(world.john, t, tag); }));
    QCOMPARE(tagservice::list(world.john, *world.reader, {})->rows.last().name, u"red green"_s);
}

QTEST_GUILESS_MAIN(TestCustomers)
#include "tst_customers.moc"
