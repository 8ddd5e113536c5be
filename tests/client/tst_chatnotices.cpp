// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop is told of chats, and that it is taken back: a real D-Bus session with a made-up notification service on it, and a
// scripted server that pushes events.
#include "client/chats/chatnotices.h"
#include "tests/client/desktoptest.h"

#include <QSignalSpy>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

class ChatNoticesTest : public DesktopTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whoWaitsIsToldAndTakenBackWhenAColleagueTakesIt();
    void clickOpensTheChat();
    void visitorsWordsInMyChatsAreTold();
    void whatIDoOrSeeIsNotTold();
    void whoIsAwayIsLeftAlone();

private:
    static constexpr qint64 me = 1;
    static constexpr qint64 colleague = 2;
    void push(qint64 id, ChatStatus status, std::optional<qint64> agent, qint64 actor);
    void say(qint64 chat, qint64 message, const QString &body);

    std::unique_ptr<ChatNotices> m_notices;
    ChatId m_lookedAt;
    qint64 m_version = 0;
};

void ChatNoticesTest::init()
{
    begin(QLatin1String(QTest::currentTestFunction()) == "whoIsAwayIsLeftAlone"_L1);
    m_lookedAt = ChatId();
    m_notices = std::make_unique<ChatNotices>(
        *m_workspace, [] { return true; }, [this](ChatId chat) { return chat == m_lookedAt; });
    signIn();
}

void ChatNoticesTest::cleanup()
{
    m_notices.reset();
    end();
}

void ChatNoticesTest::push(qint64 id, ChatStatus status, std::optional<qint64> agent, qint64 actor)
{
    Chat chat;
    chat.id = ChatId(id);
    chat.version = ++m_version;
    chat.visitorName = u"Sarah"_s;
    chat.status = status;
    chat.escalationReason = u"The visitor said <b>help</b>"_s;
    if (agent)
        chat.agentId = UserId(*agent);
    FeedEvent made{.since = m_seq, .seq = m_seq + 1, .event = Event(), .row = RawJson{toJson(chat)}, .response = {}};
    made.event->seq = ++m_seq;
    made.event->actorId = UserId(actor);
    made.event->entity = Entity::Chat;
    made.event->entityId = id;
    made.event->version = chat.version;
    m_server->notify(kEventNotification, toJson(made));
}

void ChatNoticesTest::say(qint64 chat, qint64 id, const QString &body)
{
    ChatMessage message;
    message.id = ChatMessageId(id);
    message.version = 1;
    message.chatId = ChatId(chat);
    message.authorType = ChatAuthor::Visitor;
    message.body = body;
    FeedEvent made{.since = m_seq, .seq = m_seq + 1, .event = Event(), .row = RawJson{toJson(message)}, .response = {}};
    made.event->seq = ++m_seq;
    made.event->entity = Entity::ChatMessage;
    made.event->kind = EventKind::ChatMessage;
    made.event->entityId = id;
    made.event->version = 1;
    m_server->notify(kEventNotification, toJson(made));
}

void ChatNoticesTest::whoWaitsIsToldAndTakenBackWhenAColleagueTakesIt()
{
    push(7, ChatStatus::Waiting, {}, 99);
    QTRY_COMPARE(m_desktop->titles(), QStringList{u"Sarah waits for somebody"_s});
    QVERIFY(!m_desktop->shown[0].text.contains(u'<')); // what strangers wrote is no markup
    QVERIFY(m_desktop->closedOnes.isEmpty());
    nothingElse();
    push(7, ChatStatus::Active, colleague, colleague);
    QTRY_COMPARE(m_desktop->closedOnes, QList<uint>{101});
    nothingElse();
}

void ChatNoticesTest::clickOpensTheChat()
{
    QSignalSpy requested(m_notices.get(), &ChatNotices::chatRequested);
    push(7, ChatStatus::Waiting, {}, 99);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QTest::qWait(100); // its number is on its way
    emit m_desktop->ActionInvoked(101, u"default"_s);
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<ChatId>(), ChatId(7));
}

void ChatNoticesTest::visitorsWordsInMyChatsAreTold()
{
    push(7, ChatStatus::Active, me, colleague); // handed on
    QTRY_COMPARE(m_desktop->titles(), QStringList{u"The chat with Sarah is yours now"_s});
    QTest::qWait(100);
    say(7, 20, u"Are you there?"_s);
    QTRY_COMPARE(m_desktop->shown.last().title, u"Sarah wrote in the chat"_s);
    QVERIFY(m_desktop->shown.last().text.contains(u"Are you there?"_s));
    push(8, ChatStatus::Active, colleague, colleague);
    say(8, 21, u"Not mine"_s);
    nothingElse();
}

void ChatNoticesTest::whatIDoOrSeeIsNotTold()
{
    push(7, ChatStatus::Waiting, {}, me); // given back by myself
    m_lookedAt = ChatId(8);
    push(8, ChatStatus::Waiting, {}, 99);
    nothingElse();
    QCOMPARE(m_desktop->shown.size(), 0);
}

void ChatNoticesTest::whoIsAwayIsLeftAlone()
{
    push(7, ChatStatus::Waiting, {}, 99);
    nothingElse();
    QCOMPARE(m_desktop->shown.size(), 0);
}

QTEST_MAIN(ChatNoticesTest)
#include "tst_chatnotices.moc"
