// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts, companies and tags in the real windows against a real server: editing in place, merging, files, what colleagues see.
#include "client/companies/companiespage.h"
#include "client/companies/companydetail.h"
#include "client/contacts/contactdetail.h"
#include "client/contacts/contactmergeform.h"
#include "client/contacts/contactspage.h"
#include "client/records/csvimport.h"
#include "client/records/recordlistpane.h"
#include "client/records/recordtable.h"
#include "client/shell/panel.h"
#include "client/tags/tagline.h"
#include "client/tags/tagspage.h"
#include "client/tickets/tageditor.h"
#include "client/widgets/banner.h"
#include "tests/flow/person.h"

#include <QLineEdit>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace sf::client {

namespace {

LineField *fieldNamed(const QWidget &page, const QString &name)
{
    for (LineField *field : page.findChildren<LineField *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

void type(LineField *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

QString firstName(const ContactsPage &page, int row)
{
    return page.findChild<RecordTable *>()->model()->index(row, 0).data().toString();
}

} // namespace

class CustomersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void contactIsChangedInPlaceAndColleaguesSeeIt();
    void searchAndFilterNarrowTheList();
    void newContactIsMadeFromTheForm();
    void refusedAddressIsSaidAndCanBeTakenBack();
    void twoContactsBecomeOne();
    void fileIsCheckedThenImported();
    void companyShowsItsContactsAndTickets();
    void tagIsRenamedAndMerged();
    void agentsSeeNoTagPage();

private:
    template<class Page>
    Page *open(const Person &person, const QString &action)
    {
        person.act(action);
        Page *page = nullptr;
        (void)QTest::qWaitFor([&] { return (page = person.window->findChild<Page *>()) && page->isVisible(); });
        return page;
    }
    void choose(const ContactsPage &page, const QString &name)
    {
        auto *table = page.findChild<RecordTable *>();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == name)
                table->selectionModel()->setCurrentIndex(
                    table->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
    }

    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Person> m_admin;
    std::unique_ptr<Person> m_emma;
};

void CustomersTest::initTestCase()
{
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    const QString password = QString::fromLatin1(test::TestServer::DemoPassword);
    m_admin = std::make_unique<Person>(*m_server, u"admin@demo.example"_s, password);
    m_emma = std::make_unique<Person>(*m_server, u"emma@demo.example"_s, password);
    QVERIFY(m_admin->window && m_emma->window);
}

void CustomersTest::contactIsChangedInPlaceAndColleaguesSeeIt()
{
    auto *mine = open<ContactsPage>(*m_admin, u"go.contacts"_s);
    auto *theirs = open<ContactsPage>(*m_emma, u"go.contacts"_s);
    QVERIFY(mine && theirs);
    QTRY_COMPARE_WITH_TIMEOUT(mine->model().total(), 5, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(theirs->model().total(), 5, patienceMs);
    QCOMPARE(firstName(*mine, 0), u"David Wilson"_s);
    choose(*mine, u"Sarah Johnson"_s);
    choose(*theirs, u"Sarah Johnson"_s);
    QTRY_VERIFY(fieldNamed(mine->detail(), u"Department"_s));
    QTRY_COMPARE(mine->detail().stored().contact.name, u"Sarah Johnson"_s);
    QTRY_COMPARE(theirs->detail().stored().contact.name, u"Sarah Johnson"_s);
    type(fieldNamed(mine->detail(), u"Department"_s), u"Engineering"_s);
    QTRY_COMPARE(fieldNamed(theirs->detail(), u"Department"_s)->text(), u"Engineering"_s);
    type(fieldNamed(mine->detail(), u"Lead score"_s), u"12"_s);
    QTRY_COMPARE(theirs->detail().stored().contact.leadScore.value_or(0), 12);
    // In the colleague's list too, where she still is the one that is chosen.
    QTRY_COMPARE(theirs->model().rowAt(theirs->model().rowOf(theirs->detail().contact().value()))->contact.leadScore,
                 std::optional<int>(12));
    QCOMPARE(theirs->list().table().chosen(), theirs->detail().contact().value());
    // What is no number from 0 to 100 is not taken.
    type(fieldNamed(mine->detail(), u"Lead score"_s), u"444"_s);
    QCOMPARE(fieldNamed(mine->detail(), u"Lead score"_s)->text(), u"12"_s);
}

void CustomersTest::searchAndFilterNarrowTheList()
{
    auto *page = open<ContactsPage>(*m_admin, u"go.contacts"_s);
    auto *search = page->list().findChild<QLineEdit *>();
    search->setText(u"acme"_s);
    QTRY_COMPARE(page->model().total(), 2);
    search->setText(u"nobody at all"_s);
    QTRY_COMPARE(page->model().state(), RecordModel::State::Empty);
    QPushButton *all = buttonNamed(*page, u"Show all"_s);
    QVERIFY(all);
    all->click();
    QTRY_COMPARE(page->model().total(), 5);
    page->list().table().horizontalHeader();
    page->model().sort(2, Qt::DescendingOrder); // lead score
    QTRY_COMPARE(firstName(*page, 0), u"Michael Chen"_s);
    page->model().sort(0, Qt::AscendingOrder);
}

void CustomersTest::newContactIsMadeFromTheForm()
{
    auto *page = open<ContactsPage>(*m_emma, u"go.contacts"_s);
    m_emma->act(u"contact.new"_s);
    QTRY_VERIFY(page->detail().isNew());
    QPushButton *create = buttonNamed(page->detail(), u"Create contact"_s);
    QVERIFY(create);
    create->click();
    QCOMPARE(page->detail().findChild<Banner *>()->text(), u"A contact needs a name."_s);
    type(fieldNamed(page->detail(), u"Name"_s), u"Paula Park"_s);
    type(fieldNamed(page->detail(), u"E-mail"_s), u"paula@park.example"_s);
    create->click();
    QTRY_VERIFY_WITH_TIMEOUT(page->detail().contact().isValid(), patienceMs);
    QTRY_COMPARE(page->detail().stored().contact.email, u"paula@park.example"_s);
    auto *mine = open<ContactsPage>(*m_admin, u"go.contacts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mine->model().total(), 6, patienceMs);
}

void CustomersTest::refusedAddressIsSaidAndCanBeTakenBack()
{
    auto *page = open<ContactsPage>(*m_emma, u"go.contacts"_s);
    choose(*page, u"Paula Park"_s);
    QTRY_COMPARE(page->detail().stored().contact.name, u"Paula Park"_s);
    type(fieldNamed(page->detail(), u"E-mail"_s), u"michael.chen@techstartup.example"_s);
    auto *banner = page->detail().findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->text().contains(u"another contact"_s), patienceMs);
    QPushButton *back = buttonNamed(page->detail(), u"Take my change back"_s);
    QVERIFY(back);
    back->click();
    QTRY_COMPARE(fieldNamed(page->detail(), u"E-mail"_s)->text(), u"paula@park.example"_s);
}

void CustomersTest::twoContactsBecomeOne()
{
    auto *page = open<ContactsPage>(*m_admin, u"go.contacts"_s);
    choose(*page, u"David Wilson"_s);
    QTRY_COMPARE(page->detail().stored().contact.name, u"David Wilson"_s);
    const ContactId paula(page->model().idAt([page] {
        for (int row = 0; row < page->model().rowCount(); ++row) {
            if (firstName(*page, row) == u"Paula Park"_s)
                return row;
        }
        return 0;
    }()));
    emit page->detail().mergeRequested();
    auto *form = m_admin->window->findChild<ContactMergeForm *>();
    QVERIFY(form);
    form->chooseOther(paula);
    QTRY_VERIFY(buttonNamed(*form, u"Merge"_s));
    form->takeOther(u"email"_s);
    buttonNamed(*form, u"Merge"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->model().total(), 5, patienceMs);
    QTRY_COMPARE(page->detail().stored().contact.email, u"paula@park.example"_s);
    QCOMPARE(page->detail().stored().contact.name, u"David Wilson"_s);
}

void CustomersTest::fileIsCheckedThenImported()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"people.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,E-mail,Lead score,Firm,company\r\n"
               "Ada Example,ada@csv.example,70,x,Csv Company\r\n"
               "Bad Score,bad@csv.example,many,x,\r\n"
               "Again,ADA@csv.example,1,x,\r\n"
               "\"=HYPERLINK(\"\"x\"\")\",formula@csv.example,1,x,\r\n");
    file.close();
    auto *page = open<ContactsPage>(*m_admin, u"go.contacts"_s);
    const auto actions = page->list().listMenu().actions();
    QVERIFY(!actions.isEmpty());
    actions.first()->trigger();
    auto *form = m_admin->window->findChild<CsvImport *>();
    QVERIFY(form);
    form->open(file.fileName());
    QPushButton *check = buttonNamed(*form, u"Check"_s);
    QVERIFY(check);
    check->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*form, u"Import 2 rows"_s), patienceMs);
    form->saveRefused(folder.filePath(u"refused.csv"_s));
    QFile refused(folder.filePath(u"refused.csv"_s));
    QVERIFY(refused.open(QIODevice::ReadOnly));
    const QByteArray text = refused.readAll();
    QVERIFY2(text.contains("Bad Score") && text.contains("lead_score is not a number") && text.contains("Again"),
             text.constData());
    const qint64 before = page->model().total();
    buttonNamed(*form, u"Import 2 rows"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->model().total(), before + 2, patienceMs);
    m_admin->window->panel().dismiss();
}

void CustomersTest::companyShowsItsContactsAndTickets()
{
    auto *page = open<CompaniesPage>(*m_admin, u"go.companies"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page->model().total() >= 3, patienceMs);
    page->list().table().step(1);
    QTRY_VERIFY(page->detail().company().isValid());
    auto *contacts = &page->detail().contacts();
    QTRY_VERIFY_WITH_TIMEOUT(contacts->model()->rowCount() == 0 || contacts->model()->rowCount() == 2, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!fieldNamed(page->detail(), u"Name"_s)->text().isEmpty(), patienceMs);
    LineField *industry = fieldNamed(page->detail(), u"Industry"_s);
    QVERIFY(industry);
    type(industry, u"Aerospace"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        page->model().rowAt(page->model().rowOf(page->detail().company().value()))->company.industry, u"Aerospace"_s,
        patienceMs);
}

void CustomersTest::tagIsRenamedAndMerged()
{
    auto *page = open<TagsPage>(*m_admin, u"go.tags"_s);
    QVERIFY(page);
    const auto line = [page](const QString &name) -> TagLine * {
        for (TagLine *each : page->findChildren<TagLine *>()) {
            if (each->tag().name == name)
                return each;
        }
        return nullptr;
    };
    QTRY_VERIFY(line(u"vip"_s));
    type(&line(u"vip"_s)->name(), u"important"_s);
    QTRY_VERIFY_WITH_TIMEOUT(line(u"important"_s) && line(u"important"_s)->tag().id.isValid(), patienceMs);
    line(u"important"_s)->chooseColour(u"#2f6feb"_s);
    QTRY_VERIFY(line(u"important"_s)->tag().color == u"#2f6feb"_s);
    page->newTag();
    TagLine *fresh = nullptr;
    for (TagLine *each : page->findChildren<TagLine *>()) {
        if (!each->tag().id.isValid())
            fresh = each;
    }
    QVERIFY(fresh);
    type(&fresh->name(), u"brand new"_s);
    QTRY_VERIFY_WITH_TIMEOUT(line(u"brand new"_s) && line(u"brand new"_s)->tag().id.isValid(), patienceMs);
}

void CustomersTest::agentsSeeNoTagPage()
{
    const auto items = m_emma->window->findChildren<SidebarItem *>();
    QVERIFY(
        std::none_of(items.cbegin(), items.cend(), [](const SidebarItem *item) { return item->key() == u"tags"_s; }));
    QVERIFY(std::any_of(items.cbegin(), items.cend(),
                        [](const SidebarItem *item) { return item->key() == u"companies"_s; }));
}

} // namespace sf::client

QTEST_MAIN(sf::client::CustomersTest)
#include "tst_customers.moc"
