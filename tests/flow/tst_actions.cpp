// SPDX-License-Identifier: GPL-3.0-or-later
// Actions in the real windows against a real server: they act on what is in front, and on nothing else.
#include "client/shell/palette.h"
#include "client/shell/panel.h"
#include "client/tickets/bulkbar.h"
#include "client/tickets/ticketview.h"
#include "client/tickets/ticketwindow.h"
#include "tests/flow/person.h"
#include "tests/support/wirepeer.h"

#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>

namespace sf::client {

class ActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsBehindAPageIsNotActedOn();
    void whatIsBehindAPanelIsNotActedOn();
    void aWindowOfItsOwnIsMeantAlone();

private:
    /// The list of all tickets, and one of them beside it.
    void show(const Person &person, qint64 number);
    /// Tickets that are resolved, as the server has them.
    qint64 resolved();

    std::unique_ptr<test::TestServer> m_server;
};

namespace {

constexpr auto password = "demo-password-1";

QAction *actionOf(const QWidget &window, const QString &id)
{
    for (QAction *action : window.actions()) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

void selectRows(const Person &person, int count)
{
    TicketTable &table = person.table();
    table.selectionModel()->clear();
    for (int row = 0; row < count; ++row)
        table.selectionModel()->select(table.model()->index(row, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

} // namespace

void ActionsTest::initTestCase()
{
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
}

qint64 ActionsTest::resolved()
{
    test::WirePeer peer(m_server->port());
    (void)peer.signIn("demo-org", "admin@demo.example", password);
    return peer.call("ticket.list", R"({"query":{"statuses":["resolved"]},"limit":1,"with_total":true})")
        .number("/result/total");
}

void ActionsTest::show(const Person &person, qint64 number)
{
    QVERIFY(person.window);
    person.act(u"go.all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(person.row(number), patienceMs);
    person.table().select(person.row(number)->id);
    emit person.window->findChild<TicketListPane *>()->ticketChosen(person.row(number)->id);
    const auto *view = person.window->findChild<TicketView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->titleText().startsWith(u"T-"_s), patienceMs);
}

void ActionsTest::whatIsBehindAPageIsNotActedOn()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    show(john, 1);
    const qint64 before = resolved();
    QAction *resolve = actionOf(*john.window, u"ticket.resolve"_s);
    QAction *all = actionOf(*john.window, u"list.selectAll"_s);
    const BulkBar &bulk = john.window->findChild<TicketListPane *>()->bulk();
    QVERIFY(resolve->isEnabled());
    selectRows(john, 3);
    QTRY_VERIFY(bulk.canStart());
    QVERIFY(resolve->isEnabled());

    for (const QString &page : {u"go.contacts"_s, u"go.companies"_s}) {
        john.act(page);
        QVERIFY(!john.table().isVisible());
        for (const QString &id : {u"ticket.resolve"_s, u"ticket.assign"_s, u"ticket.reply"_s, u"ticket.merge"_s,
                                  u"list.selectAll"_s, u"list.filter"_s, u"list.saveView"_s, u"list.refresh"_s})
            QVERIFY2(!actionOf(*john.window, id)->isEnabled(), qPrintable(page + u' ' + id));
        QVERIFY(actionOf(*john.window, u"list.next"_s)->isEnabled()); // of the list that is there now
        john.window->activateWindow();
        QWidget *focused = john.window->focusWidget();
        QVERIFY(focused);
        QTest::keyClick(focused, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(focused, Qt::Key_E);
        resolve->trigger();
        all->trigger();
    }
    QCOMPARE(bulk.selectionWords(), u"3 tickets"_s); // not all
    QTest::qWait(300);
    QCOMPARE(john.connectionWords(), u"Online"_s);
    QCOMPARE(resolved(), before);

    // Back among the tickets the same key works.
    show(john, 1);
    john.window->activateWindow();
    selectRows(john, 3);
    QTRY_VERIFY(resolve->isEnabled());
    john.table().setFocus();
    QTest::keyClick(&john.table(), Qt::Key_E);
    QTRY_VERIFY_WITH_TIMEOUT(resolved() > before, patienceMs);
}

void ActionsTest::whatIsBehindAPanelIsNotActedOn()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    show(john, 2);
    QAction *resolve = actionOf(*john.window, u"ticket.note"_s);
    QVERIFY(resolve->isEnabled());
    john.act(u"app.preferences"_s);
    QVERIFY(john.window->panel().isVisible());
    QVERIFY(!resolve->isEnabled());
    john.window->panel().dismiss();
    QVERIFY(resolve->isEnabled());

    // The palette offers what can be done where it was called.
    john.act(u"app.palette"_s);
    auto *palette = john.window->findChild<Palette *>();
    QVERIFY(palette);
    const auto *list = palette->findChild<QListWidget *>();
    QVERIFY(!list->findItems(u"Internal note"_s, Qt::MatchExactly).isEmpty());
    john.window->panel().dismiss();
    john.act(u"go.contacts"_s);
    john.act(u"app.palette"_s);
    QTRY_COMPARE(john.window->findChildren<Palette *>().size(), 1);
    palette = john.window->findChild<Palette *>();
    QVERIFY(palette->findChild<QListWidget *>()->findItems(u"Internal note"_s, Qt::MatchExactly).isEmpty());
    QVERIFY(!palette->findChild<QListWidget *>()->findItems(u"New contact"_s, Qt::MatchExactly).isEmpty());
}

void ActionsTest::aWindowOfItsOwnIsMeantAlone()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    show(john, 4);
    john.act(u"ticket.window"_s);
    QTRY_COMPARE(openWindows<TicketWindow>().size(), 1);
    TicketWindow *own = openWindows<TicketWindow>().first();
    own->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), own);
    john.window->findChild<TicketListPane *>()->chooseAll();
    QVERIFY(!actionOf(*own, u"list.selectAll"_s)->isEnabled());
    QVERIFY(actionOf(*own, u"ticket.reply"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(own->view().titleText().startsWith(u"T-0004"_s), patienceMs);
    const qint64 before = resolved();
    QTest::keyClick(own, Qt::Key_E); // this one, whatever is selected elsewhere
    QTRY_COMPARE_WITH_TIMEOUT(resolved(), before + 1, patienceMs);
    own->close();
    john.window->activateWindow();
    QTRY_VERIFY(actionOf(*john.window, u"list.selectAll"_s)->isEnabled());
}

} // namespace sf::client

QTEST_MAIN(sf::client::ActionsTest)
#include "tst_actions.moc"
