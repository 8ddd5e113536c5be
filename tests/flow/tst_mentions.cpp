// SPDX-License-Identifier: GPL-3.0-or-later
// Colleagues named with @ in notes, in real panes in front of a real server, and what the desktop is told of it.
#include "client/shell/notifications.h"
#include "client/tickets/composer.h"
#include "client/tickets/mentioncompleter.h"
#include "client/tickets/mentions.h"
#include "client/tickets/messagebody.h"
#include "tests/client/fakedesktop.h"
#include "tests/flow/twoseats.h"

#include <QDBusConnection>
#include <QPlainTextEdit>

namespace sf::test {

class MentionsTest : public TwoSeats
{
    Q_OBJECT

private slots:
    void namesAreFoundInText();
    void colleagueIsOfferedAndWritten();
    void onlyNotesNameColleagues();
    void namedOneIsSubscribedAndHasSomethingNew();
    void desktopOpensTheTicketAtTheNote();
    void desktopForgetsWhatAnotherAnswered();

private:
    QPlainTextEdit &field(Seat &seat) { return *seat.view().composer().findChild<QPlainTextEdit *>(); }
    MentionCompleter &completer(Seat &seat) { return *seat.window.findChild<MentionCompleter *>(); }
    void startNote(Seat &seat, TicketId id)
    {
        seat.desk->showTicket(id);
        QTRY_VERIFY(seat.workspace->tickets().page(id));
        seat.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&seat.window));
        seat.view().write(DraftKind::Note);
        QVERIFY(field(seat).hasFocus());
    }
};

namespace {

User person(qint64 id, const QString &name, const QString &email)
{
    User user;
    user.id = UserId(id);
    user.name = name;
    user.email = email;
    return user;
}

/// Shows the desktop's side on the session's bus as long as it lives.
struct Desktop
{
    Desktop() : bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s))
    {
        isThere = bus.isConnected() && bus.registerService(u"org.freedesktop.Notifications"_s)
               && bus.registerObject(u"/org/freedesktop/Notifications"_s, &fake,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    }
    ~Desktop()
    {
        bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
        bus.unregisterService(u"org.freedesktop.Notifications"_s);
    }
    QDBusConnection bus;
    FakeDesktop fake;
    bool isThere = false;
};

} // namespace

void MentionsTest::namesAreFoundInText()
{
    const QList<User> people{person(1, u"Ann"_s, u"ann@x.example"_s), person(2, u"Ann Lee"_s, u"lee@x.example"_s),
                             person(3, u"Bo"_s, u"bo1@x.example"_s), person(4, u"Bo"_s, u"bo2@x.example"_s)};
    const auto named = [&people](const QString &text) { return mentionedUsers(text, people); };
    QCOMPARE(named(u"@Ann Lee, look; @ann and @Ann Lee again"_s), (QList{UserId(2), UserId(1)}));
    QVERIFY(named(u"Anna is @Anna, mail ann@Ann.example"_s).isEmpty());
    QVERIFY(named(u"@Bo"_s).isEmpty()); // which one?
    QCOMPARE(named(u"@bo2@x.example!"_s), QList{UserId(4)});
    QCOMPARE(mentionText(people[1], people), u"@Ann Lee"_s);
    QCOMPARE(mentionText(people[2], people), u"@bo1@x.example"_s);
}

void MentionsTest::colleagueIsOfferedAndWritten()
{
    QVERIFY(m_server->addUser(u"test"_s, u"joseph@test.example"_s, u"José Núñez"_s, u"agent"_s));
    const TicketId id = makeTicket(u"Printer on fire"_s);
    startNote(*m_gus, id);
    QTRY_COMPARE_WITH_TIMEOUT(m_gus->workspace->directory().assignable().size(), 4, kPatienceMs);
    QTest::keyClicks(&field(*m_gus), u"Ask @nun"_s);
    QTRY_VERIFY(completer(*m_gus).isOpen());
    QTest::keyClick(&field(*m_gus), Qt::Key_Return);
    QCOMPARE(field(*m_gus).toPlainText(), u"Ask @José Núñez "_s);
    QVERIFY(!completer(*m_gus).isOpen());
    // By the address, with the arrow keys.
    QTest::keyClicks(&field(*m_gus), u"or @"_s);
    auto *list = completer(*m_gus).findChild<QListWidget *>();
    QTRY_COMPARE(list->count(), 3); // everybody but oneself
    QTest::keyClick(&field(*m_gus), Qt::Key_Down);
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClicks(&field(*m_gus), u"colleague@"_s);
    QVERIFY(!completer(*m_gus).isOpen()); // an address goes on
    QTest::keyClick(&field(*m_gus), Qt::Key_Backspace);
    QTRY_COMPARE(list->count(), 1);
    QTest::keyClick(&field(*m_gus), Qt::Key_Tab);
    QCOMPARE(field(*m_gus).toPlainText(), u"Ask @José Núñez or @Cora Colleague "_s);
    QTest::keyClicks(&field(*m_gus), u"@zz"_s);
    QVERIFY(!completer(*m_gus).isOpen());
}

void MentionsTest::onlyNotesNameColleagues()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    startNote(*m_gus, id);
    m_gus->view().write(DraftKind::Reply);
    QTest::keyClicks(&field(*m_gus), u"@Cor"_s);
    QVERIFY(!completer(*m_gus).isOpen());
    QTest::keyClicks(&field(*m_gus), u"a Colleague sends her regards"_s);
    QTest::keyClick(&field(*m_gus), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bodies(m_gus->view()).contains(u"@Cora Colleague sends her regards"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_gus->outbox().count(), 0, kPatienceMs);
    QVERIFY(!m_cora->workspace->attention().isWatched(id));
}

void MentionsTest::namedOneIsSubscribedAndHasSomethingNew()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    startNote(*m_gus, id);
    QTest::keyClicks(&field(*m_gus), u"@cor"_s);
    QTRY_VERIFY(completer(*m_gus).isOpen());
    QTest::keyClick(&field(*m_gus), Qt::Key_Return);
    QTest::keyClicks(&field(*m_gus), u"have a <b>look</b>"_s);
    QTest::keyClick(&field(*m_gus), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_cora->workspace->attention().isUnread(id), kPatienceMs);
    QVERIFY(m_cora->workspace->attention().isWatched(id));
    m_cora->desk->showTicket(id);
    QTRY_VERIFY(bodies(m_cora->view()).contains(u"@Cora Colleague have a <b>look</b>"_s));
    const QList<ConversationItem> items = m_cora->view().conversation().items();
    const auto note = std::find_if(items.cbegin(), items.cend(), [](const ConversationItem &item) {
        return item.kind == ConversationItem::Kind::Note;
    });
    QVERIFY(note != items.cend());
    QCOMPARE(note->named, QStringList{u"@Cora Colleague"_s});
    // Reading it makes it read.
    QTRY_VERIFY(!m_cora->workspace->attention().isUnread(id));
}

void MentionsTest::desktopOpensTheTicketAtTheNote()
{
    Desktop desktop;
    if (!desktop.isThere)
        QSKIP("There is no D-Bus session, or it has a notification service.");
    Notifications notifications(*m_cora->workspace, [](TicketId) { return false; });
    connect(&notifications, &Notifications::ticketRequested, m_cora->desk.get(), &TicketDesk::showMessage);
    const TicketId id = makeTicket(u"Printer on fire"_s);
    for (int i = 0; i < 3; ++i)
        say(*m_gus, id, u"Before "_s + QString::number(i));
    const UserId cora = m_cora->workspace->directory().me().id;
    QSignalSpy settled(&m_gus->outbox(), &Outbox::entrySettled);
    m_gus->outbox().submit<TicketRespond>(
        {.key = {}, .id = id, .body = u"@Cora Colleague this one"_s, .internal = true, .mentions = {cora}}, u"T"_s);
    QTRY_COMPARE(settled.size(), 1);
    const auto note = settled.first().at(1).value<Receipt>().id;
    for (int i = 0; i < 40; ++i)
        m_gus->outbox().submit<TicketRespond>({.key = {}, .id = id, .body = u"After\n\n\n\n"_s + QString::number(i)},
                                              u"T"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_gus->outbox().count(), 0, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.fake.shown.size(), 1, kPatienceMs);
    QVERIFY(desktop.fake.shown[0].title.contains(" named you in "_L1));
    QTest::qWait(100);
    emit desktop.fake.ActionInvoked(101, u"default"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_cora->view().ticket(), id, kPatienceMs);
    const QString key = u"response %1"_s.arg(note);
    QTRY_VERIFY_WITH_TIMEOUT(m_cora->view().conversation().widgetOf(key), kPatienceMs);
    const QWidget *card = m_cora->view().conversation().widgetOf(key);
    QTRY_VERIFY(!card->visibleRegion().isEmpty());
    QVERIFY(!m_cora->view().conversation().isAtEnd());
    // She has read it: nothing is left to tell.
    QTRY_COMPARE_WITH_TIMEOUT(desktop.fake.closedOnes, QList<uint>{101}, kPatienceMs);
}

void MentionsTest::desktopForgetsWhatAnotherAnswered()
{
    Desktop desktop;
    if (!desktop.isThere)
        QSKIP("There is no D-Bus session, or it has a notification service.");
    Notifications notifications(*m_cora->workspace, [](TicketId) { return false; });
    const TicketId id = makeTicket(u"Printer on fire"_s);
    Patch<Ticket> mine;
    mine.set(&Ticket::assigneeId, std::optional(m_cora->workspace->directory().me().id));
    m_gus->outbox().submit<TicketUpdate>({.key = {}, .id = id, .base = 1, .patch = mine}, u"T"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.fake.shown.size(), 1, kPatienceMs); // she has it now
    say(*m_gus, id, u"It burns"_s, true);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.fake.shown.size(), 2, kPatienceMs);
    QVERIFY(desktop.fake.shown[1].title.contains(" replied to "_L1));
    QTRY_COMPARE(notifications.count(), 1);
    QTest::qWait(100);
    say(*m_gus, id, u"We send somebody"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desktop.fake.closedOnes.size(), 1, kPatienceMs);
    QTRY_COMPARE(notifications.count(), 0);
    QVERIFY(m_cora->workspace->attention().isUnread(id)); // it is still news to her
}

} // namespace sf::test

QTEST_MAIN(sf::test::MentionsTest)
#include "tst_mentions.moc"
