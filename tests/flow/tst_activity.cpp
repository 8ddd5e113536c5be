// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, told on the Activity page of every client and on the dashboard, from a real server: live, by person, page by page, and open to
// what it tells of.
#include "client/activity/activitymodel.h"
#include "client/activity/activitypage.h"
#include "client/activity/activityview.h"
#include "client/contacts/contactdetail.h"
#include "client/dashboard/dashboardwindow.h"
#include "client/sync/workspace.h"
#include "client/tickets/ticketview.h"
#include "client/widgets/appearance.h"
#include "tests/flow/deskfigures.h"
#include "tests/flow/person.h"
#include "tests/flow/picturebook.h"
#include "tests/flow/realclient.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QScrollBar>

namespace sf::client {

class ActivityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everybodySeesWhatHappened();
    void whatHappensNowComesOnTop();
    void onePersonIsShownAlone();
    void whatOneChoosesIsOpened();
    void olderOnesComeByScrolling();
    void theRowsUnderTheEyeStay();
    void theDashboardTellsTheSame();
    void pictures_data();
    void pictures();

private:
    ActivityPage *page();
    QStringList told(const ActivityModel &model, int rows) const;

    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Person> m_emma;
    std::unique_ptr<test::Client> m_john;
};

namespace {

constexpr auto password = "demo-password-1";

} // namespace

void ActivityTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    test::importHistory(*m_server, test::historyOf(QDateTime::currentDateTimeUtc().addDays(-3), 60, 50, "4"));
    m_john = std::make_unique<test::Client>(*m_server, u"john@demo.example"_s);
    m_john->api.signIn(u"demo-org"_s, u"john@demo.example"_s, QString::fromLatin1(password), false);
    m_john->connection.open(m_john->account.server);
    QTRY_VERIFY_WITH_TIMEOUT(m_john->api.isSignedIn(), patienceMs);
    m_emma = std::make_unique<Person>(*m_server, u"emma@demo.example"_s, QString::fromLatin1(password));
    QVERIFY(m_emma->window);
}

ActivityPage *ActivityTest::page()
{
    m_emma->act(u"go.activity"_s);
    auto *page = m_emma->window->findChild<ActivityPage *>();
    if (!page || !page->isVisible())
        return nullptr;
    page->showPerson(std::nullopt);
    const bool isHere = QTest::qWaitFor(
        [page] { return page->model().rowCount() > 0 && page->model().state() == ActivityModel::State::Ready; },
        patienceMs);
    return isHere ? page : nullptr;
}

QStringList ActivityTest::told(const ActivityModel &model, int rows) const
{
    QStringList sentences;
    for (int row = 0; row < std::min(rows, model.rowCount()); ++row)
        sentences << model.index(row).data().toString();
    return sentences;
}

void ActivityTest::everybodySeesWhatHappened()
{
    ActivityPage *shown = page();
    QVERIFY(shown);
    const ActivityModel &model = shown->model();
    QCOMPARE(model.rowCount(), 50);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        QVERIFY(!index.data().toString().isEmpty());
        QVERIFY2(!index.data().toString().contains(u'%'), qPrintable(index.data().toString()));
        QVERIFY(row == 0 || model.eventAt(index).seq < model.eventAt(model.index(row - 1)).seq);
    }
    QVERIFY(model.index(0).data(ActivityModel::IsFirstOfDayRole).toBool());
    // What is shown is called by its name.
    auto *view = shown->findChild<ActivityView *>();
    view->grab();
    QTRY_VERIFY_WITH_TIMEOUT(!model.index(0).data(ActivityModel::RecordRole).toString().isEmpty(), patienceMs);
}

void ActivityTest::whatHappensNowComesOnTop()
{
    ActivityPage *shown = page();
    QVERIFY(shown);
    const ActivityModel &model = shown->model();
    const QAbstractItemModelTester tester(&shown->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const TicketId made = m_john->makeTicket(u"The coffee is cold"_s);
    QVERIFY(made.isValid());
    QTRY_VERIFY_WITH_TIMEOUT(told(model, 3).contains(u"John Miller made the ticket"_s), patienceMs);
    const auto row = told(model, 3).indexOf(u"John Miller made the ticket"_s);
    const QString name = model.index(static_cast<int>(row)).data(ActivityModel::RecordRole).toString();
    QVERIFY2(name.startsWith(u"T-"_s) && name.endsWith(u"The coffee is cold"_s), qPrintable(name));
    QVERIFY(told(model, 3).contains(u"John Miller added the contact"_s));

    Patch<Ticket> patch;
    patch.set(&Ticket::status, Status::InProgress);
    patch.set(&Ticket::priority, Priority::High);
    m_john->outbox().submit<TicketUpdate>({.id = made, .base = 1, .patch = patch}, u"Go on"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        told(model, 1),
        QStringList{u"John Miller set the status to In progress · John Miller set the priority to High"_s}, patienceMs);
    m_john->outbox().submit<TicketRespond>({.id = made, .body = u"We make a new one."_s}, u"Reply"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told(model, 1), QStringList{u"John Miller replied"_s}, patienceMs);
    m_john->outbox().submit<TicketRespond>({.id = made, .body = u"Bean 7%1"_s, .internal = true}, u"Note"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told(model, 1), QStringList{u"John Miller wrote an internal note"_s}, patienceMs);
    m_john->outbox().submit<TicketRespond>({.id = made, .body = u"Thanks"_s, .asCustomer = true}, u"Answer"_s);
    QTRY_VERIFY_WITH_TIMEOUT(told(model, 1).value(0).startsWith(u"John Miller recorded the customer’s answer"_s),
                             patienceMs);
}

void ActivityTest::onePersonIsShownAlone()
{
    ActivityPage *shown = page();
    QVERIFY(shown);
    auto *people = shown->findChild<QComboBox *>();
    const int john = people->findText(u"John Miller"_s);
    QVERIFY(john > 0);
    people->setCurrentIndex(john);
    emit people->activated(john);
    const ActivityModel &model = shown->model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 3 && model.state() == ActivityModel::State::Ready, patienceMs);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.eventAt(model.index(row)).actorName, u"John Miller"_s);
    const int before = model.rowCount();
    m_emma->act(u"app.away"_s); // somebody else's
    QVERIFY(m_john->makeTicket(u"And another one"_s).isValid());
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > before, patienceMs);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.eventAt(model.index(row)).actorName, u"John Miller"_s);
    m_emma->act(u"app.away"_s);
}

void ActivityTest::whatOneChoosesIsOpened()
{
    ActivityPage *shown = page();
    QVERIFY(shown);
    const TicketId made = m_john->makeTicket(u"Open me"_s);
    QVERIFY(made.isValid());
    ActivityModel &model = shown->model();
    const auto rowOf = [&model](Entity entity, qint64 id) {
        for (int row = 0; row < model.rowCount(); ++row) {
            const Event &event = model.eventAt(model.index(row));
            if (event.entity == entity && (id == 0 || event.entityId == id))
                return row;
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(Entity::Ticket, made.value()) >= 0, patienceMs);
    auto *view = shown->findChild<ActivityView *>();
    const QModelIndex ticket = model.index(rowOf(Entity::Ticket, made.value()));
    view->scrollTo(ticket);
    const QRect place = view->visualRect(ticket);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(place.center().x(), place.bottom() - 8));
    QTRY_COMPARE(m_emma->window->findChild<TicketView *>()->ticket(), made);
    QVERIFY(!shown->isVisible());

    m_emma->act(u"go.activity"_s);
    const QModelIndex contact = model.index(rowOf(Entity::Contact, 0));
    QVERIFY(contact.isValid());
    const ContactId wanted(model.eventAt(contact).entityId);
    view->setCurrentIndex(contact);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(m_emma->window->findChild<ContactDetail *>());
    QTRY_COMPARE(m_emma->window->findChild<ContactDetail *>()->id(), wanted);
}

void ActivityTest::olderOnesComeByScrolling()
{
    ActivityPage *shown = page();
    QVERIFY(shown);
    ActivityModel &model = shown->model();
    auto *view = shown->findChild<ActivityView *>();
    const bool isAll = QTest::qWaitFor(
        [&] {
            view->scrollToBottom();
            return model.eventAt(model.index(model.rowCount() - 1)).seq < 20; // how it began
        },
        patienceMs);
    QVERIFY2(isAll, qPrintable(QString::number(model.rowCount())));
    QVERIFY(model.rowCount() > 150);
    QSet<qint64> seen;
    for (int row = 0; row < model.rowCount(); ++row)
        seen.insert(model.eventAt(model.index(row)).seq);
    QCOMPARE(seen.size(), model.rowCount());
}

void ActivityTest::theRowsUnderTheEyeStay()
{
    ActivityPage *shown = page();
    QVERIFY(shown);
    ActivityModel &model = shown->model();
    auto *view = shown->findChild<ActivityView *>();
    view->verticalScrollBar()->setValue(300);
    QTest::qWait(50);
    const QPersistentModelIndex under = view->indexAt(QPoint(20, 60));
    QVERIFY(under.isValid());
    const QRect before = view->visualRect(under);
    const int rows = model.rowCount();
    QVERIFY(m_john->makeTicket(u"Above the eye"_s).isValid());
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > rows, patienceMs);
    QTest::qWait(50);
    QCOMPARE(view->visualRect(under).bottom(), before.bottom());
}

void ActivityTest::theDashboardTellsTheSame()
{
    Person sofia(*m_server, u"supervisor@demo.example"_s, QString::fromLatin1(password));
    QVERIFY(sofia.window);
    sofia.act(u"dashboard.open"_s);
    DashboardWindow *window = openWindows<DashboardWindow>().value(0);
    QVERIFY(window);
    auto *view = window->findChild<ActivityView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 0, patienceMs);
    QVERIFY(m_john->makeTicket(u"On the wall"_s).isValid());
    const auto newest = [view](int role) { return view->model()->index(0, 0).data(role).toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(newest(ActivityModel::RecordRole).endsWith(u"On the wall"_s), patienceMs);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      QPoint(60, view->visualRect(view->model()->index(0, 0)).bottom() - 8));
    QTRY_VERIFY_WITH_TIMEOUT(sofia.window->findChild<TicketView *>()->ticket().isValid(), patienceMs);
}

void ActivityTest::pictures_data()
{
    test::PictureBook::addLooks();
}

void ActivityTest::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    test::PictureBook book;
    book.setLook(QString::fromLatin1(QTest::currentDataTag()));
    Appearance appearance(*qApp);
    appearance.choose(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    ActivityPage *shown = page();
    QVERIFY(shown);
    m_emma->window->resize(size);
    book.add(*m_emma->window, u"activity"_s);
}

} // namespace sf::client

QTEST_MAIN(sf::client::ActivityTest)
#include "tst_activity.moc"
