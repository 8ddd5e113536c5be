// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts and companies from files, on both databases: what a dry run says is what happens.
#include "server/companies/companyimport.h"
#include "server/contacts/contactimport.h"
#include "tests/server/customerworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestCustomerImports : public QObject
{
    Q_OBJECT

private slots:
    void importDoesWhatItSaidAndDoublesNothing_data() { test::addDatabaseRows(); }
    void importDoesWhatItSaidAndDoublesNothing();
    void aBadRowRefusesTheWholeImport_data() { test::addDatabaseRows(); }
    void aBadRowRefusesTheWholeImport();
    void aRowThatIsSaidTwiceIsRefused_data() { test::addDatabaseRows(); }
    void aRowThatIsSaidTwiceIsRefused();
    void companiesAreFilteredAndImported_data() { test::addDatabaseRows(); }
    void companiesAreFilteredAndImported();
};

namespace {

ContactImportRow imported(const QString &name, const QString &email, const QString &company = {})
{
    ContactImportRow row;
    row.contact.set(&Contact::name, name);
    row.contact.set(&Contact::email, email);
    row.company = company;
    return row;
}

QList<ImportAction> actions(const ContactCheckImport::Result &result)
{
    QList<ImportAction> found;
    for (const ImportOutcome &outcome : result.rows)
        found << outcome.action;
    return found;
}

} // namespace

void TestCustomerImports::importDoesWhatItSaidAndDoublesNothing()
{
    SF_TICKET_WORLD;
    add(world, {u"Known"_s, u"known@x.example"_s});
    const ContactCheckImport::Params rows{{imported(u"Fresh"_s, u"fresh@x.example"_s, u"New Company"_s),
                                           imported(u"Known by another name"_s, u"KNOWN@x.example"_s),
                                           imported(u"Without address"_s, {}), imported({}, u"nameless@x.example"_s)}};
    using A = ImportAction;
    const auto checked = contactservice::checkImport(world.john, *world.reader, rows);
    QCOMPARE(actions(*checked), QList({A::Create, A::Update, A::Create, A::Refuse}));
    QVERIFY(checked->rows[3].problem.contains(u"name must not be empty"_s));
    const auto import = [&] {
        return world.receipt([&](WriteTransaction &t) {
            return contactservice::import(world.john, t, {{}, rows.rows.first(3)}, world.settings);
        });
    };
    QVERIFY(import());
    const auto again = contactservice::checkImport(world.john, *world.reader, {rows.rows.first(3)});
    QCOMPARE(actions(*again), QList({A::Unchanged, A::Unchanged, A::Unchanged}));
    QCOMPARE(import()->seq, 0);
    QCOMPARE(contactservice::list(world.john, *world.reader, {})->total, 3);
    QVERIFY(companyrepository::findByName(world.john, *world.reader, u"new company"_s));
    QCOMPARE(names(world, searching(u"another"_s)), QStringList(u"Known by another name"_s));
}

void TestCustomerImports::aBadRowRefusesTheWholeImport()
{
    SF_TICKET_WORLD;
    const auto refused = world.receipt([&](WriteTransaction &t) {
        return contactservice::import(
            world.john, t, {{}, {imported(u"Good"_s, {}), imported(u"Bad"_s, u"no address"_s)}}, world.settings);
    });
    QVERIFY(!refused);
    QVERIFY(refused.error().fields.contains(u"rows[1]"_s));
    QCOMPARE(contactservice::list(world.john, *world.reader, {})->total, 0);
    const auto tooMany = contactservice::checkImport(world.john, *world.reader,
                                                     {QList<ContactImportRow>(kImportRows + 1, imported(u"X"_s, {}))});
    QVERIFY(!tooMany);
}

void TestCustomerImports::aRowThatIsSaidTwiceIsRefused()
{
    SF_TICKET_WORLD;
    const ContactCheckImport::Params rows{{imported(u"No Mail"_s, {}), imported(u"NO MAIL"_s, {}),
                                           imported(u"A"_s, u"dupa@x.example"_s), imported(u"B"_s, u"DUPA@x.example"_s),
                                           imported(u"A"_s, {})}};
    using A = ImportAction;
    const auto checked = contactservice::checkImport(world.john, *world.reader, rows);
    QCOMPARE(actions(*checked), QList({A::Create, A::Refuse, A::Create, A::Refuse, A::Create}));
    QVERIFY(checked->rows[1].problem.contains(u"name is said"_s));
    QVERIFY(checked->rows[3].problem.contains(u"email is said"_s));
    const auto refused = world.receipt([&](WriteTransaction &t) {
        return contactservice::import(world.john, t, {{}, rows.rows}, world.settings);
    });
    QVERIFY(!refused && refused.error().fields.contains(u"rows[1]"_s));
    QCOMPARE(contactservice::list(world.john, *world.reader, {})->total, 0);
    Patch<Company> acme;
    acme.set(&Company::name, u"Acme"_s);
    const auto companies = companyservice::checkImport(world.john, *world.reader, {{acme, acme}});
    QCOMPARE(companies->rows[1].action, A::Refuse);
}

void TestCustomerImports::companiesAreFilteredAndImported()
{
    SF_TICKET_WORLD;
    addCompany(world, u"Acme"_s, 85);
    addCompany(world, u"Retail"_s, 40);
    addCompany(world, u"Unknown health"_s);
    CompanyList::Params params;
    params.query.healthMin = 50;
    const auto found = companyservice::list(world.john, *world.reader, params);
    QCOMPARE(found->total, 1);
    QCOMPARE(found->rows[0].company.name, u"Acme"_s);
    Patch<Company> acme;
    acme.set(&Company::name, u"ACME"_s);
    acme.set(&Company::industry, u"Technology"_s);
    Patch<Company> bad = acme;
    bad.set(&Company::name, u"Bad"_s);
    bad.set(&Company::healthScore, std::optional(101));
    const auto checked = companyservice::checkImport(world.john, *world.reader, {{acme, bad}});
    QCOMPARE(checked->rows[0].action, ImportAction::Update);
    QCOMPARE(checked->rows[1].action, ImportAction::Refuse);
    QVERIFY(world.receipt([&](WriteTransaction &t) { return companyservice::import(world.john, t, {{}, {acme}}); }));
    params = {};
    params.query.text = u"techno"_s;
    QCOMPARE(companyservice::list(world.john, *world.reader, params)->rows.value(0).company.name, u"ACME"_s);
}

QTEST_GUILESS_MAIN(TestCustomerImports)
#include "tst_customerimports.moc"
