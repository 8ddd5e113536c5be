// SPDX-License-Identifier: GPL-3.0-or-later
// Actions in the real windows against a real server: they act on what is in front, and on nothing else.
#include "client/records/fieldeditors.h"
#include "client/shell/palette.h"
#include "client/shell/panel.h"
#include "client/shell/shortcuteditor.h"
#include "client/tags/tagline.h"
#include "client/tickets/bulkbar.h"
#include "client/tickets/bulkjoblist.h"
#include "client/tickets/bulkmenus.h"
#include "client/tickets/ticketview.h"
#include "client/tickets/ticketwindow.h"
#include "client/tickets/valuecombo.h"
#include "shared/workflow.h"
#include "tests/flow/person.h"
#include "tests/support/wirepeer.h"

#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QToolButton>

namespace sf::client {

class ActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsBehindAPageIsNotActedOn();
    void whatIsBehindAPanelIsNotActedOn();
    void aWindowOfItsOwnIsMeantAlone();
    void everyActionHasItsPlaces();
    void shortcutsAreChangedInThePreferences();
    void awayIsSeenByColleagues();
    void aJobIsTakenBackFromTheListAfterARestart();

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

/// The first rows that fit.
QList<int> rowsThat(const Person &person, int count, const std::function<bool(const TicketRow &)> &fits)
{
    QList<int> rows;
    for (int row = 0; row < person.model().rowCount() && rows.size() < count; ++row) {
        const auto ticket = person.model().rowAt(row);
        if (ticket && fits(*ticket))
            rows << row;
    }
    return rows;
}

bool canBeResolved(const TicketRow &row)
{
    return row.status != Status::Resolved && isTransitionAllowed(row.status, Status::Resolved);
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
    return peer.call("ticket.list", R"({"query":{"status":["resolved"]},"limit":1,"with_total":true})")
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
    const QList<int> rows = rowsThat(john, 2, canBeResolved);
    QCOMPARE(rows.size(), 2);
    selectRows(john, rows);
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
    QCOMPARE(bulk.selectionWords(), u"2 tickets"_s); // not all
    QTest::qWait(300);
    QCOMPARE(john.connectionWords(), u"Online"_s);
    QCOMPARE(resolved(), before);

    // Back among the tickets the same key works.
    show(john, 1);
    john.window->activateWindow();
    selectRows(john, rowsThat(john, 2, canBeResolved));
    QTRY_VERIFY(resolve->isEnabled());
    john.table().setFocus();
    QTest::keyClick(&john.table(), Qt::Key_E);
    QTRY_COMPARE_WITH_TIMEOUT(resolved(), before + 2, patienceMs);
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
    show(john, 1);
    const QList<int> rows = rowsThat(john, 1, canBeResolved);
    QCOMPARE(rows.size(), 1);
    const qint64 number = john.model().rowAt(rows.first())->number;
    show(john, number);
    john.act(u"ticket.window"_s);
    QTRY_COMPARE(openWindows<TicketWindow>().size(), 1);
    TicketWindow *own = openWindows<TicketWindow>().first();
    own->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(own));
    john.window->findChild<TicketListPane *>()->chooseAll();
    QVERIFY(!actionOf(*own, u"list.selectAll"_s)->isEnabled());
    QVERIFY(actionOf(*own, u"ticket.reply"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(own->view().titleText().endsWith(john.row(number)->subject), patienceMs);
    const qint64 before = resolved();
    QTest::keyClick(own, Qt::Key_E); // this one, whatever is selected elsewhere
    QTRY_COMPARE_WITH_TIMEOUT(resolved(), before + 1, patienceMs);
    own->close();
    john.window->activateWindow();
    QTRY_VERIFY(actionOf(*john.window, u"list.selectAll"_s)->isEnabled());
}

/// Menu, tooltip and palette: whatever can be done is an action.
void ActionsTest::everyActionHasItsPlaces()
{
    const Person admin(*m_server, u"admin@demo.example"_s, QString::fromLatin1(password));
    QVERIFY(admin.window);
    QSet<const QAction *> inMenus;
    for (const QAction *menu : admin.window->menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions())
            inMenus.insert(action);
    }
    QHash<QKeySequence, QString> keys;
    for (const QAction *action : admin.window->actions()) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
        for (const QKeySequence &key : action->shortcuts()) {
            const QString other = keys.value(key);
            // A chat and a ticket are never in front together: what is alike has the same key in both.
            const auto isOf = [&](const QString &one, const QString &two) {
                return action->objectName().startsWith(one) && other.startsWith(two);
            };
            const bool isApart = isOf(u"chat."_s, u"ticket."_s) || isOf(u"ticket."_s, u"chat."_s);
            QVERIFY2(other.isEmpty() || isApart, qPrintable(action->objectName() + u' ' + other));
            keys.insert(key, action->objectName());
        }
    }
    for (const QString &id :
         {u"ticket.due"_s, u"ticket.category"_s, u"ticket.team"_s, u"ticket.replyAndWait"_s, u"bulk.macro"_s,
          u"bulk.reply"_s, u"view.edit"_s, u"view.update"_s, u"tag.new"_s, u"tag.merge"_s, u"tag.delete"_s,
          u"user.new"_s, u"team.new"_s, u"contact.new"_s, u"company.new"_s, u"app.bulkJobs"_s, u"app.away"_s})
        QVERIFY2(actionOf(*admin.window, id), qPrintable(id));
    // Those of a tag: while one is worked on.
    QVERIFY(!actionOf(*admin.window, u"tag.delete"_s)->isEnabled());
    admin.act(u"go.tags"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!admin.window->findChildren<TagLine *>().isEmpty(), patienceMs);
    QVERIFY(!actionOf(*admin.window, u"tag.delete"_s)->isEnabled());
    admin.window->activateWindow();
    admin.window->findChildren<TagLine *>().first()->name().setFocus();
    QTRY_VERIFY(actionOf(*admin.window, u"tag.delete"_s)->isEnabled());
    admin.act(u"tag.delete"_s);
    QTRY_VERIFY(buttonNamed(*admin.window, u"Delete"_s));
}

void ActionsTest::shortcutsAreChangedInThePreferences()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    show(john, 5);
    john.act(u"app.preferences"_s);
    auto *tabs = john.window->panel().findChild<QTabWidget *>();
    QVERIFY(tabs);
    tabs->setCurrentIndex(1);
    QCOMPARE(tabs->tabText(1), u"Shortcuts"_s);
    picture(john, u"preferences-shortcuts"_s);
    auto *editor = tabs->findChild<ShortcutEditor *>();
    QVERIFY(editor && editor->isVisible());
    QVERIFY(editor->choose(u"ticket.note"_s, QKeySequence(Qt::Key_I)));
    tabs->setCurrentIndex(0);
    picture(john, u"preferences"_s);
    john.window->panel().dismiss();
    john.window->activateWindow();
    john.table().setFocus();
    QTest::keyClick(&john.table(), Qt::Key_I);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(john.window->focusWidget()));
}

void ActionsTest::awayIsSeenByColleagues()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    const Person emma(*m_server, u"emma@demo.example"_s, QString::fromLatin1(password));
    show(john, 5);
    show(emma, 5);
    QToolButton *away = nullptr;
    for (QToolButton *button : john.window->findChild<Sidebar *>()->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"I am away"_s)
            away = button;
    }
    QVERIFY(away && away->isVisible());
    QCOMPARE(away->text(), u"Available"_s);
    away->click();
    QTRY_COMPARE_WITH_TIMEOUT(away->text(), u"Away"_s, patienceMs);
    QVERIFY(actionOf(*john.window, u"app.away"_s)->isChecked());
    picture(john, u"away"_s);
    const auto offered = [&emma](const QString &words) {
        for (const ValueCombo *combo : emma.window->findChildren<ValueCombo *>()) {
            if (combo->findText(words) >= 0)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(offered(u"John Miller (away)"_s), patienceMs);
    away->click();
    QTRY_COMPARE_WITH_TIMEOUT(away->text(), u"Available"_s, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(offered(u"John Miller"_s), patienceMs);
}

void ActionsTest::aJobIsTakenBackFromTheListAfterARestart()
{
    QList<qint64> numbers;
    QHash<qint64, Priority> before;
    {
        const Person sofia(*m_server, u"supervisor@demo.example"_s, QString::fromLatin1(password));
        show(sofia, 6);
        const QList<int> rows =
            rowsThat(sofia, 2, [](const TicketRow &row) { return row.priority != Priority::Critical; });
        selectRows(sofia, rows);
        BulkBar &bulk = sofia.window->findChild<TicketListPane *>()->bulk();
        QTRY_VERIFY(bulk.canStart());
        for (const int row : rows) {
            numbers << sofia.model().rowAt(row)->number;
            before.insert(numbers.last(), sofia.model().rowAt(row)->priority);
        }
        QMenu *menu = bulk.findChild<BulkMenus *>()->priority();
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Critical"_s)
                action->trigger();
        }
        QTRY_COMPARE_WITH_TIMEOUT(bulk.progressWords(), u"2 tickets given priority Critical"_s, patienceMs);
    }
    const Person sofia(*m_server, u"supervisor@demo.example"_s, QString::fromLatin1(password));
    show(sofia, 6);
    QVERIFY(!actionOf(*sofia.window, u"app.undo"_s)->isEnabled()); // this program did nothing
    sofia.act(u"app.bulkJobs"_s);
    const auto *jobs = sofia.window->findChild<BulkJobList *>();
    QVERIFY(jobs);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*jobs, u"Undo"_s), patienceMs);
    picture(sofia, u"bulk-jobs"_s);
    buttonNamed(*jobs, u"Undo"_s)->click();
    for (const qint64 number : std::as_const(numbers))
        QTRY_COMPARE_WITH_TIMEOUT(sofia.row(number)->priority, before.value(number), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!buttonNamed(*jobs, u"Undo"_s), patienceMs); // once
}

} // namespace sf::client

QTEST_MAIN(sf::client::ActionsTest)
#include "tst_actions.moc"
