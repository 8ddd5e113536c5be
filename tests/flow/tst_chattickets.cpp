// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets of chats, in the real window of an agent: made in the middle of a chat, found again, linked, and with the chat going on in them.
#include "client/chats/chatlinks.h"
#include "client/chats/maketicketform.h"
#include "client/chats/pickbar.h"
#include "client/tickets/composer.h"
#include "client/tickets/ticketview.h"
#include "client/tickets/valuecombo.h"
#include "tests/flow/chatscene.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>

namespace sf::client {

class ChatTicketsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void oneKeyMakesTheTicketOfAChat();
    void theFormOverridesWhatIsSuggested();
    void theChatGoesOnInTheTicket();
    void aChatIsLinkedToATicketThatThereIs();

private:
    ChatsPage &chats() { return chatsOf(*m_john); }
    TicketView &ticket() { return *m_john->window->findChild<TicketView *>(); }
    Banner &strip() { return m_john->window->banner(); }
    test::JsonLine storedTicket(TicketId id)
    {
        return m_scene->desk->call("ticket.get", "{\"id\":" + QByteArray::number(id.value()) + '}');
    }
    TicketId ticketOf(ChatId chat) { return TicketId(m_scene->stored(chat).number("/result/tickets/0/id")); }
    /// A chat of one's own.
    ChatId begin(const QString &name, const QString &email = {});
    template<class W>
    W *named(const QWidget &parent, const QString &words);

    std::unique_ptr<ChatScene> m_scene;
    std::unique_ptr<Person> m_john;
};

void ChatTicketsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_scene = std::make_unique<ChatScene>();
    QVERIFY2(m_scene->server.isReady(), qPrintable(m_scene->server.why()));
    m_john = std::make_unique<Person>(m_scene->server, u"john@demo.example"_s,
                                      QString::fromLatin1(test::TestServer::DemoPassword));
    QVERIFY(m_john->window);
    m_john->window->resize(2000, 1000); // wide enough for the properties
}

void ChatTicketsTest::cleanup()
{
    m_scene->closeAll();
}

ChatId ChatTicketsTest::begin(const QString &name, const QString &email)
{
    const ChatId chat = m_scene->openWaiting(name, email);
    if (!openChat(chats(), chat))
        return {};
    chats().view().take();
    const bool isMine = QTest::qWaitFor([&] { return chats().view().head().stateText() == u"With you"_s; }, patienceMs);
    return isMine ? chat : ChatId();
}

template<class W>
W *ChatTicketsTest::named(const QWidget &parent, const QString &words)
{
    for (W *found : parent.findChildren<W *>()) {
        if (found->isVisible() && found->accessibleName().contains(words))
            return found;
    }
    return nullptr;
}

void ChatTicketsTest::oneKeyMakesTheTicketOfAChat()
{
    const ChatId chat = begin(u"Sarah Johnson"_s, u"sarah.johnson@acme.example"_s);
    QVERIFY(chat.isValid());
    m_john->act(u"chat.ticket"_s);
    QTRY_VERIFY_WITH_TIMEOUT(chats().view().notice().isVisible(), patienceMs);
    QVERIFY(chats().view().notice().text().contains(u"was made. It is yours."_s));
    const TicketId made = ticketOf(chat);
    const test::JsonLine stored = storedTicket(made);
    QCOMPARE(stored.text("/result/ticket/priority"), u"high"_s); // it was escalated
    QCOMPARE(stored.text("/result/ticket/subject"), u"My screen stays dark"_s);
    QCOMPARE(stored.text("/result/requester/name"), u"Sarah Johnson"_s);
    QVERIFY(stored.text("/result/ticket/description").contains(u"My screen stays dark"_s));
    QCOMPARE(stored.count("/result/tags"), 1);
    const QString number = u"T-%1"_s.arg(stored.number("/result/ticket/number"), 4, 10, QLatin1Char('0'));
    // The chat has it in its head and still goes on.
    auto *chip = named<QPushButton>(chats().view().head(), number);
    QTRY_VERIFY_WITH_TIMEOUT((chip = named<QPushButton>(chats().view().head(), number)), patienceMs);
    QCOMPARE(chats().view().head().stateText(), u"With you"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ticket().ticket(), made, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(ticket().titleText().startsWith(number), patienceMs);
    // And the ticket has the chat.
    auto &links = *ticket().findChild<ChatLinks *>();
    QPushButton *back = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((back = named<QPushButton>(links, u"Sarah Johnson"_s)), patienceMs);
    QVERIFY(back->accessibleName().startsWith(u"The ticket was made of this chat"_s));
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(chats().isVisible());
    QCOMPARE(chats().view().chat(), chat);
    // Pressed twice: that one is opened, and another offered.
    m_john->act(u"go.all"_s);
    m_john->act(u"go.chats"_s);
    m_john->act(u"chat.ticket"_s);
    QTRY_VERIFY(ticket().isVisible());
    QCOMPARE(ticket().ticket(), made);
    QVERIFY(strip().isVisible() && strip().text().contains(u"has this ticket already"_s));
    QCOMPARE(m_scene->stored(chat).count("/result/tickets"), 1);
    QTRY_VERIFY(buttonNamed(*m_john->window, u"Make another"_s));
    buttonNamed(*m_john->window, u"Make another"_s)->click();
    QVERIFY(chats().view().form().isVisible());
    QTest::keyClick(chats().view().form().findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_scene->stored(chat).count("/result/tickets"), 2, patienceMs);
}

void ChatTicketsTest::theFormOverridesWhatIsSuggested()
{
    const ChatId chat = m_scene->open(u"Paul Unknown"_s); // still with the bot
    QVERIFY(m_scene->say(chat, u"Where is my invoice?"_s));
    QVERIFY(openChat(chats(), chat));
    chats().view().openTicketForm();
    MakeTicketForm &form = chats().view().form();
    QVERIFY(form.isVisible());
    bool isReasonSaid = false;
    for (const QLabel *label : form.findChildren<QLabel *>())
        isReasonSaid = isReasonSaid || label->text() == u"suggested, since the chat was not escalated"_s;
    QVERIFY(isReasonSaid);
    auto *priority = named<ValueCombo>(form, u"Priority"_s);
    QCOMPARE(priority->value().toInt(), static_cast<int>(Priority::Medium));
    priority->setValue(static_cast<int>(Priority::Urgent));
    named<ValueCombo>(form, u"Category"_s)->setValue(u"billing"_s);
    form.findChild<QCheckBox *>()->setChecked(false);
    QTest::keyClicks(form.findChild<QLineEdit *>(), u"Invoice of May"_s);
    QTest::keyClick(form.findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(ticketOf(chat).isValid(), patienceMs);
    const test::JsonLine stored = storedTicket(ticketOf(chat));
    QCOMPARE(stored.text("/result/ticket/priority"), u"urgent"_s);
    QCOMPARE(stored.text("/result/ticket/category"), u"billing"_s);
    QCOMPARE(stored.text("/result/ticket/subject"), u"Invoice of May"_s);
    QVERIFY(!stored.text("/result/ticket/description").contains(u"Where is my invoice?"_s));
    QCOMPARE(stored.count("/result/tags"), 0);
}

void ChatTicketsTest::theChatGoesOnInTheTicket()
{
    const ChatId chat = begin(u"Michael Chen"_s, u"michael.chen@techstartup.example"_s);
    QVERIFY(chat.isValid());
    m_john->act(u"chat.ticket"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ticketOf(chat).isValid(), patienceMs);
    const TicketId made = ticketOf(chat);
    QTRY_VERIFY_WITH_TIMEOUT(
        buttonNamed(chats().view(),
                    u"Open T-%1"_s.arg(storedTicket(made).number("/result/ticket/number"), 4, 10, QLatin1Char('0'))),
        patienceMs);
    m_john->act(u"chat.ticket"_s); // there is one: it is opened
    QTRY_COMPARE_WITH_TIMEOUT(ticket().ticket(), made, patienceMs);
    QVERIFY(m_scene->say(chat, u"And now it smokes"_s));
    const auto isSaid = [this](const QString &words) { return saidIn(ticket().conversation()).contains(words); };
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"And now it smokes"_s), patienceMs);
    QVERIFY(!isSaid(u"My screen stays dark"_s)); // that stands in the description
    const ConversationItem last = ticket().conversation().items().last();
    QCOMPARE(last.badge, u"Chat"_s);
    QVERIFY(last.isChat);
    // One answers there.
    Composer &composer = ticket().composer();
    composer.setKind(DraftKind::ChatReply);
    QCOMPARE(composer.buttonText(), u"Answer Michael Chen in the chat"_s);
    auto *field = composer.findChild<QPlainTextEdit *>();
    QTest::keyClicks(field, u"Pull the plug"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->toPlainText().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_scene->storedBodies(chat, u"agent"_s), QStringList{u"Pull the plug"_s}, patienceMs);
    QTRY_VERIFY(isSaid(u"Pull the plug"_s));
    // No response of the ticket: only the visitor reads it.
    QCOMPARE(storedTicket(made).count("/result/responses"), 0);
    // What is typed here stands there, too.
    QTest::keyClicks(field, u"One more"_s);
    QCOMPARE(fieldOf(chats().view()).toPlainText(), u"One more"_s);
    fieldOf(chats().view()).clear();
    QVERIFY(field->toPlainText().isEmpty());
    chats().view().closeChat();
    QTRY_VERIFY_WITH_TIMEOUT(chats().view().head().stateText().startsWith(u"Closed"_s), patienceMs);
    QCOMPARE(composer.kind(), DraftKind::Reply);
    QVERIFY(isSaid(u"And now it smokes"_s));
}

void ChatTicketsTest::aChatIsLinkedToATicketThatThereIs()
{
    const ChatId chat = m_scene->openWaiting(u"Emily Davis"_s);
    QVERIFY(openChat(chats(), chat));
    m_john->act(u"chat.link"_s);
    auto *search = chats().view().findChild<PickBar *>()->findChild<QLineEdit *>();
    auto *hits = chats().view().findChild<PickBar *>()->findChild<QListWidget *>();
    QTest::keyClicks(search, u"Billing inquiry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hits->count() > 0 && hits->item(0)->text().contains(u"T-0003"_s), patienceMs);
    QTest::keyClick(search, Qt::Key_Return);
    QPushButton *chip = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((chip = named<QPushButton>(chats().view().head(), u"T-0003"_s)), patienceMs);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(ticket().titleText().startsWith(u"T-0003"_s), patienceMs);
    auto &links = *ticket().findChild<ChatLinks *>();
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(links, u"Linked chat: Emily Davis"_s), patienceMs);
    // All that was said there is to be read here.
    QTRY_VERIFY_WITH_TIMEOUT(saidIn(ticket().conversation()).contains(u"My screen stays dark"_s), patienceMs);
    named<QToolButton>(links, u"Take the link"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!named<QPushButton>(links, u"Emily Davis"_s), patienceMs);
    QVERIFY(!m_scene->stored(chat).has("/result/tickets/0"));
    QTRY_VERIFY(!saidIn(ticket().conversation()).contains(u"My screen stays dark"_s));
}

} // namespace sf::client

QTEST_MAIN(sf::client::ChatTicketsTest)
#include "tst_chattickets.moc"
