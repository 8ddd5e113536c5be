// SPDX-License-Identifier: GPL-3.0-or-later
// Chats as agents have them, in the real windows of two of them, with visitors on the wire and a real server that also goes away.
#include "tests/flow/chatscene.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QMenu>
#include <QScrollBar>

namespace sf::client {

class ChatsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void onlyOneOfTwoTakesAChat();
    void takingAndAnsweringIsOneStep();
    void typingIsShownBothWays();
    void aChatIsHandedOnAndBackAndClosed();
    void theMostAtATimeIsSaid();
    void newsAreMarkedAndCounted();
    void theListKeepsItsOrderUnderLoad();
    void earlierMessagesComeByScrollingUp();
    void whatIsWrittenOfflineArrivesOnceAndInOrder();
    void aHalfTypedAnswerSurvivesARestart();
    void refusedWordsComeBack();

private:
    static QString password() { return QString::fromLatin1(test::TestServer::DemoPassword); }
    ChatsPage &john() { return chatsOf(*m_john); }
    ChatsPage &emma() { return chatsOf(*m_emma); }
    bool take(ChatsPage &page, ChatId chat);
    void chooseInMenu(ChatView &view, const QString &words);

    std::unique_ptr<ChatScene> m_scene;
    std::unique_ptr<Person> m_john;
    std::unique_ptr<Person> m_emma;
};

void ChatsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_scene = std::make_unique<ChatScene>("[organization.demo-org]\nchats_per_agent = 2\n");
    QVERIFY2(m_scene->server.isReady(), qPrintable(m_scene->server.why()));
    m_john = std::make_unique<Person>(m_scene->server, u"john@demo.example"_s, password());
    m_emma = std::make_unique<Person>(m_scene->server, u"emma@demo.example"_s, password());
    QVERIFY(m_john->window && m_emma->window);
}

void ChatsTest::cleanup()
{
    m_scene->closeAll();
    for (ChatsPage *page : {&john(), &emma()})
        QTRY_COMPARE_WITH_TIMEOUT(page->list().model().count(ChatModel::Group::Mine)
                                      + page->list().model().count(ChatModel::Group::Waiting),
                                  0, patienceMs);
}

bool ChatsTest::take(ChatsPage &page, ChatId chat)
{
    if (!openChat(page, chat))
        return false;
    page.view().take();
    return QTest::qWaitFor(
        [&] {
            return page.list().model().count(ChatModel::Group::Mine) > 0
                && page.view().head().stateText() == u"With you"_s;
        },
        patienceMs);
}

void ChatsTest::chooseInMenu(ChatView &view, const QString &words)
{
    view.openTransferMenu();
    auto *menu = view.findChild<QMenu *>();
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(words)) {
            action->trigger();
            menu->close();
            return;
        }
    }
    menu->close();
    QFAIL(qPrintable(words));
}

void ChatsTest::onlyOneOfTwoTakesAChat()
{
    const ChatId chat = m_scene->openWaiting(u"Sarah"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_john->count(u"chats"_s), u"1"_s, patienceMs);
    QVERIFY(openChat(john(), chat) && openChat(emma(), chat));
    QVERIFY(john().view().head().stateText().startsWith(u"Waiting for"_s));
    john().view().take();
    emma().view().take();
    ChatsPage *winner = nullptr;
    ChatsPage *loser = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(john().view().notice().isVisible() || emma().view().notice().isVisible(), patienceMs);
    loser = john().view().notice().isVisible() ? &john() : &emma();
    winner = loser == &john() ? &emma() : &john();
    const QString name = winner == &john() ? u"John Miller"_s : u"Emma Clark"_s;
    QCOMPARE(loser->view().notice().text(), u"%1 has this chat already."_s.arg(name));
    QTRY_COMPARE(winner->view().head().stateText(), u"With you"_s);
    QTRY_COMPARE(loser->view().head().stateText(), u"With %1"_s.arg(name));
    QVERIFY(!winner->view().notice().isVisible());
    QVERIFY(!loser->view().composer().isWritable());
    QVERIFY(winner->view().composer().isWritable());
    QCOMPARE(m_scene->stored(chat).text("/result/chat/status"), u"active"_s);
    QTRY_COMPARE(m_john->count(u"chats"_s), QString());
    // Nothing waits to be decided: the lost race is over.
    QTRY_COMPARE(m_john->connectionWords(), u"Online"_s);
    QTRY_COMPARE(m_emma->connectionWords(), u"Online"_s);
}

void ChatsTest::takingAndAnsweringIsOneStep()
{
    const ChatId chat = m_scene->openWaiting(u"Sarah"_s);
    QVERIFY(openChat(john(), chat));
    ChatView &view = john().view();
    const QList<ConversationItem> items = view.conversation().items();
    const auto bot = std::find_if(items.cbegin(), items.cend(), [](const auto &item) { return item.isBot; });
    QVERIFY(bot != items.cend() && bot->badge.startsWith(u"Bot"_s));
    QCOMPARE(view.composer().buttonText(), u"Take and answer Sarah"_s);
    answer(view, u"Good morning!"_s);
    QVERIFY(fieldOf(view).toPlainText().isEmpty());
    QVERIFY(saidIn(view.conversation()).contains(u"Good morning!"_s)); // at once
    QTRY_COMPARE_WITH_TIMEOUT(m_scene->storedBodies(chat, u"agent"_s), QStringList{u"Good morning!"_s}, patienceMs);
    QTRY_COMPARE(view.composer().buttonText(), u"Answer Sarah"_s);
    QTRY_COMPARE(saidIn(view.conversation()).count(u"Good morning!"_s), 1);
    // Shift+Return is a new line.
    QTest::keyClicks(&fieldOf(view), u"One"_s);
    QTest::keyClick(&fieldOf(view), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&fieldOf(view), u"Two"_s);
    QTest::keyClick(&fieldOf(view), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_scene->storedBodies(chat, u"agent"_s).contains(u"One\nTwo"_s), patienceMs);
    // And the visitor is heard while one looks.
    QVERIFY(m_scene->say(chat, u"It is <b>dark</b>"_s));
    QTRY_VERIFY_WITH_TIMEOUT(saidIn(view.conversation()).contains(u"It is <b>dark</b>"_s), patienceMs);
}

void ChatsTest::typingIsShownBothWays()
{
    const ChatId chat = m_scene->openWaiting(u"Sarah"_s);
    QVERIFY(take(john(), chat));
    QVERIFY(m_scene->show(chat, "typing"));
    QTRY_COMPARE_WITH_TIMEOUT(john().view().typingText(), u"Sarah is typing…"_s, patienceMs);
    QVERIFY(m_scene->say(chat, u"Here I am"_s));
    QTRY_VERIFY(!john().view().typingText().contains(u"Sarah"_s));
    QTest::keyClicks(&fieldOf(john().view()), u"Hel"_s);
    QVERIFY(QTest::qWaitFor(
        [this] { return m_scene->visitors->notification(u"presence"_s, 50).text("/params/state") == u"typing"_s; },
        patienceMs));
    // A colleague who looks sees it, too; and both see each other.
    QVERIFY(openChat(emma(), chat));
    QTRY_VERIFY_WITH_TIMEOUT(emma().view().typingText().contains(u"John Miller is typing"_s), patienceMs);
    fieldOf(john().view()).clear();
    QTRY_VERIFY_WITH_TIMEOUT(!emma().view().typingText().contains(u"typing"_s), patienceMs);
}

void ChatsTest::aChatIsHandedOnAndBackAndClosed()
{
    const ChatId chat = m_scene->openWaiting(u"Sarah"_s);
    QVERIFY(take(john(), chat));
    chooseInMenu(john().view(), u"Emma Clark"_s);
    QTRY_COMPARE_WITH_TIMEOUT(john().view().head().stateText(), u"With Emma Clark"_s, patienceMs);
    QVERIFY(!john().view().head().rights().canMove);
    QVERIFY(openChat(emma(), chat));
    QTRY_COMPARE(emma().view().head().stateText(), u"With you"_s);
    QVERIFY(toldIn(emma().view().conversation()).contains(u"John Miller handed the chat over to Emma Clark."_s));
    chooseInMenu(emma().view(), u"Back to those who wait"_s);
    QTRY_VERIFY_WITH_TIMEOUT(john().view().head().stateText().startsWith(u"Waiting for"_s), patienceMs);
    m_john->act(u"chat.take"_s);
    QTRY_COMPARE_WITH_TIMEOUT(john().view().head().stateText(), u"With you"_s, patienceMs);
    john().view().handBack();
    QTRY_COMPARE_WITH_TIMEOUT(john().view().head().stateText(), u"With the bot"_s, patienceMs);
    john().view().closeChat();
    QTRY_VERIFY_WITH_TIMEOUT(john().view().head().stateText().startsWith(u"Closed"_s), patienceMs);
    QVERIFY(!john().view().composer().isWritable());
    QCOMPARE(m_scene->stored(chat).text("/result/chat/status"), u"closed"_s);
    QTRY_COMPARE(john().list().model().groupOf(*john().list().model().chatAt(john().list().model().rowOf(chat))),
                 ChatModel::Group::Closed);
}

void ChatsTest::theMostAtATimeIsSaid()
{
    QVERIFY(take(john(), m_scene->openWaiting(u"One"_s)));
    QVERIFY(take(john(), m_scene->openWaiting(u"Two"_s)));
    const ChatId third = m_scene->openWaiting(u"Three"_s);
    QVERIFY(openChat(john(), third));
    john().view().take();
    QTRY_VERIFY_WITH_TIMEOUT(john().view().notice().isVisible(), patienceMs);
    QCOMPARE(john().view().notice().text(),
             u"You have 2 chats, which is the most at a time. Close one or hand it on first."_s);
    QVERIFY(john().view().head().stateText().startsWith(u"Waiting"_s));
    QVERIFY(openChat(emma(), third));
    emma().view().openTransferMenu();
    for (QAction *action : emma().view().findChild<QMenu *>()->actions()) {
        if (action->text().startsWith(u"John Miller"_s))
            QVERIFY(!action->isEnabled() && action->text().contains(u"2 of 2"_s));
    }
    emma().view().findChild<QMenu *>()->close();
}

void ChatsTest::newsAreMarkedAndCounted()
{
    const ChatId chat = m_scene->openWaiting(u"Sarah"_s);
    const ChatId other = m_scene->openWaiting(u"Paul"_s);
    m_john->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_john->window));
    QVERIFY(take(john(), chat));
    ChatModel &model = john().list().model();
    QTRY_COMPARE_WITH_TIMEOUT(model.unread(model.rowOf(chat)), 0, patienceMs);
    QTRY_VERIFY(model.unread(model.rowOf(other)) > 0);
    QVERIFY(openChat(john(), other));
    QTRY_COMPARE_WITH_TIMEOUT(model.unread(model.rowOf(other)), 0, patienceMs);
    QVERIFY(m_scene->say(chat, u"Hello?"_s) && m_scene->say(chat, u"Still there?"_s));
    QTRY_COMPARE_WITH_TIMEOUT(model.unread(model.rowOf(chat)), 2, patienceMs);
    QVERIFY(openChat(john(), chat));
    QTRY_COMPARE_WITH_TIMEOUT(model.unread(model.rowOf(chat)), 0, patienceMs);
}

void ChatsTest::theListKeepsItsOrderUnderLoad()
{
    ChatModel &model = john().list().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<ChatId> chats;
    for (int i = 0; i < 60; ++i)
        chats << m_scene->openWaiting(u"Visitor %1"_s.arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(model.count(ChatModel::Group::Waiting), 60, patienceMs);
    QCOMPARE(m_john->count(u"chats"_s), u"60"_s);
    QVERIFY(model.isHeading(0));
    QCOMPARE(model.idAt(1), chats.first()); // the longest first
    QVERIFY(openChat(john(), chats[30]));
    // What others do moves neither the choice nor the conversation.
    m_scene->desk->call("chat.take", test::keyed(ChatScene::idOf(chats[3])));
    m_scene->desk->call("chat.close", test::keyed(ChatScene::idOf(chats[4])));
    for (int i = 0; i < 60; ++i)
        QVERIFY(m_scene->say(chats[i == 4 ? 5 : i], u"Anybody?"_s));
    QTRY_COMPARE_WITH_TIMEOUT(model.count(ChatModel::Group::Waiting), 58, patienceMs);
    QCOMPARE(john().view().chat(), chats[30]);
    QCOMPARE(model.idAt(john().list().view().currentIndex().row()), chats[30]);
    QTRY_VERIFY_WITH_TIMEOUT(saidIn(john().view().conversation()).contains(u"Anybody?"_s), patienceMs);
    // Filters and words.
    john().list().showGroup(ChatModel::Group::Others);
    QCOMPARE(model.rowCount(), 2);
    john().list().showGroup(std::nullopt);
    model.setFilter({.group = {}, .words = u"visitor 59"_s});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({});
    // All of them at once.
    for (const ChatId chat : chats.mid(5))
        m_scene->visitors->request("chat.post", test::keyed(ChatScene::idOf(chat) + R"(,"body":"More")"));
    const auto hasMore = [&model](ChatId chat) { return model.chatAt(model.rowOf(chat))->lastMessage == u"More"_s; };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(chats.cbegin() + 5, chats.cend(), hasMore), patienceMs);
    m_john->act(u"chat.takeNext"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model.groupOf(*model.chatAt(model.rowOf(chats[0]))), ChatModel::Group::Mine, patienceMs);
}

void ChatsTest::earlierMessagesComeByScrollingUp()
{
    const ChatId chat = m_scene->openWaiting(u"Sarah"_s);
    for (int i = 0; i < 230; ++i)
        QVERIFY(m_scene->say(chat, u"Line %1"_s.arg(i)));
    // Not followed from the start: read anew.
    m_john->startAgain();
    QVERIFY(m_john->window);
    QVERIFY(openChat(john(), chat));
    Conversation &conversation = john().view().conversation();
    QTRY_VERIFY_WITH_TIMEOUT(saidIn(conversation).contains(u"Line 229"_s), patienceMs);
    QVERIFY(!saidIn(conversation).contains(u"My screen stays dark"_s));
    QTRY_VERIFY(conversation.verticalScrollBar()->maximum() > 0);
    conversation.verticalScrollBar()->setValue(0);
    QTRY_VERIFY_WITH_TIMEOUT(saidIn(conversation).contains(u"My screen stays dark"_s), patienceMs);
    QCOMPARE(saidIn(conversation).count(u"Line 100"_s), 1);
}

void ChatsTest::whatIsWrittenOfflineArrivesOnceAndInOrder()
{
    const ChatId chat = m_scene->openWaiting(u"Sarah"_s);
    QVERIFY(take(john(), chat));
    m_scene->server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(john().view().typingText().startsWith(u"Offline"_s), patienceMs);
    answer(john().view(), u"First"_s);
    answer(john().view(), u"Second"_s);
    QList<ConversationItem> items = john().view().conversation().items();
    QVERIFY(items.last().body == u"Second"_s && items.last().state == ConversationItem::State::Waiting);
    QTRY_VERIFY(m_john->connectionWords().contains(u"2 changes waiting"_s));
    QVERIFY(!john().view().head().rights().mayMove());
    QVERIFY2(m_scene->server.start(), qPrintable(m_scene->server.why()));
    m_scene->connect();
    m_john->act(u"app.reconnect"_s);
    m_emma->act(u"app.reconnect"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_scene->storedBodies(chat, u"agent"_s), (QStringList{u"First"_s, u"Second"_s}), 40'000);
    QTRY_COMPARE_WITH_TIMEOUT(saidIn(john().view().conversation()).count(u"First"_s), 1, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(john().view().conversation().items().last().state == ConversationItem::State::Stored,
                             patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(emma().list().model().count(ChatModel::Group::Others) == 1, patienceMs);
}

void ChatsTest::aHalfTypedAnswerSurvivesARestart()
{
    const ChatId chat = m_scene->openWaiting(u"Sarah"_s);
    QVERIFY(take(john(), chat));
    QTest::keyClicks(&fieldOf(john().view()), u"Half an ans"_s);
    m_john->startAgain();
    QVERIFY(m_john->window);
    QVERIFY(openChat(john(), chat));
    QCOMPARE(fieldOf(john().view()).toPlainText(), u"Half an ans"_s);
    answer(john().view(), u"A whole answer"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_scene->storedBodies(chat, u"agent"_s), QStringList{u"A whole answer"_s}, patienceMs);
    QVERIFY(fieldOf(john().view()).toPlainText().isEmpty());
}

void ChatsTest::refusedWordsComeBack()
{
    const ChatId chat = m_scene->openWaiting(u"Sarah"_s);
    QVERIFY(take(john(), chat));
    m_scene->server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(john().view().typingText().startsWith(u"Offline"_s), patienceMs);
    answer(john().view(), u"Too late"_s);
    QVERIFY2(m_scene->server.start(), qPrintable(m_scene->server.why()));
    m_scene->connect();
    QVERIFY(!m_scene->desk->call("chat.close", test::keyed(ChatScene::idOf(chat))).isError());
    m_john->act(u"app.reconnect"_s);
    m_emma->act(u"app.reconnect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(john().view().heldNotice().isVisible(), 40'000);
    QTRY_VERIFY(john().view().heldNotice().text().contains(u"This chat was closed."_s));
    QCOMPARE(john().view().conversation().items().last().state, ConversationItem::State::Held);
    QTRY_VERIFY(buttonNamed(john().view(), u"Put the words back"_s));
    buttonNamed(john().view(), u"Put the words back"_s)->click();
    QTRY_VERIFY(!john().view().heldNotice().isVisible());
    QCOMPARE(fieldOf(john().view()).toPlainText(), u"Too late"_s);
    QVERIFY(fieldOf(john().view()).isVisible() && fieldOf(john().view()).isReadOnly()); // to be copied
    fieldOf(john().view()).clear();
}

} // namespace sf::client

QTEST_MAIN(sf::client::ChatsTest)
#include "tst_chats.moc"
