// SPDX-License-Identifier: GPL-3.0-or-later
// Two people at one ticket, in real panes in front of a real server: who has it open, who is typing, who went.
#include "client/presence/presencestrip.h"
#include "client/presence/presencewords.h"
#include "client/tickets/choices.h"
#include "client/tickets/composer.h"
#include "client/tickets/ticketheader.h"
#include "client/tickets/tickettable.h"
#include "tests/flow/twoseats.h"

#include <QPlainTextEdit>
#include <QUuid>

namespace sf::test {

class PresenceTest : public TwoSeats
{
    Q_OBJECT

private slots:
    void colleagueIsSeenWhereTheTicketIs();
    void facesStandInTheList();
    void typingIsSeenUntilItIsSent();
    void whoTypesNoMoreOnlyLooks();
    void whoTurnsAwayHasLeft();
    void whoIsAwayIsNowhere();
    void oneselfOnAnotherMachineIsSaidAsSuch();
    void afterALostConnectionItIsSaidAgain();

private:
    /// Gus opens it, in the window in front.
    TicketId open();
    void bringForward(Seat &seat)
    {
        seat.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&seat.window));
    }
    QList<Present> others(Seat &seat, TicketId id) { return seat.workspace->presence().inTicket(id); }
    QString words(Seat &seat) { return seat.view().header().presence().words(); }
    QPlainTextEdit &field(Seat &seat) { return *seat.view().composer().findChild<QPlainTextEdit *>(); }
};

TicketId PresenceTest::open()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    m_gus->desk->showTicket(id);
    bringForward(*m_gus);
    return id;
}

void PresenceTest::colleagueIsSeenWhereTheTicketIs()
{
    const TicketId id = open();
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 1, kPatienceMs);
    QCOMPARE(others(*m_cora, id).first().name, m_gus->workspace->directory().me().name);
    QVERIFY(!others(*m_cora, id).first().isSelf);
    QVERIFY(others(*m_gus, id).isEmpty());
    m_cora->view().showTicket(id); // without bringing her window forward
    QTRY_VERIFY(words(*m_cora).endsWith("has it open"_L1));
    QTRY_VERIFY(m_cora->view().header().presence().isVisible());
    QVERIFY(!m_gus->view().header().presence().isVisible());
    // Her window is not the one that is worked in: she does not look at it.
    QVERIFY(others(*m_gus, id).isEmpty());
    bringForward(*m_cora);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_gus, id).size(), 1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 0, kPatienceMs);
    QTRY_VERIFY(words(*m_gus).contains("Cora Colleague"_L1));
}

void PresenceTest::facesStandInTheList()
{
    const TicketId id = makeTicket(u"Printer on fire"_s);
    auto *table = m_cora->desk->listPane()->findChild<TicketTable *>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatienceMs);
    QTest::qWait(1'500); // the row has flashed
    const auto picture = [table] { return table->viewport()->grab().toImage(); };
    const QImage before = picture();
    m_gus->desk->showTicket(id);
    bringForward(*m_gus);
    QTRY_VERIFY_WITH_TIMEOUT(!others(*m_cora, id).isEmpty(), kPatienceMs);
    QVERIFY(picture() != before);
}

void PresenceTest::typingIsSeenUntilItIsSent()
{
    const TicketId id = open();
    m_cora->view().showTicket(id); // without bringing her window forward
    QTRY_VERIFY_WITH_TIMEOUT(words(*m_cora).endsWith("has it open"_L1), kPatienceMs);
    for (const DraftKind kind : {DraftKind::Reply, DraftKind::Note}) {
        m_gus->view().write(kind);
        QTest::keyClicks(&field(*m_gus), u"I am on it"_s);
        QTRY_VERIFY_WITH_TIMEOUT(words(*m_cora).endsWith("is typing"_L1), kPatienceMs);
        QTest::keyClick(&field(*m_gus), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(words(*m_cora).endsWith("has it open"_L1), kPatienceMs);
    }
}

void PresenceTest::whoTypesNoMoreOnlyLooks()
{
    const TicketId id = open();
    m_gus->view().write(DraftKind::Reply);
    QTest::keyClicks(&field(*m_gus), u"Well"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!others(*m_cora, id).isEmpty(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).first().state, PresenceState::Typing, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).first().state, PresenceState::Viewing, Presence::typingMs + 5'000);
    // Whoever takes all of it back writes nothing any more.
    QTest::keyClicks(&field(*m_gus), u"!"_s);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).first().state, PresenceState::Typing, kPatienceMs);
    field(*m_gus).clear();
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).first().state, PresenceState::Viewing, 2'000);
}

void PresenceTest::whoTurnsAwayHasLeft()
{
    const TicketId id = open();
    const TicketId other = makeTicket(u"Something else"_s);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 1, kPatienceMs);
    m_gus->desk->showTicket(other);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 0, 3'000);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, other).size(), 1, kPatienceMs);
    m_gus->window.hide();
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, other).size(), 0, 3'000);
    bringForward(*m_cora);
    m_gus->window.show();
    bringForward(*m_gus);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, other).size(), 1, kPatienceMs);
    const UserId gus = m_gus->workspace->directory().me().id;
    QVERIFY(m_cora->workspace->presence().isHere(gus));
    m_gus->desk.reset();
    m_gus.reset();
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, other).size(), 0, 3'000);
    QVERIFY(!m_cora->workspace->presence().isHere(gus));
}

void PresenceTest::whoIsAwayIsNowhere()
{
    const TicketId id = open();
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 1, kPatienceMs);
    const auto setAway = [this](bool isAway) {
        const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_gus->api.call<UserSetAway>({.key = key, .away = isAway}, this, [](const Result<Receipt> &) {});
    };
    setAway(true);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 0, kPatienceMs);
    const User &gus = m_gus->workspace->directory().me();
    QTRY_VERIFY(!m_cora->workspace->presence().isHere(gus.id));
    const auto choices = assigneeChoices(m_cora->workspace->directory(), 1);
    const bool isSaid = std::any_of(choices.cbegin(), choices.cend(), [&gus](const ValueCombo::Choice &choice) {
        return choice.text.contains(gus.name) && choice.text.contains("away"_L1);
    });
    QVERIFY(isSaid);
    setAway(false);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 1, kPatienceMs);
}

void PresenceTest::oneselfOnAnotherMachineIsSaidAsSuch()
{
    const TicketId id = open();
    Seat laptop(*m_server, u"agent@test.example"_s);
    laptop.signIn();
    QTRY_VERIFY(laptop.workspace->directory().me().id.isValid());
    laptop.sit();
    laptop.desk->showTicket(id);
    bringForward(laptop);
    QTRY_COMPARE_WITH_TIMEOUT(words(*m_gus), u"You have it open on another machine"_s, kPatienceMs);
    QVERIFY(others(*m_gus, id).first().isSelf);
    // To a colleague they are one person.
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 1, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(words(laptop).isEmpty(), kPatienceMs); // the other window is no longer in front
    laptop.desk.reset();
}

void PresenceTest::afterALostConnectionItIsSaidAgain()
{
    const TicketId id = open();
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 1, kPatienceMs);
    m_server->kill();
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 0, kPatienceMs);
    QVERIFY(m_server->start());
    QTRY_VERIFY_WITH_TIMEOUT(m_cora->api.isSignedIn() && m_gus->api.isSignedIn(), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(others(*m_cora, id).size(), 1, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(others(*m_gus, id).isEmpty(), kPatienceMs);
}

} // namespace sf::test

QTEST_MAIN(sf::test::PresenceTest)
#include "tst_presence.moc"
