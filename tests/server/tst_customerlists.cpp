// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of contacts and companies on both databases: found whatever accents are typed, quick when they are long.
#include "server/companies/companyrepository.h"
#include "server/companies/companyservice.h"
#include "server/contacts/contactlist.h"
#include "tests/server/ticketworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestCustomerLists : public QObject
{
    Q_OBJECT

private slots:
    void accentsAndCaseDoNotMatter_data() { test::addDatabaseRows(); }
    void accentsAndCaseDoNotMatter();
    void contactsAreFoundByTheirCompany_data() { test::addDatabaseRows(); }
    void contactsAreFoundByTheirCompany();
    void thoseWithMostOpenTicketsComeFirst_data() { test::addDatabaseRows(); }
    void thoseWithMostOpenTicketsComeFirst();
    void aWalkMeetsEachOnceWhateverHappens_data() { test::addDatabaseRows(); }
    void aWalkMeetsEachOnceWhateverHappens();
};

namespace {

CompanyId addCompany(TicketWorld &world, const QString &name, const QString &industry, const QString &website = {})
{
    CompanyCreate::Params params;
    params.company.set(&Company::name, name);
    params.company.set(&Company::industry, industry);
    params.company.set(&Company::website, website);
    const auto made = world.receipt([&](WriteTransaction &t) { return companyservice::create(world.john, t, params); });
    return made ? CompanyId(made->id) : CompanyId();
}

ContactId addContact(TicketWorld &world, const QString &name, const QString &phone = {},
                     std::optional<CompanyId> company = {})
{
    ContactCreate::Params params;
    params.contact.set(&Contact::name, name);
    params.contact.set(&Contact::phone, phone);
    params.contact.set(&Contact::companyId, company);
    const auto made = world.receipt([&](WriteTransaction &t) { return contactservice::create(world.john, t, params); });
    return made ? ContactId(made->id) : ContactId();
}

QStringList companies(const TicketWorld &world, const CompanyList::Params &params)
{
    QStringList names;
    const auto page = companyservice::list(world.john, *world.reader, params);
    for (const CompanyRow &row : page->rows)
        names << row.company.name;
    return names;
}

QStringList companiesWith(const TicketWorld &world, const QString &text)
{
    CompanyList::Params params;
    params.query.text = text;
    return companies(world, params);
}

QStringList contacts(const TicketWorld &world, const ContactList::Params &params)
{
    QStringList names;
    const auto page = contactservice::list(world.john, *world.reader, params);
    for (const ContactRow &row : page->rows)
        names << row.contact.name;
    return names;
}

QStringList contactsWith(const TicketWorld &world, const QString &text)
{
    ContactList::Params params;
    params.query.text = text;
    return contacts(world, params);
}

} // namespace

void TestCustomerLists::accentsAndCaseDoNotMatter()
{
    SF_TICKET_WORLD;
    const CompanyId first = addCompany(world, u"Zürich AG"_s, u"BÜRO"_s, u"www.Österreich.example"_s);
    addCompany(world, u"Zebra"_s, u"Buch"_s);
    addCompany(world, u"Élan"_s, u"ärzte"_s);
    addCompany(world, u"Nothing"_s, {});
    QCOMPARE(companiesWith(world, u"buro"_s), QStringList(u"Zürich AG"_s));
    QCOMPARE(companiesWith(world, u"büro zur"_s), QStringList(u"Zürich AG"_s));
    QCOMPARE(companiesWith(world, u"osterreich"_s), QStringList(u"Zürich AG"_s));
    CompanyList::Params byIndustry;
    byIndustry.sort = CompanySortKey::Industry;
    QCOMPARE(companies(world, byIndustry), (QStringList{u"Élan"_s, u"Zebra"_s, u"Zürich AG"_s, u"Nothing"_s}));
    byIndustry.descending = true;
    QCOMPARE(companies(world, byIndustry), (QStringList{u"Zürich AG"_s, u"Zebra"_s, u"Élan"_s, u"Nothing"_s}));
    CompanyUpdate::Params change;
    change.id = first;
    change.base = 1;
    change.patch.set(&Company::industry, u"Café"_s);
    QVERIFY(world.receipt([&](WriteTransaction &t) { return companyservice::update(world.john, t, change); }));
    QVERIFY(companiesWith(world, u"buro"_s).isEmpty());
    QCOMPARE(companiesWith(world, u"CAFE"_s), QStringList(u"Zürich AG"_s));

    const ContactId kay = addContact(world, u"Kay"_s, u"Büro +49 1"_s);
    QCOMPARE(contactsWith(world, u"buro"_s), QStringList(u"Kay"_s));
    ContactUpdate::Params moved;
    moved.id = kay;
    moved.base = 1;
    moved.patch.set(&Contact::phone, u"Zuhäuse"_s);
    QVERIFY(world.receipt(
        [&](WriteTransaction &t) { return contactservice::update(world.john, t, moved, world.settings); }));
    QVERIFY(contactsWith(world, u"buro"_s).isEmpty());
    QCOMPARE(contactsWith(world, u"ZUHAUSE"_s), QStringList(u"Kay"_s));
}

void TestCustomerLists::contactsAreFoundByTheirCompany()
{
    SF_TICKET_WORLD;
    const CompanyId muller = addCompany(world, u"Müller & Söhne"_s, {});
    addContact(world, u"Kay"_s, {}, muller);
    addContact(world, u"Kim"_s);
    QCOMPARE(contactsWith(world, u"kay sohne"_s), QStringList(u"Kay"_s));
    QCOMPARE(contactsWith(world, u"kim sohne"_s), QStringList());
    ContactList::Params byCompany;
    byCompany.sort = ContactSortKey::Company;
    byCompany.query.text = u"k"_s;
    QCOMPARE(contacts(world, byCompany), (QStringList{u"Kay"_s, u"Kim"_s}));
    QCOMPARE(contactservice::list(world.john, *world.reader, byCompany)->rows[0].companyName, u"Müller & Söhne"_s);
}

void TestCustomerLists::thoseWithMostOpenTicketsComeFirst()
{
    SF_TICKET_WORLD;
    world.ticket(u"One"_s, {}, u"b@x.example"_s);
    world.ticket(u"Two"_s, {}, u"c@x.example"_s);
    world.ticket(u"Three"_s, {}, u"c@x.example"_s);
    addContact(world, u"a"_s);
    ContactList::Params params;
    params.sort = ContactSortKey::OpenTickets;
    params.descending = true;
    QCOMPARE(contacts(world, params), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    params.offset = 1;
    params.limit = 1;
    QCOMPARE(contacts(world, params), QStringList(u"b"_s));
    QCOMPARE(contactservice::list(world.john, *world.reader, params)->rows[0].openTickets, 1);
}

void TestCustomerLists::aWalkMeetsEachOnceWhateverHappens()
{
    SF_TICKET_WORLD;
    QList<ContactId> ids;
    for (int i = 0; i < 12; ++i)
        ids << addContact(world, u"Name %1"_s.arg(i));
    const auto rename = [&](ContactId id, const QString &name) {
        ContactUpdate::Params change;
        change.id = id;
        change.base = 1;
        change.patch.set(&Contact::name, name);
        QVERIFY(world.receipt(
            [&](WriteTransaction &t) { return contactservice::update(world.john, t, change, world.settings); }));
    };
    const auto remove = [&](ContactId id) {
        QVERIFY(world.receipt([&](WriteTransaction &t) { return contactservice::remove(world.john, t, {{}, id}); }));
    };
    ContactList::Params params;
    params.limit = 5;
    params.sort = ContactSortKey::Name; // means nothing here
    params.descending = true;
    params.afterId = 0;
    QList<ContactId> met;
    for (int pages = 0;; ++pages) {
        const auto page = contactservice::list(world.john, *world.reader, params);
        QVERIFY(page.ok());
        for (const ContactRow &row : page->rows)
            met << row.contact.id;
        if (page->rows.isEmpty())
            break;
        params.afterId = met.last().value();
        if (pages == 0) { // of what was met one goes, of what was not yet met one moves to the front and one goes
            QCOMPARE(page->total, 12);
            remove(ids[0]);
            rename(ids[9], u"Aaa"_s);
            remove(ids[10]);
            addContact(world, u"Aab"_s);
        }
    }
    QList<ContactId> wanted = ids;
    wanted.removeAt(10);
    wanted << ContactId(13);
    QCOMPARE(met, wanted);

    const CompanyId acme = addCompany(world, u"Acme"_s, {});
    addCompany(world, u"Zebra"_s, {});
    CompanyList::Params next;
    next.afterId = acme.value();
    QCOMPARE(companies(world, next), QStringList(u"Zebra"_s));
    QCOMPARE(companyservice::list(world.john, *world.reader, next)->total, 2);
}

QTEST_GUILESS_MAIN(TestCustomerLists)
#include "tst_customerlists.moc"
