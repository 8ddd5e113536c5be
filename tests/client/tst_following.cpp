// SPDX-License-Identifier: GPL-3.0-or-later
// The connection, the session, the feed and what follows it, against a scripted peer.
#include "tests/client/scriptedclient.h"

#include <QSslKey>
#include <QSslServer>

#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::StringLiterals;

namespace {

/// A TLS server with a certificate of its own making, which keeps what it is sent.
struct TlsServer
{
    QSslServer server;
    QSslCertificate certificate;
    QByteArray received;

    bool listen(quint16 port = 0)
    {
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
            EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), &EVP_PKEY_free);
        const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), &X509_free);
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(made.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(made.get()), 24 * 3600);
        X509_set_pubkey(made.get(), key.get());
        if (X509_sign(made.get(), key.get(), EVP_sha256()) <= 0)
            return false;
        certificate = QSslCertificate(der(made.get(), &i2d_X509), QSsl::Der);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate);
        tls.setPrivateKey(QSslKey(der(key.get(), &i2d_PrivateKey), QSsl::Ec, QSsl::Der));
        server.setSslConfiguration(tls);
        QObject::connect(&server, &QSslServer::pendingConnectionAvailable, &server, [this] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, &server,
                             [this, socket] { received += socket->readAll(); });
            received += socket->readAll();
        });
        return server.listen(QHostAddress::LocalHost, port);
    }
    template<class T, class Encode>
    static QByteArray der(T *value, Encode encode)
    {
        QByteArray bytes(encode(value, nullptr), '\0');
        auto *place = reinterpret_cast<unsigned char *>(bytes.data());
        encode(value, &place);
        return bytes;
    }
    QByteArray fingerprint() const { return certificate.digest(QCryptographicHash::Sha256); }
};

} // namespace

class TestFollowing : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void certificateIsAskedForPinnedAndGuarded();
    void addressesAreRead();
    void passwordIsTriedOnceAndThenTheTokenResumes();
    void refusedSignInIsSaid();
    void brokenConnectionAnswersOffline();
    void feedHandsOnInOrder();
    void gapSubscribesAgain();
    void skipAndResyncRefetch();
    void newerRowWins();
    void eventSettlesTheOverlay();
    void pageTakesPushes();
    void directoryFollows();
    void aSilentServerIsLeft();
    void aServerThatAnswersIsNot();
    void positionIsKnownByItsTime();
    void positionOutlivesTheProgram();

private:
    std::unique_ptr<Scene> m_scene;
};

void TestFollowing::certificateIsAskedForPinnedAndGuarded()
{
    TlsServer first;
    QVERIFY(first.listen());
    const quint16 port = first.server.serverPort();
    Connection connection;
    connection.setFirstRetry(10, 10);
    QSignalSpy asked(&connection, &Connection::firstContact);
    QSignalSpy changed(&connection, &Connection::certificateChanged);
    connect(&connection, &Connection::opened, this, [&connection] { connection.send("hello\n"); });
    connection.open({.host = u"127.0.0.1"_s, .port = port, .tlsOnLoopback = true});
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toByteArray(), first.fingerprint());
    QCOMPARE(connection.state(), Connection::State::Asking);
    QTest::qWait(100);
    QVERIFY(first.received.isEmpty());

    connection.trust(first.fingerprint());
    QTRY_COMPARE(first.received, "hello\n");
    QCOMPARE(connection.state(), Connection::State::Open);

    // Somebody else in its place.
    first.server.close();
    TlsServer second;
    QVERIFY(second.listen(port));
    connection.open({.host = u"127.0.0.1"_s, .port = port, .tlsOnLoopback = true}, first.fingerprint());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(connection.state(), Connection::State::Blocked);
    QTest::qWait(200);
    QVERIFY(second.received.isEmpty());
    QCOMPARE(connection.state(), Connection::State::Blocked);
}

void TestFollowing::addressesAreRead()
{
    QCOMPARE(ServerAddress::parse(u"desk.example.org"_s)->port, kDefaultPort);
    QCOMPARE(ServerAddress::parse(u" 127.0.0.1:4848 "_s)->port, 4848);
    QCOMPARE(ServerAddress::parse(u"[::1]:4848"_s)->host, u"::1"_s);
    QCOMPARE(ServerAddress::parse(u"[::1]:4848"_s)->text(), u"[::1]:4848"_s);
    QVERIFY(ServerAddress::parse(u"localhost"_s)->isLoopback());
    QVERIFY(!ServerAddress::parse(u"desk.example.org"_s)->isLoopback());
    for (const QString &wrong : {u""_s, u":47"_s, u"a:"_s, u"a:0"_s, u"a:99999"_s, u"a b"_s, u"http://a"_s, u"[::1"_s})
        QVERIFY2(!ServerAddress::parse(wrong), qPrintable(wrong));
}

void TestFollowing::passwordIsTriedOnceAndThenTheTokenResumes()
{
    QVERIFY(m_scene->start());
    m_scene->server.cut();
    QTRY_COMPARE(m_scene->server.connections, 2);
    QTRY_VERIFY(m_scene->client->api.isSignedIn());
    QCOMPARE(m_scene->server.callsOf("session.sign_in").size(), 1);
    QCOMPARE(m_scene->server.callsOf("session.resume").size(), 1);
    QVERIFY(m_scene->server.callsOf("session.resume").first().params.contains("token-1"));
}

void TestFollowing::refusedSignInIsSaid()
{
    m_scene->server.onCall = [this](const Call &call) {
        m_scene->server.refuse(call, Error::of(ErrorKind::Unauthenticated, u"Wrong password"_s));
        return true;
    };
    QSignalSpy failed(&m_scene->client->api, &Api::signInFailed);
    m_scene->client->signIn();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_scene->client->api.state(), Api::State::SignedOut);
    QCOMPARE(m_scene->server.calls.size(), 1);
}

void TestFollowing::brokenConnectionAnswersOffline()
{
    QVERIFY(m_scene->start());
    std::optional<ErrorKind> kind;
    m_scene->client->api.call<TicketGet>({.id = TicketId(1)}, this,
                                         [&](const Result<TicketPage> &answer) { kind = answer.error().kind; });
    QTRY_VERIFY(!m_scene->server.callsOf("ticket.get").isEmpty());
    m_scene->server.cut();
    QTRY_VERIFY(kind.has_value());
    QCOMPARE(*kind, ErrorKind::Offline);
}

void TestFollowing::feedHandsOnInOrder()
{
    QVERIFY(m_scene->start());
    Feed &feed = m_scene->client->workspace->feed();
    QSignalSpy arrived(&feed, &Feed::eventArrived);
    m_scene->server.notify(kEventNotification, toJson(makeEvent(10, 11, makeRow(1, 2))));
    m_scene->server.notify(kEventNotification,
                           toJson(makeEvent(10, 11, makeRow(1, 2)))); // doubled by a repeated subscription
    m_scene->server.notify(kEventNotification, toJson(FeedEvent{.since = 11, .seq = 15}));
    m_scene->server.notify(kEventNotification, toJson(makeEvent(15, 16, makeRow(1, 3))));
    QTRY_COMPARE(feed.position(), 16);
    QCOMPARE(arrived.size(), 2);
    QCOMPARE(m_scene->server.callsOf("feed.subscribe").size(), 1);
}

void TestFollowing::gapSubscribesAgain()
{
    QVERIFY(m_scene->start());
    Feed &feed = m_scene->client->workspace->feed();
    QSignalSpy arrived(&feed, &Feed::eventArrived);
    m_scene->server.notify(kEventNotification, toJson(makeEvent(12, 13, makeRow(1, 2))));
    QTRY_COMPARE(m_scene->server.callsOf("feed.subscribe").size(), 2);
    QCOMPARE(arrived.size(), 0);
    QCOMPARE(feed.position(), 10);
    const auto params =
        fromJson<FeedSubscribe::Params>(QByteArrayView(m_scene->server.callsOf("feed.subscribe").last().params));
    QCOMPARE(params->after, 10);
}

void TestFollowing::skipAndResyncRefetch()
{
    QVERIFY(m_scene->start());
    Feed &feed = m_scene->client->workspace->feed();
    QTRY_VERIFY(!m_scene->server.callsOf("user.list").isEmpty());
    QSignalSpy refetch(&feed, &Feed::refetchNeeded);
    for (qint64 i = 1; i <= 5; ++i)
        m_scene->server.notify(kSkipNotification, toJson(FeedSkip{.since = 10, .seq = 10 + i * 600}));
    QTRY_COMPARE(feed.position(), 3010);
    QTRY_COMPARE_WITH_TIMEOUT(refetch.size(), 1, 3000);
    QSignalSpy resynced(&feed, &Feed::resynced);
    m_scene->server.notify(kResyncNotification, toJson(FeedResync{.epoch = u"e2"_s, .seq = 7}));
    QTRY_COMPARE(resynced.size(), 1);
    QCOMPARE(feed.position(), 7);
    QTRY_COMPARE_WITH_TIMEOUT(refetch.size(), 2, 3000);
}

void TestFollowing::newerRowWins()
{
    TicketStore &store = m_scene->client->workspace->tickets();
    store.takeRows({makeRow(1, 5)});
    store.takeRows({makeRow(1, 4)});
    QCOMPARE(store.row(TicketId(1))->version, 5);
    emit m_scene->client->workspace->feed().eventArrived(makeEvent(0, 3, makeRow(1, 3)));
    QCOMPARE(store.row(TicketId(1))->version, 5);
    emit m_scene->client->workspace->feed().eventArrived(makeEvent(3, 6, makeRow(1, 6)));
    QCOMPARE(store.row(TicketId(1))->version, 6);
}

void TestFollowing::eventSettlesTheOverlay()
{
    QVERIFY(m_scene->start());
    TicketStore &store = m_scene->client->workspace->tickets();
    store.takeRows({makeRow(4, 2)});
    TicketUpdate::Params change{.id = TicketId(4), .base = 2};
    change.patch.set(&Ticket::status, Status::Resolved);
    const QString key = m_scene->client->outbox().submit<TicketUpdate>(change, u"T-0004"_s);
    QVERIFY(store.isPending(TicketId(4)));
    QCOMPARE(store.row(TicketId(4))->status, Status::Resolved);
    QCOMPARE(store.storedRow(TicketId(4))->status, Status::Open);
    QTRY_COMPARE(m_scene->server.callsOf("ticket.update").size(), 1);
    // The answer comes first: still on screen until the event is there.
    m_scene->server.answer(m_scene->server.callsOf("ticket.update").first(),
                           toJson(Receipt{.id = 4, .version = 3, .seq = 11}));
    QTRY_COMPARE(m_scene->client->outbox().count(), 0);
    QCOMPARE(store.row(TicketId(4))->status, Status::Resolved);
    m_scene->server.notify(kEventNotification, toJson(makeEvent(10, 11, makeRow(4, 3, Status::Resolved), key)));
    QTRY_VERIFY(!store.isPending(TicketId(4)));
    QCOMPARE(store.row(TicketId(4))->status, Status::Resolved);
}

void TestFollowing::pageTakesPushes()
{
    TicketPage page;
    page.ticket.id = TicketId(4);
    page.ticket.version = 2;
    page.asOf = 10;
    m_scene->server.onCall = [&](const Call &call) {
        if (call.method == "ticket.get")
            m_scene->server.answer(call, toJson(page));
        return call.method == "ticket.get";
    };
    QVERIFY(m_scene->start());
    TicketStore &store = m_scene->client->workspace->tickets();
    store.openPage(TicketId(4));
    QTRY_COMPARE(store.pageState(TicketId(4)), TicketStore::PageState::Current);
    FeedEvent event = makeEvent(10, 11, makeRow(4, 3, Status::WaitingOnCustomer));
    event.event->kind = EventKind::Responded;
    event.event->responseId = ResponseId(9);
    event.event->changes.bytes = R"({"status":["open","waiting_on_customer"],"description":["","new text"]})";
    event.response = Response{.id = ResponseId(9), .version = 1, .ticketId = TicketId(4)};
    m_scene->server.notify(kEventNotification, toJson(event));
    QTRY_COMPARE(store.page(TicketId(4))->responses.size(), 1);
    QCOMPARE(store.page(TicketId(4))->ticket.status, Status::WaitingOnCustomer);
    QCOMPARE(store.page(TicketId(4))->ticket.description, u"new text"_s);
    QCOMPARE(store.page(TicketId(4))->ticket.version, 3);
    store.closePage(TicketId(4));
    QCOMPARE(m_scene->client->workspace->localDb().page(TicketId(4))->page.ticket.version, 3);
}

void TestFollowing::directoryFollows()
{
    QVERIFY(m_scene->start());
    Directory &directory = m_scene->client->workspace->directory();
    QCOMPARE(directory.me().name, u"Alex"_s);
    QCOMPARE(directory.numberText(4), u"T-0004"_s);
    User user;
    user.id = UserId(8);
    user.version = 3;
    user.name = u"Kim"_s;
    FeedEvent event{.since = 10, .seq = 11};
    event.event = Event{.seq = 11, .entity = Entity::User, .entityId = 8, .version = 3};
    event.row.bytes = toJson(user);
    m_scene->server.notify(kEventNotification, toJson(event));
    QTRY_COMPARE(directory.userName(UserId(8)), u"Kim"_s);
}

void TestFollowing::aSilentServerIsLeft()
{
    QVERIFY(m_scene->start());
    // It is there, takes everything and says nothing: a half-open connection looks like this from here.
    m_scene->server.onCall = [](const Call &) { return true; };
    Connection &connection = m_scene->client->connection;
    QSignalSpy lost(&connection, &Connection::lost);
    QElapsedTimer clock;
    clock.start();
    connection.setPatience(200, 500);
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(clock.elapsed() >= 300);
    QVERIFY(!m_scene->server.callsOf("server.info").isEmpty()); // it was asked first
    QTRY_COMPARE(m_scene->server.connections, 2);
    m_scene->server.onCall = {};
    m_scene->server.cut();
    QTRY_VERIFY(m_scene->client->api.isSignedIn());
}

void TestFollowing::aServerThatAnswersIsNot()
{
    QVERIFY(m_scene->start());
    int asked = 0;
    m_scene->server.onCall = [&](const Call &call) {
        if (call.method != "server.info")
            return false;
        ++asked;
        m_scene->server.answer(call, toJson(ServerFacts{}));
        return true;
    };
    m_scene->client->connection.setPatience(100, 500);
    QTRY_VERIFY(asked >= 4);
    QCOMPARE(m_scene->server.connections, 1);
}

static FeedSubscribe::Params lastSubscription(const ScriptedServer &server)
{
    return *fromJson<FeedSubscribe::Params>(QByteArrayView(server.callsOf("feed.subscribe").last().params));
}

void TestFollowing::positionIsKnownByItsTime()
{
    QVERIFY(m_scene->start());
    QVERIFY(!lastSubscription(m_scene->server).afterAt);
    Feed &feed = m_scene->client->workspace->feed();
    const auto comeBack = [&] {
        const auto before = m_scene->server.callsOf("feed.subscribe").size();
        m_scene->server.cut();
        return QTest::qWaitFor([&] { return m_scene->server.callsOf("feed.subscribe").size() > before; });
    };
    FeedEvent event = makeEvent(10, 11, makeRow(1, 2));
    event.event->recordedAt = {5000};
    m_scene->server.notify(kEventNotification, toJson(event));
    QTRY_COMPARE(feed.position(), 11);
    QVERIFY(comeBack());
    QCOMPARE(lastSubscription(m_scene->server).after, 11);
    QCOMPARE(lastSubscription(m_scene->server).afterAt, std::optional(Time{5000}));
    m_scene->server.notify(kEventNotification, toJson(FeedEvent{.since = 11, .seq = 15, .at = {7000}}));
    QTRY_COMPARE(feed.position(), 15);
    QVERIFY(comeBack());
    QCOMPARE(lastSubscription(m_scene->server).afterAt, std::optional(Time{7000}));
    m_scene->server.notify(kSkipNotification, toJson(FeedSkip{.since = 15, .seq = 900, .at = {9000}}));
    QTRY_COMPARE(feed.position(), 900);
    QVERIFY(comeBack());
    QCOMPARE(lastSubscription(m_scene->server).after, 900);
    QCOMPARE(lastSubscription(m_scene->server).afterAt, std::optional(Time{9000}));
}

void TestFollowing::positionOutlivesTheProgram()
{
    QVERIFY(m_scene->start());
    m_scene->server.notify(kEventNotification, toJson(FeedEvent{.since = 10, .seq = 15, .at = {7000}}));
    QTRY_COMPARE(m_scene->client->workspace->feed().position(), 15);
    m_scene->restart();
    m_scene->server.calls.clear();
    QVERIFY(m_scene->start());
    QCOMPARE(lastSubscription(m_scene->server).after, 15);
    QCOMPARE(lastSubscription(m_scene->server).afterAt, std::optional(Time{7000}));

    // While it was closed, the server was given another log: what it kept is of no use any more.
    LocalDb &db = m_scene->client->workspace->localDb();
    TicketPage page;
    page.ticket.id = TicketId(4);
    db.savePage(page);
    m_scene->restart();
    m_scene->server.welcome.epoch = u"e2"_s;
    m_scene->server.calls.clear();
    QVERIFY(m_scene->client->workspace->localDb().page(TicketId(4)));
    QVERIFY(m_scene->start());
    QCOMPARE(lastSubscription(m_scene->server).after, 10);
    QVERIFY(!m_scene->client->workspace->localDb().page(TicketId(4)));
}

QTEST_GUILESS_MAIN(TestFollowing)
#include "tst_following.moc"
