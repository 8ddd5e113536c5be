// SPDX-License-Identifier: GPL-3.0-or-later
// Chatbots in the real windows against a real server: writing what they know, trying it out, what colleagues see, what is refused.
#include "client/chatbots/blocklist.h"
#include "client/chatbots/botform.h"
#include "client/chatbots/chatbotspage.h"
#include "client/chatbots/scorechart.h"
#include "client/records/fieldeditors.h"
#include "client/widgets/banner.h"
#include "tests/flow/person.h"
#include "tests/support/wirepeer.h"

#include <QCheckBox>
#include <QListWidget>
#include <QSpinBox>

namespace sf::client {

class ChatbotsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void trialSaysWhatTheServerSays();
    void whatIsTypedIsTriedBeforeItIsSaved();
    void botIsMadeAndSwitchedOn();
    void blockIsWrittenSwitchedOffAndDeleted();
    void blocksAreOrderedByKeysAndByMouse();
    void handingOverIsTried();
    void twoAtTheSameTextAreToldApart();
    void whatIsNotSavedIsThereTheNextDay();
    void savedOfflineItIsSentLater();
    void actionsAreForThePage();
    void agentsSeeNoChatbots();

private:
    static ChatbotsPage *page(const Person &who)
    {
        who.act(u"go.chatbots"_s);
        ChatbotsPage *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                found = who.window->findChild<ChatbotsPage *>();
                return found && found->isVisible() && !found->detail().blocks().cards().isEmpty();
            },
            patienceMs);
        return found;
    }
    static void type(TextField &field, const QString &words)
    {
        field.selectAll();
        QTest::keyClicks(&field, words);
    }
    static BlockCard *card(ChatbotsPage &page, int place) { return page.detail().blocks().cards().value(place); }
    static QStringList titles(ChatbotsPage &page)
    {
        QStringList found;
        for (const BlockCard *shown : page.detail().blocks().cards())
            found << shown->block().title;
        return found;
    }
    test::JsonLine asked(ChatbotsPage &page, const QString &question)
    {
        return m_peer->call("chatbot.test", toJson(ChatbotTest::Params{page.detail().id(), question}));
    }
    void front(const Person &who)
    {
        who.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(who.window));
    }

    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<test::WirePeer> m_peer;
    std::unique_ptr<Person> m_admin;
    std::unique_ptr<Person> m_sofia;
};

void ChatbotsTest::initTestCase()
{
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    const QString password = QString::fromLatin1(test::TestServer::DemoPassword);
    m_admin = std::make_unique<Person>(*m_server, u"admin@demo.example"_s, password);
    m_sofia = std::make_unique<Person>(*m_server, u"supervisor@demo.example"_s, password);
    QVERIFY(m_admin->window && m_sofia->window);
}

void ChatbotsTest::init()
{
    m_peer = std::make_unique<test::WirePeer>(m_server->port());
    QVERIFY(!m_peer->signIn("demo-org", "admin@demo.example", test::TestServer::DemoPassword).isError());
    QVERIFY(page(*m_admin) && page(*m_sofia));
    front(*m_admin);
}

void ChatbotsTest::trialSaysWhatTheServerSays()
{
    ChatbotsPage &mine = *page(*m_admin);
    QTRY_VERIFY_WITH_TIMEOUT(mine.bots().threshold(), patienceMs);
    QStringList questions{u"I want to talk to a human"_s, u"what is the meaning of life"_s, u"the"_s, u"???"_s};
    for (const QString &title : titles(mine)) {
        questions << title << u"How do I %1?"_s.arg(title);
        questions << title.split(u' ').first() + u" zeppelin gondola balloon"_s;
    }
    for (const QString &question : std::as_const(questions)) {
        mine.trial().ask(question);
        const test::JsonLine server = asked(mine, question);
        QVERIFY(!server.isError());
        const auto &reply = mine.trial().reply();
        QVERIFY2(reply, qPrintable(question));
        QCOMPARE(reply->text, server.text("/result/answer"));
        QCOMPARE(reply->blockTitle, server.text("/result/block_title"));
        QCOMPARE(reply->reason, server.text("/result/reason"));
        QCOMPARE(reply->handsOver ? QByteArray("true") : QByteArray("false"), server.json("/result/hands_over"));
        // Each block has a bar, the best first, and those that the server names have its score.
        const QList<BlockMatch> bars = mine.trial().chart().scores();
        QCOMPARE(bars.size(), mine.detail().blocks().cards().size());
        for (int i = 0; i < server.count("/result/matches"); ++i) {
            const QByteArray match = "/result/matches/" + QByteArray::number(i);
            QCOMPARE(QByteArray::number(bars[i].blockId.value()), server.json((match + "/block_id").constData()));
            QVERIFY(qFuzzyCompare(bars[i].score, server.json((match + "/score").constData()).toDouble()));
        }
    }
    QVERIFY(std::abs(*mine.bots().threshold() - asked(mine, u"x"_s).json("/result/threshold").toDouble()) < 1e-9);
}

void ChatbotsTest::whatIsTypedIsTriedBeforeItIsSaved()
{
    ChatbotsPage &mine = *page(*m_admin);
    ChatbotsPage &theirs = *page(*m_sofia);
    BlockCard *first = card(mine, 0);
    const QString title = first->block().title;
    const QString before = first->block().body;
    mine.trial().ask(title);
    QCOMPARE(mine.trial().reply()->text, before);
    type(first->body(), u"Open the door and go in"_s);
    QCOMPARE(mine.trial().reply()->text, u"Open the door and go in"_s);
    QVERIFY(mine.detail().saveButton().isVisible());
    QVERIFY(mine.list().item(0)->text().contains("not saved"_L1));
    QCOMPARE(asked(mine, title).text("/result/answer"), before);
    QCOMPARE(card(theirs, 0)->block().body, before);
    mine.detail().saveButton().click();
    QVERIFY(!mine.detail().saveButton().isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(card(theirs, 0)->block().body, u"Open the door and go in"_s, patienceMs);
    QCOMPARE(asked(mine, title).text("/result/answer"), u"Open the door and go in"_s);
    QCOMPARE(card(mine, 0), first); // the card stays, with the cursor in it
    // Thrown away it is as it was.
    type(first->body(), u"Nonsense"_s);
    mine.detail().discard();
    QTRY_COMPARE(first->body().text(), u"Open the door and go in"_s);
}

void ChatbotsTest::botIsMadeAndSwitchedOn()
{
    ChatbotsPage &mine = *page(*m_admin);
    ChatbotsPage &theirs = *page(*m_sofia);
    const int before = theirs.list().count();
    const ChatbotId first = mine.detail().id();
    m_admin->act(u"chatbot.new"_s);
    QTest::keyClicks(&mine.newName(), u"Night watch"_s);
    QTest::keyClick(&mine.newName(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(theirs.list().count(), before + 1, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(mine.detail().id().isValid() && mine.detail().id() != first, patienceMs);
    const ChatbotId made = mine.detail().id();
    QCOMPARE(mine.detail().name().text(), u"Night watch"_s);
    // Nobody is answered by it before that is wanted.
    QVERIFY(!mine.bots().find(made)->active);
    QTest::keyClicks(&mine.detail().form().greeting(), u"Good evening"_s);
    mine.detail().save();
    mine.detail().active().click();
    QTRY_VERIFY_WITH_TIMEOUT(theirs.bots().find(made) && theirs.bots().find(made)->active, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(theirs.bots().find(made)->greeting, u"Good evening"_s, patienceMs);
    mine.detail().active().click();
    QTRY_VERIFY_WITH_TIMEOUT(!theirs.bots().find(made)->active, patienceMs);
    mine.detail().name().clear();
    QTest::keyClicks(&mine.detail().name(), u" "_s);
    mine.detail().save();
    QVERIFY(mine.detail().problem().contains("name"_L1));
    mine.detail().discard();
    mine.detail().showBot(first);
}

void ChatbotsTest::blockIsWrittenSwitchedOffAndDeleted()
{
    ChatbotsPage &mine = *page(*m_admin);
    ChatbotsPage &theirs = *page(*m_sofia);
    const auto before = titles(mine);
    QTRY_COMPARE_WITH_TIMEOUT(titles(theirs), before, patienceMs);
    mine.detail().newBlock();
    QCOMPARE(mine.detail().blocks().cards().size(), before.size() + 1);
    BlockCard *made = mine.detail().blocks().cards().last();
    QTest::keyClicks(&made->title(), u"Parking"_s);
    mine.detail().save(); // without a text it is not saved
    QCOMPARE(titles(theirs), before);
    QVERIFY(mine.detail().saveButton().isVisible());
    QTest::keyClicks(&made->body(), u"Behind the house"_s);
    mine.trial().ask(u"Where is parking?"_s);
    QCOMPARE(mine.trial().reply()->text, u"Behind the house"_s);
    mine.detail().save();
    QTRY_COMPARE_WITH_TIMEOUT(titles(theirs), before + QStringList{u"Parking"_s}, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(mine.detail().blocks().cards().last()->block().id.isValid(), patienceMs);
    QCOMPARE(mine.detail().blocks().cards().last(), made);
    made->active().click();
    QTRY_VERIFY_WITH_TIMEOUT(!theirs.detail().blocks().cards().last()->block().active, patienceMs);
    QVERIFY(!mine.trial().reply()->blockId);
    QCOMPARE(mine.trial().chart().scores().size(), before.size());
    emit made->removalRequested();
    QTRY_VERIFY(buttonNamed(mine.detail(), u"Delete"_s));
    buttonNamed(mine.detail(), u"Delete"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(titles(theirs), before, patienceMs);
    QCOMPARE(titles(mine), before);
}

void ChatbotsTest::blocksAreOrderedByKeysAndByMouse()
{
    ChatbotsPage &mine = *page(*m_admin);
    ChatbotsPage &theirs = *page(*m_sofia);
    const QStringList before = titles(mine);
    QVERIFY(before.size() >= 3);
    card(mine, 0)->title().setFocus();
    QTest::keyClick(m_admin->window, Qt::Key_Down, Qt::AltModifier);
    QStringList expected = before;
    expected.move(0, 1);
    QTRY_COMPARE_WITH_TIMEOUT(titles(theirs), expected, patienceMs);
    QCOMPARE(titles(mine), expected);
    QVERIFY(card(mine, 1)->title().hasFocus()); // it went along
    // By its grip behind the last one, and nothing moves before it is let go.
    QWidget *grip = card(mine, 0)->grip();
    const QPoint start = grip->rect().center();
    const QPoint end = grip->mapFrom(&mine.detail().blocks(), QPoint(20, mine.detail().blocks().height() - 2));
    QTest::mousePress(grip, Qt::LeftButton, {}, start);
    for (int i = 1; i <= 5; ++i) {
        QMouseEvent move(QEvent::MouseMove, start + (end - start) * i / 5,
                         grip->mapToGlobal(start + (end - start) * i / 5), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(grip, &move);
    }
    QCOMPARE(titles(mine), expected);
    QTest::mouseRelease(grip, Qt::LeftButton, {}, end);
    expected.move(0, expected.size() - 1);
    QTRY_COMPARE_WITH_TIMEOUT(titles(theirs), expected, patienceMs);
    QCOMPARE(titles(mine), expected);
}

void ChatbotsTest::handingOverIsTried()
{
    ChatbotsPage &mine = *page(*m_admin);
    mine.trial().ask(u"I want a refund, please"_s);
    auto &keywords = mine.detail().form().keywords();
    keywords.setFocus();
    keywords.selectAll();
    QTest::keyClicks(&keywords, u"refund, lawyer"_s);
    QVERIFY(mine.trial().reply()->handsOver);
    QVERIFY(mine.trial().reply()->reason.contains("refund"_L1));
    mine.detail().save();
    const auto saved = [&] { return asked(mine, u"I want a refund, please"_s).text("/result/reason"); };
    QTRY_VERIFY_WITH_TIMEOUT(saved().contains("refund"_L1), patienceMs);
    // How often it found nothing before counts, too.
    mine.detail().form().misses().setValue(2);
    mine.trial().ask(u"zeppelin gondola"_s);
    QVERIFY(!mine.trial().reply()->handsOver);
    mine.trial().findChild<QComboBox *>()->setCurrentIndex(1);
    QVERIFY(mine.trial().reply()->handsOver);
    mine.detail().form().misses().setValue(0);
    QVERIFY(!mine.trial().reply()->handsOver);
    mine.trial().findChild<QComboBox *>()->setCurrentIndex(0);
    mine.detail().discard();
}

void ChatbotsTest::twoAtTheSameTextAreToldApart()
{
    ChatbotsPage &mine = *page(*m_admin);
    ChatbotsPage &theirs = *page(*m_sofia);
    const ChatbotBlockId id = card(mine, 0)->block().id;
    BlockCard *here = mine.detail().blocks().cardOf(id);
    BlockCard *there = theirs.detail().blocks().cardOf(id);
    QVERIFY(here && there);
    type(there->body(), u"From Sofia"_s);
    type(here->body(), u"From Alex"_s);
    here->body().clearFocus();
    theirs.detail().save();
    // What is typed stays, and the title, which nobody touches, would follow.
    QTRY_COMPARE_WITH_TIMEOUT(mine.bots().findBlock(id)->body, u"From Sofia"_s, patienceMs);
    QCOMPARE(here->body().text(), u"From Alex"_s);
    mine.detail().save();
    QTRY_VERIFY_WITH_TIMEOUT(buttonNamed(*here, u"Take my change back"_s), patienceMs);
    QCOMPARE(here->body().text(), u"From Alex"_s);
    QCOMPARE(there->body().text(), u"From Sofia"_s);
    // Taken back, it is a draft again: nothing that was typed is lost.
    buttonNamed(*here, u"Take my change back"_s)->click();
    QTRY_VERIFY(mine.detail().saveButton().isVisible());
    QCOMPARE(here->body().text(), u"From Alex"_s);
    mine.detail().save();
    QTRY_COMPARE_WITH_TIMEOUT(there->body().text(), u"From Alex"_s, patienceMs);
}

void ChatbotsTest::whatIsNotSavedIsThereTheNextDay()
{
    ChatbotsPage &mine = *page(*m_admin);
    type(card(mine, 0)->body(), u"Half a sentence"_s);
    mine.detail().newBlock();
    QTest::keyClicks(&mine.detail().blocks().cards().last()->title(), u"An idea"_s);
    const QString before = asked(mine, card(mine, 0)->block().title).text("/result/answer");
    m_admin->startAgain();
    QVERIFY(m_admin->window);
    ChatbotsPage &again = *page(*m_admin);
    QTRY_COMPARE_WITH_TIMEOUT(card(again, 0)->body().text(), u"Half a sentence"_s, patienceMs);
    QCOMPARE(titles(again).last(), u"An idea"_s);
    QVERIFY(again.detail().saveButton().isVisible());
    QVERIFY(before != u"Half a sentence"_s);
    again.detail().discard();
    QTRY_VERIFY(titles(again).last() != u"An idea"_s);
}

void ChatbotsTest::savedOfflineItIsSentLater()
{
    ChatbotsPage &mine = *page(*m_admin);
    ChatbotsPage &theirs = *page(*m_sofia);
    const ChatbotBlockId id = card(mine, 0)->block().id;
    m_server->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_admin->connectionWords().startsWith("Online"_L1), patienceMs);
    type(card(mine, 0)->body(), u"Written on the train"_s);
    mine.detail().newBlock();
    QTest::keyClicks(&mine.detail().blocks().cards().last()->title(), u"Trains"_s);
    QTest::keyClicks(&mine.detail().blocks().cards().last()->body(), u"Every hour"_s);
    mine.detail().save();
    QCOMPARE(titles(mine).last(), u"Trains"_s);
    mine.trial().ask(u"trains"_s);
    QCOMPARE(mine.trial().reply()->text, u"Every hour"_s);
    QVERIFY(m_server->start());
    QTRY_VERIFY_WITH_TIMEOUT(theirs.bots().findBlock(id)->body == "Written on the train"_L1, 40'000);
    QTRY_COMPARE_WITH_TIMEOUT(titles(theirs).last(), u"Trains"_s, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(mine.detail().blocks().cards().last()->block().id.isValid(), patienceMs);
    QCOMPARE(titles(mine), titles(theirs));
}

void ChatbotsTest::actionsAreForThePage()
{
    ChatbotsPage &mine = *page(*m_admin);
    const auto action = [this](const QString &id) {
        for (QAction *known : m_admin->window->actions()) {
            if (known->objectName() == id)
                return known;
        }
        return static_cast<QAction *>(nullptr);
    };
    front(*m_admin);
    QTRY_VERIFY(action(u"chatbot.save"_s)->isEnabled());
    card(mine, 0)->title().setFocus();
    QTRY_VERIFY(action(u"chatbot.blockDown"_s)->isEnabled());
    action(u"chatbot.try"_s)->trigger();
    QVERIFY(mine.trial().findChild<QLineEdit *>()->hasFocus());
    QTRY_VERIFY(!action(u"chatbot.blockDown"_s)->isEnabled());
    m_admin->act(u"go.all_open"_s);
    QTRY_VERIFY(!action(u"chatbot.save"_s)->isEnabled());
}

void ChatbotsTest::agentsSeeNoChatbots()
{
    const Person emma(*m_server, u"emma@demo.example"_s, QString::fromLatin1(test::TestServer::DemoPassword));
    QVERIFY(emma.window);
    emma.act(u"go.chatbots"_s);
    QVERIFY(!emma.window->findChild<ChatbotsPage *>());
    for (const SidebarItem *item : emma.window->findChildren<SidebarItem *>())
        QVERIFY(item->key() != u"chatbots"_s);
}

} // namespace sf::client

QTEST_MAIN(sf::client::ChatbotsTest)
#include "tst_chatbots.moc"
