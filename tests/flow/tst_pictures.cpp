// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and panel of the client at work as a picture, light and dark, small and large, for people to look at; and that none of them
// is blank.
#include "client/chatbots/blocklist.h"
#include "client/chatbots/chatbotspage.h"
#include "client/companies/companiespage.h"
#include "client/companies/companydetail.h"
#include "client/contacts/contactdetail.h"
#include "client/contacts/contactmergeform.h"
#include "client/contacts/contactspage.h"
#include "client/people/peoplepage.h"
#include "client/presence/presencestrip.h"
#include "client/records/csvimport.h"
#include "client/records/fieldeditors.h"
#include "client/records/recordlistpane.h"
#include "client/records/recordtable.h"
#include "client/shell/panel.h"
#include "client/shell/preferences.h"
#include "client/tickets/bulkbar.h"
#include "client/tickets/bulkreplyform.h"
#include "client/tickets/composer.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/linkbar.h"
#include "client/tickets/newticketform.h"
#include "client/tickets/requesterpicker.h"
#include "client/tickets/similarlist.h"
#include "client/tickets/ticketheader.h"
#include "client/tickets/ticketview.h"
#include "client/tickets/ticketwindow.h"
#include "client/widgets/columnmenu.h"
#include "tests/flow/person.h"
#include "tests/flow/picturebook.h"
#include "tests/support/wirepeer.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

namespace sf::client {

class PicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tickets_data() { start(); }
    void tickets();
    void severalTickets_data() { start(); }
    void severalTickets();
    void customers_data() { start(); }
    void customers();
    void panels_data() { start(); }
    void panels();
    void otherPages_data() { start(); }
    void otherPages();
    void chatbots_data() { start(); }
    void chatbots();
    void colleagues_data() { start(); }
    void colleagues();
    void withoutTheServer_data() { start(); }
    void withoutTheServer();

private:
    static void start() { test::PictureBook::addLooks(); }
    /// The window in the look of the row.
    void look();
    void add(const QString &name) { m_book.add(*m_admin->window, name); }
    void choose(RecordTable &table, int row);
    void importContacts();
    template<class W>
    W &part() const
    {
        return *m_admin->window->findChild<W *>();
    }

    test::PictureBook m_book;
    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Person> m_admin;
};

void PicturesTest::initTestCase()
{
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    test::WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("demo-org", "admin@demo.example", test::TestServer::DemoPassword).isError());
    const auto make = [&peer](const char *method, const QByteArray &rest) {
        return !peer.call(method, R"({"key":")" + test::newKey() + R"(",)" + rest + '}').isError();
    };
    QVERIFY(make("macro.create",
                 R"("shared":true,"macro":{"name":"solved","body":"It works again, {{requester_name}}.",)"
                 R"("actions":{"patch":{"status":"resolved"}}})"));
    QVERIFY(make("macro.create", R"("shared":false,"macro":{"name":"hello","body":"Dear {{requester_first_name}},"})"));
    QVERIFY(make("view.create", R"("shared":true,"view":{"name":"Urgent ones","query":{"priority":["urgent"]}})"));
    m_admin = std::make_unique<Person>(*m_server, u"admin@demo.example"_s,
                                       QString::fromLatin1(test::TestServer::DemoPassword));
    QVERIFY(m_admin->window);
}

void PicturesTest::look()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_book.setLook(QString::fromLatin1(QTest::currentDataTag()));
    m_admin->window->resize(size);
    m_admin->act(u"app.preferences"_s);
    emit part<Preferences>().themeChosen(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_admin->window->panel().dismiss();
    QTRY_VERIFY(!m_admin->window->findChild<Preferences *>());
}

void PicturesTest::choose(RecordTable &table, int row)
{
    table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void PicturesTest::tickets()
{
    look();
    m_admin->act(u"go.all_open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->row(1), patienceMs);
    m_admin->table().select(m_admin->row(1)->id);
    emit part<TicketListPane>().ticketChosen(m_admin->row(1)->id);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*m_admin->window, u"Resolve"_s), patienceMs);
    add(u"tickets"_s);
    m_admin->act(u"ticket.note"_s);
    add(u"ticket-note"_s);
    m_admin->act(u"ticket.assign"_s); // unfolds the properties
    add(u"ticket-properties"_s);
    m_admin->act(u"ticket.merge"_s);
    auto &bar = part<LinkBar>();
    bar.findChild<QLineEdit *>()->setText(u"login"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bar.findChild<QListWidget *>()->count() > 0, patienceMs);
    add(u"ticket-merge"_s);
    bar.leave();
    m_admin->act(u"ticket.window"_s);
    QTRY_COMPARE(openWindows<TicketWindow>().size(), 1);
    TicketWindow *window = openWindows<TicketWindow>().first();
    m_book.add(*window, u"ticket-window"_s);
    window->close();
    m_admin->table().chooseColumns();
    m_book.add(part<ColumnMenu>(), u"column-menu"_s);
    part<ColumnMenu>().close();
    m_admin->act(u"ticket.new"_s);
    add(u"new-ticket"_s);
    auto &form = part<NewTicketForm>();
    form.findChild<RequesterPicker *>()->setChoice({{}, u"Sarah Johnson"_s, u"sarah.johnson@acme.example"_s});
    for (QLineEdit *line : form.findChildren<QLineEdit *>()) {
        if (line->placeholderText() == u"What it is about, in one line"_s)
            QTest::keyClicks(line, u"Unable to login"_s);
    }
    QTRY_VERIFY_WITH_TIMEOUT(form.findChild<SimilarList *>()->isVisible(), patienceMs);
    add(u"new-ticket-similar"_s);
    buttonNamed(form, u"Discard"_s)->click();
}

void PicturesTest::severalTickets()
{
    look();
    m_admin->act(u"go.all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->model().rowCount() >= 8, patienceMs);
    TicketTable &table = m_admin->table();
    for (const int row : {0, 1, 2})
        table.selectionModel()->select(table.model()->index(row, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    auto &bulk = part<BulkBar>();
    QTRY_VERIFY(bulk.isActive());
    add(u"bulk-bar"_s);
    for (QToolButton *button : bulk.findChildren<QToolButton *>()) {
        if (button->text() == u"Reply…"_s)
            button->click();
    }
    bulk.findChild<BulkReplyForm *>()->findChild<QPlainTextEdit *>()->setPlainText(u"Dear {{requester_name}}, "_s);
    add(u"bulk-reply"_s);
    emit bulk.findChild<BulkReplyForm *>()->left();
    bulk.resolve();
    QTRY_VERIFY_WITH_TIMEOUT(bulk.progressWords().contains(u"Resolved"_s), patienceMs);
    add(u"bulk-done"_s); // and the undo bar
    m_admin->act(u"app.undo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bulk.progressWords().contains(u"taken back"_s), patienceMs);
    emit bulk.clearRequested();
    part<TicketListPane>().filters().openMenu();
    for (QMenu *menu : m_admin->window->findChildren<QMenu *>()) {
        if (menu->isVisible()) {
            m_book.add(*menu, u"filter-menu"_s);
            menu->close();
        }
    }
}

void PicturesTest::importContacts()
{
    QFile file(QDir::temp().filePath(u"sf-pictures-import.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,E-mail,Lead score,Firm\r\nAda Example,ada@csv.example,70,x\r\nBad Score,bad@csv.example,many,x\r\n"
               "Again,ADA@csv.example,1,x\r\nLisa Martinez,lisa@startup.example,3,y\r\n");
    file.close();
    part<ContactsPage>().list().listMenu().actions().first()->trigger();
    add(u"import"_s);
    auto &form = part<CsvImport>();
    form.open(file.fileName());
    add(u"import-columns"_s);
    buttonNamed(form, u"Check"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(form, u"Check"_s) == nullptr || buttonNamed(form, u"Import 2 rows"_s),
                             patienceMs);
    add(u"import-checked"_s);
    m_admin->window->panel().dismiss();
    file.remove();
}

void PicturesTest::customers()
{
    look();
    m_admin->act(u"go.contacts"_s);
    auto &contacts = part<ContactsPage>();
    QTRY_VERIFY_WITH_TIMEOUT(contacts.model().total() == 5, patienceMs);
    choose(contacts.list().table(), 4);
    QTRY_VERIFY_WITH_TIMEOUT(contacts.detail().stored().contact.id.isValid(), patienceMs);
    add(u"contacts"_s);
    emit contacts.detail().mergeRequested();
    part<ContactMergeForm>().chooseOther(ContactId(contacts.model().idAt(0)));
    add(u"contact-merge"_s);
    m_admin->window->panel().dismiss();
    importContacts();
    m_admin->act(u"contact.new"_s);
    add(u"contact-new"_s);
    m_admin->act(u"go.companies"_s);
    auto &companies = part<CompaniesPage>();
    QTRY_VERIFY_WITH_TIMEOUT(companies.model().total() == 3, patienceMs);
    choose(companies.list().table(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(companies.detail().id().isValid(), patienceMs);
    add(u"companies"_s);
    m_admin->act(u"company.new"_s);
    add(u"company-new"_s);
}

void PicturesTest::panels()
{
    look();
    m_admin->act(u"go.all_open"_s);
    const std::pair<QString, QString> ways[] = {
        {u"app.preferences"_s, u"preferences"_s},
        {u"app.macros"_s, u"macros"_s},
        {u"app.queue"_s, u"queue"_s},
        {u"help.shortcuts"_s, u"shortcuts"_s},
        {u"help.about"_s, u"about"_s},
        {u"help.changeShortcuts"_s, u"change-shortcuts"_s},
        {u"list.saveView"_s, u"view-form"_s},
        {u"app.palette"_s, u"palette"_s},
    };
    for (const auto &[action, name] : ways) {
        m_admin->act(action);
        add(name);
        m_admin->window->panel().dismiss();
    }
}

void PicturesTest::otherPages()
{
    look();
    m_admin->act(u"go.tags"_s);
    add(u"tags"_s);
    m_admin->act(u"go.people"_s);
    add(u"people"_s);
    part<PeoplePage>().newUser();
    add(u"people-new"_s);
}

void PicturesTest::chatbots()
{
    look();
    m_admin->act(u"go.chatbots"_s);
    auto &page = part<ChatbotsPage>();
    QTRY_VERIFY_WITH_TIMEOUT(page.detail().blocks().cards().size() >= 4, patienceMs);
    page.trial().ask({});
    add(u"chatbots"_s);
    page.trial().ask(page.detail().blocks().cards().first()->block().title);
    QTest::keyClicks(&page.detail().blocks().cards().first()->body(), u"And more. "_s);
    add(u"chatbots-trying"_s);
    page.trial().ask(u"I want to talk to a human"_s);
    page.detail().newBlock();
    add(u"chatbots-handing-over"_s);
    page.detail().discard();
}

void PicturesTest::colleagues()
{
    look();
    m_admin->act(u"go.all_open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->row(1), patienceMs);
    const TicketId ticket = m_admin->row(1)->id;
    std::vector<std::unique_ptr<test::WirePeer>> peers;
    const auto show = [&](const QByteArray &who, TicketId where, const QByteArray &state) {
        auto peer = std::make_unique<test::WirePeer>(m_server->port());
        QVERIFY(!peer->signIn("demo-org", who + "@demo.example", test::TestServer::DemoPassword).isError());
        const QByteArray params =
            R"({"ticket":)" + QByteArray::number(where.value()) + R"(,"state":")" + state + R"("})";
        QVERIFY(!peer->call("presence.show", params).isError());
        peers.push_back(std::move(peer));
    };
    show("emma", ticket, "typing");
    show("john", ticket, "viewing");
    show("noah", m_admin->row(4)->id, "viewing");
    emit part<TicketListPane>().ticketChosen(ticket);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*m_admin->window, u"Resolve"_s), patienceMs);
    QTRY_COMPARE(part<TicketView>().header().presence().people().size(), 2);
    add(u"presence"_s);
    m_admin->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_admin->window));
    m_admin->act(u"ticket.note"_s);
    auto *field = part<TicketView>().composer().findChild<QPlainTextEdit *>();
    QTest::keyClicks(field, u"Ask @"_s);
    add(u"mention"_s);
    QTest::keyClicks(field, u"em"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"what she thinks of it"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    add(u"mentioned"_s);
}

/// Seen before, so it is all still there.
void PicturesTest::withoutTheServer()
{
    m_server->stop();
    look();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*m_admin->window, u"Connect now"_s), patienceMs);
    m_admin->act(u"go.contacts"_s);
    add(u"contacts-copy"_s);
    m_admin->act(u"go.all_open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->row(1), patienceMs);
    emit part<TicketListPane>().ticketChosen(m_admin->row(1)->id);
    buttonNamed(*m_admin->window, u"Resolve"_s)->click();
    add(u"tickets-copy"_s);
    m_admin->act(u"app.queue"_s);
    add(u"queue-waiting"_s);
    m_admin->window->panel().dismiss();
    m_admin->act(u"app.undo"_s);
}

} // namespace sf::client

QTEST_MAIN(sf::client::PicturesTest)
#include "tst_pictures.moc"
