// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views, canned texts and signatures in the real windows against a real server.
#include "client/shell/macroform.h"
#include "client/shell/macropanel.h"
#include "client/shell/panel.h"
#include "client/shell/signatureform.h"
#include "client/shell/viewform.h"
#include "client/tickets/composer.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/macrocompleter.h"
#include "client/tickets/ticketview.h"
#include "tests/flow/person.h"
#include "tests/support/wirepeer.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace sf::client {

class OwnViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aFilterBecomesAView();
    void sharedViewsReachColleagues();
    void cannedTextsFillTheComposer();
    void aMacroChangesTheTicketWithTheClick();
    void theSignatureFollowsTheReply();
    void withoutTheServerTheyWait();

private:
    void show(const Person &person, qint64 number);

    std::unique_ptr<test::TestServer> m_server;
};

namespace {

const QString password = u"demo-password-1"_s;

SidebarItem *itemCalled(const Person &person, const QString &name)
{
    for (SidebarItem *item : person.window->findChildren<SidebarItem *>()) {
        if (item->text() == name && item->isVisible())
            return item;
    }
    return nullptr;
}

QString countOf(const Person &person, const QString &name)
{
    const SidebarItem *item = itemCalled(person, name);
    return item ? item->count() : u"no such view"_s;
}

TicketListPane &listOf(const Person &person)
{
    return *person.window->findChild<TicketListPane *>();
}

/// Saves what is shown under this name.
void saveView(const Person &person, const QString &name, bool isShared)
{
    QTRY_VERIFY(buttonNamed(*person.window, u"Save view"_s));
    buttonNamed(*person.window, u"Save view"_s)->click();
    QTRY_VERIFY(person.window->findChild<ViewForm *>());
    auto *form = person.window->findChild<ViewForm *>();
    form->findChild<QLineEdit *>()->setText(name);
    form->findChild<QCheckBox *>()->setChecked(isShared);
    picture(person, u"view-form"_s);
    buttonNamed(*form, u"Save view"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(itemCalled(person, name), patienceMs);
}

} // namespace

void OwnViewsTest::initTestCase()
{
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
}

void OwnViewsTest::show(const Person &person, qint64 number)
{
    QVERIFY(person.window);
    person.act(u"go.all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(person.row(number), patienceMs);
    person.table().select(person.row(number)->id);
    emit listOf(person).ticketChosen(person.row(number)->id);
    const auto *view = person.window->findChild<TicketView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->titleText().startsWith(u"T-"_s), patienceMs);
}

void OwnViewsTest::aFilterBecomesAView()
{
    const Person john(*m_server, u"john@demo.example"_s, password);
    const Person emma(*m_server, u"emma@demo.example"_s, password);
    QVERIFY(john.window && emma.window);
    john.act(u"go.all"_s);
    QTRY_COMPARE_WITH_TIMEOUT(john.model().total(), 8, patienceMs);
    QVERIFY(!buttonNamed(*john.window, u"Save view"_s)); // nothing is filtered
    TicketQuery query;
    query.priority = {Priority::High};
    emit listOf(john).filters().queryChanged(query);
    QTRY_COMPARE_WITH_TIMEOUT(john.model().total(), 3, patienceMs);
    QVERIFY(john.table().arrangement().isEmpty()); // they fit the window
    john.table().arrange({{u"subject"_s, 411, false}, {u"number"_s, 90, false}, {u"tags"_s, 120, false}});
    const QList<ViewColumn> columns = john.table().arrangement();
    QCOMPARE(columns[0].id, u"subject"_s);
    john.model().setSortOrder({SortKey::Number, false});
    saveView(john, u"High ones"_s, false);
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE_WITH_TIMEOUT(listOf(john).title(), u"High ones"_s, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(john, u"High ones"_s), u"3"_s, patienceMs);
    QVERIFY(!itemCalled(emma, u"High ones"_s));
    picture(john, u"saved-view"_s);

    // On another computer of the same person it is the same.
    const Person again(*m_server, u"john@demo.example"_s, password);
    QVERIFY(again.window);
    QTRY_VERIFY_WITH_TIMEOUT(itemCalled(again, u"High ones"_s), patienceMs);
    itemCalled(again, u"High ones"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(again.model().total(), 3, patienceMs);
    QCOMPARE(again.model().query(), query);
    QCOMPARE(again.model().sortOrder(), (TicketSort{SortKey::Number, false}));
    QCOMPARE(again.table().horizontalHeader()->sectionSize(static_cast<int>(TicketColumn::Subject)), 411);
    QCOMPARE(again.table().horizontalHeader()->visualIndex(static_cast<int>(TicketColumn::Subject)), 0);
    QCOMPARE(again.table().arrangement(), columns);

    // A count is live: a colleague makes one more.
    test::WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("demo-org", "admin@demo.example", "demo-password-1").isError());
    QVERIFY(!peer.call("ticket.create", R"({"key":")" + test::newKey()
                                            + R"(","subject":"High","requester_name":"Kay","priority":"high"})")
                 .isError());
    QTRY_COMPARE_WITH_TIMEOUT(countOf(john, u"High ones"_s), u"4"_s, patienceMs);
}

void OwnViewsTest::sharedViewsReachColleagues()
{
    const Person sofia(*m_server, u"supervisor@demo.example"_s, password);
    const Person emma(*m_server, u"emma@demo.example"_s, password);
    QVERIFY(sofia.window && emma.window);
    sofia.act(u"go.all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sofia.model().total() >= 8, patienceMs);
    TicketQuery query;
    query.priority = {Priority::Urgent};
    emit listOf(sofia).filters().queryChanged(query);
    QTRY_COMPARE_WITH_TIMEOUT(sofia.model().total(), 1, patienceMs);
    saveView(sofia, u"Fires"_s, true);
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(itemCalled(emma, u"Fires"_s), patienceMs);
    itemCalled(emma, u"Fires"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(listOf(emma).title(), u"Fires"_s, patienceMs);

    // Renamed and removed from its menu.
    const auto edit = [&] {
        emit sofia.window->findChild<Sidebar *>()->savedMenuRequested(itemCalled(sofia, u"Fires"_s)->key(),
                                                                      QPoint(9, 9));
        const auto menus = sofia.window->findChildren<QMenu *>();
        for (QMenu *menu : menus) {
            for (QAction *action : menu->actions()) {
                if (action->text() == u"Rename, share, delete…"_s)
                    return action->trigger();
            }
        }
    };
    edit();
    QTRY_VERIFY(sofia.window->findChild<ViewForm *>());
    sofia.window->findChild<ViewForm *>()->findChild<QLineEdit *>()->setText(u"On fire"_s);
    buttonNamed(*sofia.window->findChild<ViewForm *>(), u"Save"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(itemCalled(emma, u"On fire"_s), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(listOf(emma).title(), u"On fire"_s, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!sofia.window->findChild<ViewForm *>(), patienceMs);
    emit sofia.window->findChild<Sidebar *>()->savedMenuRequested(itemCalled(sofia, u"On fire"_s)->key(), QPoint(9, 9));
    for (QMenu *menu : sofia.window->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Rename, share, delete…"_s && !sofia.window->findChild<ViewForm *>())
                action->trigger();
        }
    }
    QTRY_VERIFY(sofia.window->findChild<ViewForm *>());
    auto *form = sofia.window->findChild<ViewForm *>();
    buttonNamed(*form, u"Delete"_s)->click();
    QVERIFY(buttonNamed(*form, u"Really delete it for everybody?"_s));
    buttonNamed(*form, u"Really delete it for everybody?"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!itemCalled(emma, u"On fire"_s), patienceMs);
}

void OwnViewsTest::cannedTextsFillTheComposer()
{
    const Person john(*m_server, u"john@demo.example"_s, password);
    show(john, 1);
    john.act(u"app.macros"_s);
    QTRY_VERIFY(john.window->findChild<MacroPanel *>());
    auto *panel = john.window->findChild<MacroPanel *>();
    buttonNamed(*panel, u"New text"_s)->click();
    auto *form = panel->findChild<MacroForm *>();
    form->findChild<QLineEdit *>()->setText(u"hello"_s);
    auto *body = form->findChild<QPlainTextEdit *>();
    body->setPlainText(u"Dear {{requester_frist_name}}"_s);
    QVERIFY(!buttonNamed(*form, u"Save"_s)->isEnabled()); // and it says why
    body->setPlainText(u"Dear {{requester_first_name}}, about {{ticket_number}}: "_s);
    buttonNamed(*form, u"Save"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*form, u"Delete"_s), patienceMs);
    picture(john, u"macros"_s);
    john.window->panel().dismiss();

    john.window->activateWindow();
    john.act(u"ticket.reply"_s);
    auto *editor = qobject_cast<QPlainTextEdit *>(john.window->focusWidget());
    QVERIFY(editor);
    editor->clear();
    QTest::keyClicks(editor, u"::he"_s);
    auto *completer = john.window->findChild<MacroCompleter *>();
    QTRY_VERIFY(completer->isOpen());
    picture(john, u"macro-completer"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(editor->toPlainText(), u"Dear Sarah, about T-0001: "_s);
    QVERIFY(!completer->isOpen());
    QTest::keyClicks(editor, u"a::b"_s); // no such text: nothing opens
    QVERIFY(!completer->isOpen());
    QTest::keyClicks(editor, u" ::h"_s);
    QTRY_VERIFY(completer->isOpen());
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!completer->isOpen());
    QVERIFY(editor->hasFocus());
    QCOMPARE(john.model().rowAt(0).has_value(), true);
}

void OwnViewsTest::aMacroChangesTheTicketWithTheClick()
{
    test::WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("demo-org", "admin@demo.example", "demo-password-1").isError());
    QVERIFY(!peer.call("macro.create",
                       R"({"key":")" + test::newKey()
                           + R"(","shared":true,"macro":{"name":"solved","body":"It works again, {{requester_name}}.",)"
                             R"("actions":{"patch":{"status":"resolved","priority":"low"},"assign_to_me":true}}})")
                 .isError());
    const Person john(*m_server, u"john@demo.example"_s, password);
    show(john, 6);
    john.window->activateWindow();
    john.act(u"ticket.reply"_s);
    auto *editor = qobject_cast<QPlainTextEdit *>(john.window->focusWidget());
    QVERIFY(editor);
    auto *completer = john.window->findChild<MacroCompleter *>();
    QTRY_VERIFY_WITH_TIMEOUT((editor->clear(), QTest::keyClicks(editor, u"::solved"_s), completer->isOpen()),
                             patienceMs);
    QTest::keyClick(editor, Qt::Key_Tab);
    QCOMPARE(editor->toPlainText(), u"It works again, David Wilson."_s);
    QTRY_COMPARE_WITH_TIMEOUT(john.row(6)->status, Status::Resolved, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(john.row(6)->priority, Priority::Low, patienceMs);
    const auto page = [&] { return peer.call("ticket.get", R"({"id":6})"); };
    QTRY_COMPARE_WITH_TIMEOUT(page().text("/result/ticket/status"), u"resolved"_s, patienceMs);
    const qint64 assignee = page().number("/result/ticket/assignee_id");
    QTRY_COMPARE_WITH_TIMEOUT(john.row(6)->assigneeId, std::optional(UserId(assignee)), patienceMs);
    QVERIFY(!page().bytes().contains("It works again")); // it never sends
}

void OwnViewsTest::theSignatureFollowsTheReply()
{
    const Person john(*m_server, u"john@demo.example"_s, password);
    show(john, 5);
    john.act(u"app.preferences"_s);
    QTRY_VERIFY(john.window->findChild<SignatureForm *>());
    auto *form = john.window->findChild<SignatureForm *>();
    form->findChild<QPlainTextEdit *>()->setPlainText(u"Kind regards\nJohn"_s);
    picture(john, u"signature"_s);
    buttonNamed(*form, u"Save signature"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!buttonNamed(*form, u"Save signature"_s)->isEnabled(), patienceMs);
    john.window->panel().dismiss();
    john.window->activateWindow();
    john.act(u"ticket.reply"_s);
    auto *editor = qobject_cast<QPlainTextEdit *>(john.window->focusWidget());
    QVERIFY(editor);
    const auto isSigned = [&] {
        for (const QLabel *label : john.window->findChild<Composer *>()->findChildren<QLabel *>()) {
            if (label->text() == u"Kind regards\nJohn"_s && label->isVisible())
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSigned(), patienceMs);
    editor->setPlainText(u"Please try again."_s);
    picture(john, u"signed"_s);
    buttonNamed(*john.window, u"Reply to David Wilson"_s)->click();
    test::WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("demo-org", "admin@demo.example", "demo-password-1").isError());
    const auto sent = [&] {
        return peer.call("ticket.get", R"({"id":5})").bytes().contains(R"(Please try again.\n\nKind regards\nJohn")");
    };
    QTRY_VERIFY_WITH_TIMEOUT(sent(), patienceMs);
    john.act(u"ticket.note"_s);
    QVERIFY(!isSigned()); // notes are not signed
}

void OwnViewsTest::withoutTheServerTheyWait()
{
    const Person noah(*m_server, u"noah@demo.example"_s, password);
    show(noah, 4);
    m_server->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!noah.connectionWords().startsWith("Online"_L1), patienceMs);
    TicketQuery query;
    query.priority = {Priority::High};
    emit listOf(noah).filters().queryChanged(query);
    buttonNamed(*noah.window, u"Save view"_s)->click();
    QTRY_VERIFY(noah.window->findChild<ViewForm *>());
    auto *form = noah.window->findChild<ViewForm *>();
    form->findChild<QLineEdit *>()->setText(u"Hot"_s);
    buttonNamed(*form, u"Save view"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(itemCalled(noah, u"Hot (waiting)"_s), patienceMs);
    QTRY_COMPARE(listOf(noah).title(), u"Hot"_s);
    QTRY_VERIFY(!noah.window->findChild<ViewForm *>());

    noah.act(u"app.macros"_s);
    QTRY_VERIFY(noah.window->findChild<MacroPanel *>());
    auto *panel = noah.window->findChild<MacroPanel *>();
    buttonNamed(*panel, u"New text"_s)->click();
    auto *text = panel->findChild<MacroForm *>();
    text->findChild<QLineEdit *>()->setText(u"bye"_s);
    text->findChild<QPlainTextEdit *>()->setPlainText(u"Goodbye"_s);
    buttonNamed(*text, u"Save"_s)->click();
    QTRY_VERIFY(buttonNamed(*text, u"Delete"_s));
    // It is changed once more before the server has heard of it.
    text->findChild<QPlainTextEdit *>()->setPlainText(u"Goodbye!"_s);
    buttonNamed(*text, u"Save"_s)->click();
    picture(noah, u"macros-waiting"_s);
    noah.window->panel().dismiss();
    noah.act(u"app.preferences"_s);
    QTRY_VERIFY(noah.window->findChild<SignatureForm *>());
    auto *signature = noah.window->findChild<SignatureForm *>();
    signature->findChild<QPlainTextEdit *>()->setPlainText(u"Noah"_s);
    buttonNamed(*signature, u"Save signature"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(noah.connectionWords(), u"Offline - 4 changes waiting"_s, patienceMs);
    noah.window->panel().dismiss();

    QVERIFY(m_server->start());
    noah.act(u"app.reconnect"_s);
    QTRY_COMPARE_WITH_TIMEOUT(noah.connectionWords(), u"Online"_s, 2 * patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(itemCalled(noah, u"Hot"_s), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(listOf(noah).key(), itemCalled(noah, u"Hot"_s)->key(), patienceMs);
    test::WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("demo-org", "noah@demo.example", "demo-password-1").isError());
    QVERIFY(peer.call("view.list").bytes().contains(R"("name":"Hot")"));
    const QByteArray macros = peer.call("macro.list").bytes();
    QVERIFY2(macros.contains(R"("name":"bye")") && macros.contains(R"("body":"Goodbye!")"), macros.constData());
    QVERIFY(peer.call("user.list").bytes().contains(R"("signature":"Noah")"));
}

} // namespace sf::client

QTEST_MAIN(sf::client::OwnViewsTest)
#include "tst_ownviews.moc"
