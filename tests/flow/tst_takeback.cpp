// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and bulk work in the real windows against a real server: the undo bar, Ctrl+Z, several tickets at once, all that match.
#include "client/shell/undobar.h"
#include "client/tags/tagline.h"
#include "client/tags/tagspage.h"
#include "client/tickets/bulkbar.h"
#include "client/tickets/bulkmenus.h"
#include "client/tickets/bulkprogress.h"
#include "client/tickets/bulkreplyform.h"
#include "client/tickets/ticketview.h"
#include "tests/flow/person.h"
#include "tests/support/wirepeer.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

namespace sf::client {

class TakeBackTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theBarTakesTheLastChangeBack();
    void anEditorKeepsItsOwnUndo();
    void whatWaitsIsTakenOutOfTheQueue();
    void whoChangedItSinceIsNamed();
    void aTagThatWasDeletedReturns();
    void severalTicketsAtOnce();
    void allThatMatch();
    void aReplyToMany();

private:
    void makeTickets(int count);
    void show(const Person &person, qint64 number);

    std::unique_ptr<test::TestServer> m_server;
};

namespace {

constexpr auto password = "demo-password-1";

QString barText(const Person &person)
{
    const auto *bar = person.window->findChild<UndoBar *>();
    return bar && bar->isVisible() ? bar->text() : QString();
}

void trigger(QMenu *menu, const QString &text)
{
    emit menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->text() == text)
            return action->trigger();
    }
    QFAIL(qPrintable(u"no choice is called "_s + text));
}

BulkBar &bulkOf(const Person &person)
{
    return person.window->findChild<TicketListPane *>()->bulk();
}

QToolButton *replyButton(const Person &person)
{
    for (QToolButton *button : bulkOf(person).findChildren<QToolButton *>()) {
        if (button->text() == u"Reply…"_s)
            return button;
    }
    return nullptr;
}

} // namespace

void TakeBackTest::initTestCase()
{
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
}

void TakeBackTest::makeTickets(int count)
{
    test::WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("demo-org", "admin@demo.example", password).isError());
    qint64 last = 0;
    for (int i = 0; i < count; ++i)
        last = peer.request("ticket.create", "{\"key\":\"" + test::newKey() + "\",\"subject\":\"Wave "
                                                 + QByteArray::number(i) + R"(","requester_name":"Kay"})");
    QVERIFY(peer.answer(last).has("/result"));
}

/// The list of all tickets, and one of them beside it.
void TakeBackTest::show(const Person &person, qint64 number)
{
    QVERIFY(person.window);
    person.act(u"go.all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(person.row(number), patienceMs);
    person.table().select(person.row(number)->id);
    emit person.window->findChild<TicketListPane *>()->ticketChosen(person.row(number)->id);
    const auto *view = person.window->findChild<TicketView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->titleText().startsWith(u"T-"_s), patienceMs);
}

void TakeBackTest::theBarTakesTheLastChangeBack()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    show(john, 1);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*john.window, u"Resolve"_s), patienceMs);
    const Status before = john.row(1)->status;
    buttonNamed(*john.window, u"Resolve"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(barText(john), u"T-0001 set to Resolved"_s, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(john.row(1)->status, Status::Resolved, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(john.connectionWords(), u"Online"_s, patienceMs);
    picture(john, u"undo-bar"_s);
    auto *bar = john.window->findChild<UndoBar *>();
    buttonNamed(*bar, u"Undo"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(barText(john), u"Taken back: T-0001 set to Resolved"_s, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(john.row(1)->status, before, patienceMs);
    for (const QAction *action : john.window->actions()) {
        if (action->objectName() == u"app.undo"_s)
            QVERIFY(!action->isEnabled());
    }
}

void TakeBackTest::anEditorKeepsItsOwnUndo()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    show(john, 2);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*john.window, u"Resolve"_s), patienceMs);
    buttonNamed(*john.window, u"Resolve"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(john.row(2)->status, Status::Resolved, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(john.connectionWords(), u"Online"_s, patienceMs);
    john.window->activateWindow();
    john.act(u"ticket.note"_s);
    auto *editor = qobject_cast<QPlainTextEdit *>(john.window->focusWidget());
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Hm"_s);
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(editor->toPlainText() != u"Hm"_s);
    QCOMPARE(john.row(2)->status, Status::Resolved);
    // Outside of it the same keys mean the ticket.
    john.table().setFocus();
    QTest::keyClick(&john.table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(john.row(2)->status, Status::InProgress, patienceMs);
}

void TakeBackTest::whatWaitsIsTakenOutOfTheQueue()
{
    const Person noah(*m_server, u"noah@demo.example"_s, QString::fromLatin1(password));
    show(noah, 6);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*noah.window, u"Resolve"_s), patienceMs);
    const qint64 version = noah.row(6)->version;
    m_server->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!noah.connectionWords().startsWith("Online"_L1), patienceMs);
    buttonNamed(*noah.window, u"Resolve"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(noah.connectionWords(), u"Offline - 1 change waiting"_s, patienceMs);
    noah.act(u"app.undo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(noah.connectionWords(), u"Offline"_s, patienceMs);
    QVERIFY(m_server->start());
    noah.act(u"app.reconnect"_s);
    QTRY_COMPARE_WITH_TIMEOUT(noah.connectionWords(), u"Online"_s, 2 * patienceMs);
    QCOMPARE(noah.row(6)->version, version);
}

void TakeBackTest::whoChangedItSinceIsNamed()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    const Person emma(*m_server, u"emma@demo.example"_s, QString::fromLatin1(password));
    show(john, 3);
    show(emma, 3);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*john.window, u"Resolve"_s), patienceMs);
    buttonNamed(*john.window, u"Resolve"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*emma.window, u"Close"_s), patienceMs);
    buttonNamed(*emma.window, u"Close"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(john.row(3)->status, Status::Closed, patienceMs);
    john.act(u"app.undo"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(barText(john).contains(u"Changed since, so it stays: Status (Emma Clark)"_s),
                              qPrintable(barText(john)), patienceMs);
    QCOMPARE(john.row(3)->status, Status::Closed);
}

void TakeBackTest::aTagThatWasDeletedReturns()
{
    const Person sofia(*m_server, u"supervisor@demo.example"_s, QString::fromLatin1(password));
    const Person emma(*m_server, u"emma@demo.example"_s, QString::fromLatin1(password));
    show(emma, 4); // urgent, vip
    const QList<TagId> before = emma.row(4)->tags;
    QCOMPARE(before.size(), 2);
    sofia.act(u"go.tags"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sofia.window->findChild<TagsPage *>(), patienceMs);
    auto *page = sofia.window->findChild<TagsPage *>();
    const auto vip = [page]() -> TagLine * {
        for (TagLine *line : page->findChildren<TagLine *>()) {
            if (line->tag().name == u"vip"_s)
                return line;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(vip(), patienceMs);
    emit vip()->removalRequested();
    QPushButton *confirm = nullptr;
    QTRY_VERIFY((confirm = buttonNamed(*page, u"Delete"_s)));
    confirm->click();
    QTRY_VERIFY_WITH_TIMEOUT(!vip(), patienceMs);
    // Colleagues see it go from their tickets, and come back to where it was.
    QTRY_COMPARE_WITH_TIMEOUT(emma.row(4)->tags.size(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(sofia.connectionWords(), u"Online"_s, patienceMs);
    QVERIFY(!barText(sofia).isEmpty());
    picture(sofia, u"undo-tag"_s);
    buttonNamed(*sofia.window->findChild<UndoBar *>(), u"Undo"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(vip(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(emma.row(4)->tags, before, patienceMs);
}

void TakeBackTest::severalTicketsAtOnce()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    const Person emma(*m_server, u"emma@demo.example"_s, QString::fromLatin1(password));
    show(john, 1);
    show(emma, 1);
    BulkBar &bulk = bulkOf(john);
    QVERIFY(!bulk.isVisible());
    QList<int> rows;
    QList<qint64> numbers;
    QHash<qint64, Priority> before;
    for (int i = 0; i < 3; ++i) {
        rows << i;
        const auto row = john.model().rowAt(i);
        QVERIFY(row);
        numbers << row->number;
        before.insert(row->number, row->priority);
    }
    selectRows(john, rows);
    QTRY_VERIFY(bulk.isVisible());
    QVERIFY(bulk.isActive());
    QCOMPARE(bulk.selectionWords(), u"3 tickets"_s);
    picture(john, u"bulk-bar"_s);
    trigger(bulk.findChild<BulkMenus *>()->priority(), u"Critical"_s);
    for (const qint64 number : std::as_const(numbers))
        QTRY_COMPARE_WITH_TIMEOUT(emma.row(number)->priority, Priority::Critical, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(bulk.progressWords(), u"3 tickets given priority Critical"_s, patienceMs);
    QCOMPARE(barText(john), u"3 tickets given priority Critical"_s);
    QCOMPARE(john.table().selectedCount(), 3); // what was chosen stays chosen
    picture(john, u"bulk-done"_s);
    john.act(u"app.undo"_s);
    for (const qint64 number : std::as_const(numbers))
        QTRY_COMPARE_WITH_TIMEOUT(emma.row(number)->priority, before.value(number), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(bulk.progressWords(), u"3 tickets taken back"_s, patienceMs);
    // Only one again.
    emit bulk.clearRequested();
    QTRY_VERIFY(!bulk.isActive());
}

void TakeBackTest::allThatMatch()
{
    makeTickets(230);
    const Person sofia(*m_server, u"supervisor@demo.example"_s, QString::fromLatin1(password));
    show(sofia, 200);
    QTRY_VERIFY_WITH_TIMEOUT(sofia.model().total() >= 238, patienceMs);
    const qint64 total = sofia.model().total();
    BulkBar &bulk = bulkOf(sofia);
    selectRows(sofia, {0, 1});
    QTRY_VERIFY(buttonNamed(bulk, u"Select all %1 that match"_s.arg(total)));
    buttonNamed(bulk, u"Select all %1 that match"_s.arg(total))->click();
    QCOMPARE(bulk.selectionWords(), u"all %1 tickets that match"_s.arg(total));
    picture(sofia, u"bulk-all"_s);
    trigger(bulk.findChild<BulkMenus *>()->tags(), u"vip"_s);
    const QString changed = QString::number(total - 2); // two have it already
    QTRY_COMPARE_WITH_TIMEOUT(bulk.progressWords(), changed + u" tickets tagged vip"_s, patienceMs);
    test::WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("demo-org", "admin@demo.example", password).isError());
    const auto vips = [&] {
        const QByteArray tags = peer.call("tag.list").json("/result/rows");
        const qsizetype at = tags.indexOf(R"("name":"vip")");
        const qsizetype start = tags.lastIndexOf(R"("id":)", at) + 5;
        const QByteArray id = tags.mid(start, tags.indexOf(',', start) - start);
        return peer.call("ticket.list", R"({"query":{"tags_all":[)" + id + R"(]},"limit":1,"with_total":true})")
            .number("/result/total");
    };
    QCOMPARE(vips(), total);
    sofia.act(u"app.undo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bulk.progressWords(), changed + u" tickets taken back"_s, patienceMs);
    QCOMPARE(vips(), 2); // as the demo has them
}

void TakeBackTest::aReplyToMany()
{
    const Person john(*m_server, u"john@demo.example"_s, QString::fromLatin1(password));
    const Person sofia(*m_server, u"supervisor@demo.example"_s, QString::fromLatin1(password));
    show(john, 1);
    show(sofia, 1);
    for (const Person *person : {&john, &sofia}) {
        selectRows(*person, {0, 1});
        QTRY_VERIFY(bulkOf(*person).isVisible());
    }
    QVERIFY(!replyButton(john)->isVisible()); // for supervisors
    QVERIFY(replyButton(sofia)->isVisible());
    replyButton(sofia)->click();
    auto *form = bulkOf(sofia).findChild<BulkReplyForm *>();
    QTRY_VERIFY(form->isVisible());
    auto *text = form->findChild<QPlainTextEdit *>();
    text->setPlainText(u"Dear {{requester_nmae}}"_s);
    QVERIFY(!buttonNamed(*form, u"Reply to 2 tickets"_s)->isEnabled());
    text->setPlainText(u"Dear {{requester_name}}, it works again."_s);
    picture(sofia, u"bulk-reply"_s);
    buttonNamed(*form, u"Reply to 2 tickets"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(bulkOf(sofia).progressWords(), u"2 tickets replied to"_s, patienceMs);
    QVERIFY(barText(sofia).isEmpty()); // nothing to take back
    const auto row = sofia.model().rowAt(0);
    test::WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("demo-org", "admin@demo.example", password).isError());
    const auto page = peer.call("ticket.get", "{\"id\":" + QByteArray::number(row->id.value()) + '}');
    QVERIFY2(page.bytes().contains("Dear " + row->requesterName.toUtf8() + ", it works again."),
             page.bytes().constData());
}

} // namespace sf::client

QTEST_MAIN(sf::client::TakeBackTest)
#include "tst_takeback.moc"
