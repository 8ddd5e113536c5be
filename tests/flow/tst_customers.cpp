// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts and tags in the real windows against a real server: editing in place, merging, files, what colleagues see.
#include "client/contacts/contactdetail.h"
#include "client/contacts/contactmergeform.h"
#include "client/contacts/contactspage.h"
#include "client/records/csvimport.h"
#include "client/shell/panel.h"
#include "client/tags/tagline.h"
#include "client/tags/tagspage.h"
#include "client/tickets/tageditor.h"
#include "client/widgets/banner.h"
#include "tests/flow/customerpages.h"

#include <QFileDialog>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace sf::client {

class CustomersTest : public CustomerPagesTest
{
    Q_OBJECT

private slots:
    void contactIsChangedInPlaceAndColleaguesSeeIt();
    void searchAndFilterNarrowTheList();
    void newContactIsMadeFromTheForm();
    void unfinishedContactIsThereTheNextDay();
    void refusedAddressIsSaidAndCanBeTakenBack();
    void twoContactsBecomeOne();
    void fileIsCheckedThenImported();
    void contactIsDeletedWhenThatIsConfirmed();
    void whatTheListShowsIsExported();
    void agentsNeitherDeleteNorExport();
    void refusedMergeIsLookedAtAgain();
    void tagIsRenamedAndMerged();
    void agentsSeeNoTagPage();
};

void CustomersTest::contactIsChangedInPlaceAndColleaguesSeeIt()
{
    auto *mine = openPage<ContactsPage>(*m_admin, u"go.contacts"_s);
    auto *theirs = openPage<ContactsPage>(*m_emma, u"go.contacts"_s);
    QVERIFY(mine && theirs);
    QTRY_COMPARE_WITH_TIMEOUT(mine->model().total(), 5, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(theirs->model().total(), 5, patienceMs);
    QCOMPARE(nameAt(mine->list().table(), 0), u"David Wilson"_s);
    choose(mine->list().table(), u"Sarah Johnson"_s);
    choose(theirs->list().table(), u"Sarah Johnson"_s);
    QTRY_VERIFY(fieldNamed(mine->detail(), u"Department"_s));
    QTRY_COMPARE(mine->detail().stored().contact.name, u"Sarah Johnson"_s);
    QTRY_COMPARE(theirs->detail().stored().contact.name, u"Sarah Johnson"_s);
    type(fieldNamed(mine->detail(), u"Department"_s), u"Engineering"_s);
    QTRY_COMPARE(fieldNamed(theirs->detail(), u"Department"_s)->text(), u"Engineering"_s);
    type(fieldNamed(mine->detail(), u"Lead score"_s), u"12"_s);
    QTRY_COMPARE(theirs->detail().stored().contact.leadScore.value_or(0), 12);
    // In the colleague's list too, where she still is the one that is chosen.
    QTRY_COMPARE(theirs->model().rowAt(theirs->model().rowOf(theirs->detail().id().value()))->contact.leadScore,
                 std::optional<int>(12));
    QCOMPARE(theirs->list().table().chosen(), theirs->detail().id().value());
    // What is no number from 0 to 100 is not taken.
    type(fieldNamed(mine->detail(), u"Lead score"_s), u"444"_s);
    QCOMPARE(fieldNamed(mine->detail(), u"Lead score"_s)->text(), u"12"_s);
}

void CustomersTest::searchAndFilterNarrowTheList()
{
    auto *page = openPage<ContactsPage>(*m_admin, u"go.contacts"_s);
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
    QTRY_COMPARE(nameAt(page->list().table(), 0), u"Michael Chen"_s);
    page->model().sort(0, Qt::AscendingOrder);
}

void CustomersTest::newContactIsMadeFromTheForm()
{
    auto *page = openPage<ContactsPage>(*m_emma, u"go.contacts"_s);
    m_emma->act(u"contact.new"_s);
    QTRY_VERIFY(page->detail().isNew());
    QPushButton *create = buttonNamed(page->detail(), u"Create contact"_s);
    QVERIFY(create);
    create->click();
    QCOMPARE(page->detail().findChild<Banner *>()->text(), u"A contact needs a name."_s);
    type(fieldNamed(page->detail(), u"Name"_s), u"Paula Park"_s);
    type(fieldNamed(page->detail(), u"E-mail"_s), u"paula@park.example"_s);
    create->click();
    QTRY_VERIFY_WITH_TIMEOUT(page->detail().id().isValid(), patienceMs);
    QTRY_COMPARE(page->detail().stored().contact.email, u"paula@park.example"_s);
    auto *mine = openPage<ContactsPage>(*m_admin, u"go.contacts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mine->model().total(), 6, patienceMs);
}

void CustomersTest::unfinishedContactIsThereTheNextDay()
{
    auto *page = openPage<ContactsPage>(*m_emma, u"go.contacts"_s);
    m_emma->act(u"contact.new"_s);
    QTRY_VERIFY(page->detail().isNew());
    type(fieldNamed(page->detail(), u"Name"_s), u"Half Written"_s);
    type(fieldNamed(page->detail(), u"Lead score"_s), u"33"_s);
    typeOnly(fieldNamed(page->detail(), u"Phone"_s), u"0123 45"_s);
    choose(page->list().table(), u"Sarah Johnson"_s);
    QTRY_COMPARE(page->detail().stored().contact.name, u"Sarah Johnson"_s);
    QCOMPARE(fieldNamed(page->detail(), u"Phone"_s)->text(), page->detail().stored().contact.phone);
    m_emma->act(u"contact.new"_s);
    QCOMPARE(fieldNamed(page->detail(), u"Name"_s)->text(), u"Half Written"_s);

    typeOnly(fieldNamed(page->detail(), u"E-mail"_s), u"half@"_s);
    m_emma->startAgain();
    QVERIFY(m_emma->window);
    page = openPage<ContactsPage>(*m_emma, u"go.contacts"_s);
    QVERIFY(page->detail().isNew());
    QCOMPARE(fieldNamed(page->detail(), u"Name"_s)->text(), u"Half Written"_s);
    QCOMPARE(fieldNamed(page->detail(), u"Phone"_s)->text(), u"0123 45"_s);
    QCOMPARE(fieldNamed(page->detail(), u"E-mail"_s)->text(), u"half@"_s);
    QCOMPARE(fieldNamed(page->detail(), u"Lead score"_s)->text(), u"33"_s);

    buttonNamed(page->detail(), u"Discard"_s)->click();
    m_emma->act(u"contact.new"_s);
    QVERIFY(fieldNamed(page->detail(), u"Name"_s)->text().isEmpty());
    buttonNamed(page->detail(), u"Discard"_s)->click();
}

void CustomersTest::refusedAddressIsSaidAndCanBeTakenBack()
{
    auto *page = openPage<ContactsPage>(*m_emma, u"go.contacts"_s);
    choose(page->list().table(), u"Paula Park"_s);
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
    auto *page = openPage<ContactsPage>(*m_admin, u"go.contacts"_s);
    choose(page->list().table(), u"David Wilson"_s);
    QTRY_COMPARE(page->detail().stored().contact.name, u"David Wilson"_s);
    const ContactId paula(page->model().idAt(rowNamed(page->list().table(), u"Paula Park"_s)));
    m_admin->act(u"contact.merge"_s);
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
    auto *page = openPage<ContactsPage>(*m_admin, u"go.contacts"_s);
    m_admin->act(u"contact.import"_s);
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
    QVERIFY2(text.contains("Bad Score") && text.contains("Lead score is not a number") && text.contains("Again"),
             text.constData());
    const qint64 before = page->model().total();
    buttonNamed(*form, u"Import 2 rows"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->model().total(), before + 2, patienceMs);
    m_admin->window->panel().dismiss();
}

void CustomersTest::contactIsDeletedWhenThatIsConfirmed()
{
    auto *page = openPage<ContactsPage>(*m_admin, u"go.contacts"_s);
    choose(page->list().table(), u"=HYPERLINK(\"x\")"_s);
    QTRY_COMPARE(page->detail().stored().contact.email, u"formula@csv.example"_s);
    const qint64 before = page->model().total();
    m_admin->act(u"contact.delete"_s);
    QVERIFY(page->detail().findChild<Banner *>()->isVisible());
    QCOMPARE(page->model().total(), before);
    QTRY_VERIFY(buttonNamed(page->detail(), u"Delete"_s));
    buttonNamed(page->detail(), u"Delete"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->model().total(), before - 1, patienceMs);
    // Taken back like any other change, for the file is looked for in the next test.
    m_admin->act(u"app.undo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page->model().total(), before, patienceMs);
}

void CustomersTest::whatTheListShowsIsExported()
{
    auto *page = openPage<ContactsPage>(*m_admin, u"go.contacts"_s);
    page->list().findChild<QLineEdit *>()->setText(u"csv.example"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page->model().total(), 2, patienceMs);
    m_admin->act(u"contact.export"_s);
    auto *dialog = page->findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"people.csv"_s);
    emit dialog->fileSelected(path);
    dialog->close();
    QByteArray text;
    const auto isWritten = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && (text = file.readAll()).count('\n') == 3;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isWritten(), text.constData(), patienceMs);
    QVERIFY2(text.contains("Ada Example") && text.contains("\"'=HYPERLINK(") && !text.contains("Sarah"),
             text.constData());
    page->list().findChild<QLineEdit *>()->clear();
    QTRY_VERIFY_WITH_TIMEOUT(page->model().total() > 2, patienceMs);
}

void CustomersTest::agentsNeitherDeleteNorExport()
{
    for (const QAction *action : m_emma->window->actions()) {
        const QString id = action->objectName();
        QVERIFY2(!id.endsWith(u".delete"_s) || !id.startsWith(u"co"_s), qPrintable(id));
        QVERIFY2(!id.endsWith(u".export"_s) && !id.endsWith(u".import"_s), qPrintable(id));
    }
}

void CustomersTest::refusedMergeIsLookedAtAgain()
{
    auto *page = openPage<ContactsPage>(*m_admin, u"go.contacts"_s);
    const qint64 before = page->model().total();
    choose(page->list().table(), u"Michael Chen"_s);
    QTRY_COMPARE(page->detail().stored().contact.name, u"Michael Chen"_s);
    const ContactId ada(page->model().idAt(rowNamed(page->list().table(), u"Ada Example"_s)));
    emit page->detail().mergeRequested();
    auto *form = m_admin->window->findChild<ContactMergeForm *>();
    form->chooseOther(ada);
    QTRY_VERIFY(buttonNamed(*form, u"Merge"_s));
    form->takeOther(u"lead_score"_s);

    // Meanwhile a colleague changes the one that is to go.
    auto *theirs = openPage<ContactsPage>(*m_emma, u"go.contacts"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rowNamed(theirs->list().table(), u"Ada Example"_s) >= 0, patienceMs);
    choose(theirs->list().table(), u"Ada Example"_s);
    QTRY_COMPARE(theirs->detail().stored().contact.name, u"Ada Example"_s);
    type(fieldNamed(theirs->detail(), u"Department"_s), u"Mathematics"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page->model().storedAt(page->model().rowOf(ada.value()))->contact.department,
                              u"Mathematics"_s, patienceMs);
    buttonNamed(*form, u"Merge"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(page->detail(), u"Look at both again…"_s), patienceMs);
    QCOMPARE(page->model().total(), before);

    buttonNamed(page->detail(), u"Look at both again…"_s)->click();
    const auto again = m_admin->window->findChildren<ContactMergeForm *>();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*again.last(), u"Merge"_s), patienceMs);
    buttonNamed(*again.last(), u"Merge"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->model().total(), before - 1, patienceMs);
    QTRY_COMPARE(page->detail().stored().contact.department, u"Mathematics"_s);
    QTRY_COMPARE(page->detail().stored().contact.leadScore, std::optional(70));
    QVERIFY(!page->detail().findChild<Banner *>()->isVisible());
}

void CustomersTest::tagIsRenamedAndMerged()
{
    auto *page = openPage<TagsPage>(*m_admin, u"go.tags"_s);
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
