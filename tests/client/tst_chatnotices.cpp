// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop is told of chats, and that it is taken back: a real D-Bus session with a made-up notification service on it, and a
// scripted server that pushes events.
#include "client/chats/chatnotices.h"
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "tests/client/scriptedserver.h"
#include "tests/client/ticketscene.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

/// The desktop's side of org.freedesktop.Notifications.
class ChatDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;
    QStringList texts;
    QList<uint> taken;

public slots:
    QStringList GetCapabilities() const { return {u"body"_s, u"body-markup"_s, u"actions"_s}; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &, const QVariantMap &, int)
    {
        titles << title;
        texts << text;
        return replaces > 0 ? replaces : static_cast<uint>(100 + titles.size());
    }
    void CloseNotification(uint id) { taken << id; }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class ChatNoticesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
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
    void nothingElse();

    QDBusConnection m_bus = QDBusConnection(QString());
    std::unique_ptr<ChatDesktop> m_desktop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ChatNotices> m_notices;
    ChatId m_lookedAt;
    qint64 m_seq = 0;
    qint64 m_version = 0;
};

void ChatNoticesTest::initTestCase()
{
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    if (!m_bus.isConnected())
        QSKIP("There is no D-Bus session.");
    if (!m_bus.registerService(u"org.freedesktop.Notifications"_s))
        QSKIP("The desktop's own notification service runs here.");
}

void ChatNoticesTest::init()
{
    m_desktop = std::make_unique<ChatDesktop>();
    QVERIFY(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, m_desktop.get(),
                                 QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>();
    m_server->welcome.user = someUsers()[0];
    m_server->welcome.user.away = QLatin1String(QTest::currentTestFunction()) == "whoIsAwayIsLeftAlone"_L1;
    m_server->welcome.epoch = u"e"_s;
    m_server->welcome.head = m_seq = 9;
    m_connection = std::make_unique<Connection>();
    m_api = std::make_unique<Api>(*m_connection);
    const Account account{{u"127.0.0.1"_s, m_server->port()}, u"test"_s, u"a@b.c"_s};
    m_workspace = std::make_unique<Workspace>(*m_api, account, m_folder->path());
    m_lookedAt = ChatId();
    m_notices = std::make_unique<ChatNotices>(
        *m_workspace, [] { return true; }, [this](ChatId chat) { return chat == m_lookedAt; });
    m_api->signIn(u"test"_s, u"a@b.c"_s, u"secret"_s, false);
    m_connection->open(account.server);
    QTRY_COMPARE(m_server->callsOf(FeedSubscribe::name).size(), 1);
    QTRY_VERIFY(m_workspace->directory().me().id.isValid());
    QTest::qWait(50); // the answer to the subscription
}

void ChatNoticesTest::cleanup()
{
    m_notices.reset();
    m_workspace.reset();
    m_api.reset();
    m_connection.reset();
    m_server.reset();
    m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
    m_desktop.reset();
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

void ChatNoticesTest::nothingElse()
{
    const auto before = m_desktop->titles.size();
    QTest::qWait(400);
    QCOMPARE(m_desktop->titles.size(), before);
}

void ChatNoticesTest::whoWaitsIsToldAndTakenBackWhenAColleagueTakesIt()
{
    push(7, ChatStatus::Waiting, {}, 99);
    QTRY_COMPARE(m_desktop->titles, QStringList{u"Sarah waits for somebody"_s});
    QVERIFY(!m_desktop->texts[0].contains(u'<')); // what strangers wrote is no markup
    QVERIFY(m_desktop->taken.isEmpty());
    nothingElse();
    push(7, ChatStatus::Active, colleague, colleague);
    QTRY_COMPARE(m_desktop->taken, QList<uint>{101});
    nothingElse();
}

void ChatNoticesTest::clickOpensTheChat()
{
    QSignalSpy requested(m_notices.get(), &ChatNotices::chatRequested);
    push(7, ChatStatus::Waiting, {}, 99);
    QTRY_COMPARE(m_desktop->titles.size(), 1);
    QTest::qWait(100); // its number is on its way
    emit m_desktop->ActionInvoked(101, u"default"_s);
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<ChatId>(), ChatId(7));
}

void ChatNoticesTest::visitorsWordsInMyChatsAreTold()
{
    push(7, ChatStatus::Active, me, colleague); // handed on
    QTRY_COMPARE(m_desktop->titles, QStringList{u"The chat with Sarah is yours now"_s});
    QTest::qWait(100);
    say(7, 20, u"Are you there?"_s);
    QTRY_COMPARE(m_desktop->titles.last(), u"Sarah wrote in the chat"_s);
    QVERIFY(m_desktop->texts.last().contains(u"Are you there?"_s));
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
    QCOMPARE(m_desktop->titles.size(), 0);
}

void ChatNoticesTest::whoIsAwayIsLeftAlone()
{
    push(7, ChatStatus::Waiting, {}, 99);
    nothingElse();
    QCOMPARE(m_desktop->titles.size(), 0);
}

QTEST_MAIN(ChatNoticesTest)
#include "tst_chatnotices.moc"
