// SPDX-License-Identifier: GPL-3.0-or-later
// The whole client in its real windows against a real server: signing in, working a ticket, colleagues, a server that goes away.
#include "client/tickets/newticketform.h"
#include "client/tickets/participanteditor.h"
#include "client/widgets/banner.h"
#include "client/widgets/pill.h"
#include "tests/client/disktrouble.h"
#include "tests/flow/person.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace sf::client {

class DeskTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wrongPasswordIsSaidBesideItsField();
    void listAndCountsAppear();
    void colleagueSeesTheChangeAndKeepsTheSelection();
    void replyReachesTheColleague();
    void changesWaitForTheServerAndArriveOnce();
    void fullDiskIsSaidAndTheReplyArrivesLater();
    void unfinishedTicketKnowsItsPeopleTheNextDay();
    void secondClientOnOneProfileIsTurnedAway();

private:
    std::unique_ptr<test::TestServer> m_server;
};

void DeskTest::initTestCase()
{
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
}

void DeskTest::wrongPasswordIsSaidBesideItsField()
{
    const Person john(*m_server, u"john@demo.example"_s, u"not-the-password"_s);
    QVERIFY(john.isStarted);
    QTRY_VERIFY_WITH_TIMEOUT(!openWindows<SignInForm>().isEmpty(), patienceMs);
    const SignInForm *form = openWindows<SignInForm>().first();
    QTRY_VERIFY_WITH_TIMEOUT(!form->error(SignInForm::Field::Password).isEmpty(), patienceMs);
    QVERIFY(form->error(SignInForm::Field::Server).isEmpty());
    QVERIFY(openWindows<MainWindow>().isEmpty());
}

void DeskTest::listAndCountsAppear()
{
    const Person john(*m_server, u"john@demo.example"_s, u"demo-password-1"_s);
    QVERIFY(john.window);
    QTRY_COMPARE_WITH_TIMEOUT(john.count(u"my_open"_s), u"2"_s, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(john.model().total(), 2, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(john.connectionWords(), u"Online"_s, patienceMs);
    john.act(u"go.all_open"_s);
    QTRY_COMPARE_WITH_TIMEOUT(john.model().total(), 7, patienceMs);
    QCOMPARE(john.window->findChild<Sidebar *>()->current(), u"all_open"_s);
    QVERIFY(openWindows<SignInForm>().isEmpty());
}

void DeskTest::colleagueSeesTheChangeAndKeepsTheSelection()
{
    const Person john(*m_server, u"john@demo.example"_s, u"demo-password-1"_s);
    const Person emma(*m_server, u"emma@demo.example"_s, u"demo-password-1"_s);
    QVERIFY(john.window && emma.window);
    john.act(u"go.all"_s);
    emma.act(u"go.all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(john.row(1) && emma.row(1) && emma.row(4), patienceMs);
    emma.table().select(emma.row(4)->id);
    const QModelIndex chosen = emma.table().currentIndex();
    QVERIFY(chosen.isValid());

    john.table().select(john.row(1)->id);
    emit john.window->findChild<TicketListPane *>()->ticketChosen(john.row(1)->id);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*john.window, u"Start work"_s), patienceMs);
    buttonNamed(*john.window, u"Start work"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(emma.row(1)->status, Status::InProgress, patienceMs);
    QCOMPARE(emma.model().rowAt(emma.table().currentIndex())->number, 4);
    QTRY_COMPARE_WITH_TIMEOUT(john.connectionWords(), u"Online"_s, patienceMs);
}

void DeskTest::replyReachesTheColleague()
{
    const Person john(*m_server, u"john@demo.example"_s, u"demo-password-1"_s);
    const Person emma(*m_server, u"emma@demo.example"_s, u"demo-password-1"_s);
    QVERIFY(john.window && emma.window);
    for (const Person *person : {&john, &emma}) {
        person->act(u"go.all"_s);
        QTRY_VERIFY_WITH_TIMEOUT(person->row(3), patienceMs);
        emit person->window->findChild<TicketListPane *>()->ticketChosen(person->row(3)->id);
    }
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*john.window, u"Reply to Emily Davis"_s), patienceMs);
    john.act(u"ticket.reply"_s);
    QPlainTextEdit *editor = nullptr;
    for (QPlainTextEdit *edit : john.window->findChildren<QPlainTextEdit *>()) {
        if (edit->isVisible())
            editor = edit;
    }
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Your invoice is on its way."_s);
    buttonNamed(*john.window, u"Reply to Emily Davis"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(editor->toPlainText().isEmpty(), patienceMs);
    const auto isShown = [&] {
        for (const QWidget *widget : emma.window->findChildren<QWidget *>()) {
            const QVariant text = widget->property("plainText");
            const QVariant label = widget->property("text");
            if (text.toString().contains("on its way"_L1) || label.toString().contains("on its way"_L1)
                || widget->accessibleName().contains("on its way"_L1)
                || widget->accessibleDescription().contains("on its way"_L1))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), patienceMs);
}

void DeskTest::changesWaitForTheServerAndArriveOnce()
{
    const Person noah(*m_server, u"noah@demo.example"_s, u"demo-password-1"_s);
    QVERIFY(noah.window);
    QTRY_VERIFY_WITH_TIMEOUT(noah.row(6), patienceMs);
    emit noah.window->findChild<TicketListPane *>()->ticketChosen(noah.row(6)->id);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*noah.window, u"Resolve"_s), patienceMs);
    const qint64 version = noah.row(6)->version;

    m_server->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!noah.connectionWords().startsWith("Online"_L1), patienceMs);
    buttonNamed(*noah.window, u"Resolve"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(noah.connectionWords(), u"Offline - 1 change waiting"_s, patienceMs);
    const Banner &strip = noah.window->banner();
    QTRY_VERIFY_WITH_TIMEOUT(strip.text().contains(". What you change is kept here"_L1), patienceMs);
    QVERIFY2(!strip.text().contains(".."_L1), qPrintable(strip.text()));

    QVERIFY(m_server->start());
    noah.act(u"app.reconnect"_s);
    noah.act(u"go.all"_s);
    QTRY_COMPARE_WITH_TIMEOUT(noah.connectionWords(), u"Online"_s, 2 * patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(noah.row(6) && noah.row(6)->status == Status::Resolved, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(noah.row(6)->version, version + 1, patienceMs);
}

void DeskTest::fullDiskIsSaidAndTheReplyArrivesLater()
{
    const Person john(*m_server, u"john@demo.example"_s, u"demo-password-1"_s);
    QVERIFY(john.window);
    john.act(u"go.all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(john.row(3), patienceMs);
    emit john.window->findChild<TicketListPane *>()->ticketChosen(john.row(3)->id);
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*john.window, u"Reply to Emily Davis"_s), patienceMs);
    john.act(u"ticket.note"_s);
    QPlainTextEdit *editor = nullptr;
    for (QPlainTextEdit *edit : john.window->findChildren<QPlainTextEdit *>()) {
        if (edit->isVisible())
            editor = edit;
    }
    QVERIFY(editor);
    const Banner &strip = john.window->banner();
    {
        const test::FullDisk full;
        QTest::keyClicks(editor, u"She called about it."_s);
        buttonNamed(*john.window, u"Add internal note"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible() && strip.text().contains("disk"_L1), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(john.connectionWords(), u"Online - 1 change waiting"_s, patienceMs);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!strip.isVisible(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(john.connectionWords(), u"Online"_s, patienceMs);
}

void DeskTest::unfinishedTicketKnowsItsPeopleTheNextDay()
{
    Person john(*m_server, u"john@demo.example"_s, u"demo-password-1"_s);
    const auto people = [&john]() -> ParticipantEditor & {
        return *john.window->findChild<NewTicketForm *>()->findChild<ParticipantEditor *>();
    };
    john.act(u"ticket.new"_s);
    auto *search = people().findChild<SearchList *>();
    auto *list = search->findChild<QListWidget *>();
    search->start();
    QTest::keyClicks(search->findChild<QLineEdit *>(), u"Michael"_s);
    QTRY_VERIFY_WITH_TIMEOUT(list->count() == 1 && list->item(0)->text().contains(u"Michael"_s), patienceMs);
    QTest::keyClick(search->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(people().participants().size(), 1);
    QTest::qWait(1'500); // until the draft is kept
    john.startAgain();
    john.act(u"ticket.new"_s);
    QCOMPARE(people().participants().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!people().findChildren<Pill *>().isEmpty()
                                 && people().findChildren<Pill *>().last()->text() == u"Michael Chen"_s,
                             patienceMs);
    buttonNamed(*john.window, u"Discard"_s)->click();
}

void DeskTest::secondClientOnOneProfileIsTurnedAway()
{
    const Person john(*m_server, u"john@demo.example"_s, u"demo-password-1"_s);
    QVERIFY(john.window);
    StartOptions options;
    options.profileFolder = john.profile.path();
    App second(*qApp, options);
    QString why;
    QVERIFY(!second.start(why));
    QVERIFY2(why.contains("--profile"_L1), qPrintable(why));
}

} // namespace sf::client

QTEST_MAIN(sf::client::DeskTest)
#include "tst_desk.moc"
