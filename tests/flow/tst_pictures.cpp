// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the client as a picture, light and dark, small and large, for people to look at; and that none of them is blank.
#include "client/companies/companiespage.h"
#include "client/companies/companydetail.h"
#include "client/contacts/contactdetail.h"
#include "client/contacts/contactmergeform.h"
#include "client/contacts/contactspage.h"
#include "client/people/peoplepage.h"
#include "client/records/csvimport.h"
#include "client/records/recordlistpane.h"
#include "client/records/recordtable.h"
#include "client/shell/panel.h"
#include "client/shell/preferences.h"
#include "tests/flow/person.h"

#include <QDir>
#include <QMenu>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sf::client {

class PicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPage_data();
    void everyPage();
    void withoutTheServer();

private:
    void grab(const QString &name);
    void chooseTheme(ThemeChoice theme);
    void choose(RecordTable &table, int row);

    QDir m_folder;
    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Person> m_admin;
    QString m_look;
};

void PicturesTest::initTestCase()
{
    m_folder = QDir(QCoreApplication::applicationDirPath() + u"/../pictures"_s);
    QVERIFY(m_folder.mkpath(u"."_s));
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    m_admin = std::make_unique<Person>(*m_server, u"admin@demo.example"_s,
                                       QString::fromLatin1(test::TestServer::DemoPassword));
    QVERIFY(m_admin->window);
}

void PicturesTest::grab(const QString &name)
{
    // Answers that are on their way and a layout that settles.
    QTest::qWait(250);
    const QImage picture = m_admin->window->grab().toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 7)
            colours.insert(picture.pixel(x, y));
    }
    QVERIFY2(colours.size() > 12, qPrintable(name));
    QVERIFY(picture.save(m_folder.filePath(u"%1-%2.png"_s.arg(name, m_look))));
}

void PicturesTest::chooseTheme(ThemeChoice theme)
{
    m_admin->act(u"app.preferences"_s);
    auto *preferences = m_admin->window->findChild<Preferences *>();
    QVERIFY(preferences);
    emit preferences->themeChosen(theme);
    grab(u"preferences"_s);
    m_admin->window->panel().dismiss();
}

void PicturesTest::choose(RecordTable &table, int row)
{
    table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void PicturesTest::everyPage_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    for (const bool isDark : {false, true}) {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
            QTest::addRow("%s-%d", isDark ? "dark" : "light", size.width()) << isDark << size;
    }
}

void PicturesTest::everyPage()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_look = QString::fromLatin1(QTest::currentDataTag());
    m_admin->window->resize(size);
    chooseTheme(isDark ? ThemeChoice::Dark : ThemeChoice::Light);

    m_admin->act(u"go.all_open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->model().rowCount() > 3, patienceMs);
    m_admin->act(u"list.next"_s);
    grab(u"tickets"_s);
    m_admin->act(u"ticket.new"_s);
    grab(u"new-ticket"_s);

    m_admin->act(u"go.contacts"_s);
    auto *contacts = m_admin->window->findChild<ContactsPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(contacts->model().total() == 5, patienceMs);
    choose(contacts->list().table(), 4);
    QTRY_VERIFY_WITH_TIMEOUT(contacts->detail().stored().contact.id.isValid(), patienceMs);
    grab(u"contacts"_s);
    emit contacts->detail().mergeRequested();
    m_admin->window->findChild<ContactMergeForm *>()->chooseOther(ContactId(contacts->model().idAt(0)));
    grab(u"contact-merge"_s);
    m_admin->window->panel().dismiss();
    contacts->list().listMenu().actions().first()->trigger();
    grab(u"import"_s);
    m_admin->window->panel().dismiss();
    m_admin->act(u"contact.new"_s);
    grab(u"contact-new"_s);

    m_admin->act(u"go.companies"_s);
    auto *companies = m_admin->window->findChild<CompaniesPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(companies->model().total() == 3, patienceMs);
    choose(companies->list().table(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(companies->detail().company().isValid(), patienceMs);
    grab(u"companies"_s);
    m_admin->act(u"go.tags"_s);
    grab(u"tags"_s);
    m_admin->act(u"go.people"_s);
    m_admin->window->findChild<PeoplePage *>()->newUser();
    grab(u"people"_s);
    m_admin->act(u"help.shortcuts"_s);
    grab(u"shortcuts"_s);
    m_admin->act(u"help.changeShortcuts"_s);
    grab(u"change-shortcuts"_s);
    m_admin->act(u"app.palette"_s);
    grab(u"palette"_s);
    m_admin->window->panel().dismiss();
}

void PicturesTest::withoutTheServer()
{
    m_look = u"offline"_s;
    m_server->stop();
    m_admin->act(u"go.contacts"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->connectionWords().contains(u"Offline"_s)
                                 || m_admin->connectionWords().contains(u"Connecting"_s),
                             patienceMs);
    grab(u"contacts"_s);
    m_admin->act(u"go.all_open"_s);
    grab(u"tickets"_s);
}

} // namespace sf::client

QTEST_MAIN(sf::client::PicturesTest)
#include "tst_pictures.moc"
