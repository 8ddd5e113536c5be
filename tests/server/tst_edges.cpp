// SPDX-License-Identifier: GPL-3.0-or-later
// Peers that misbehave without saying anything wrong: half lines, silence, haste.
#include "server/net/keepalive.h"
#include "tests/support/testserver.h"
#include "tests/support/wirepeer.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;
using namespace sf;
using namespace sf::test;

class EdgesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aHalfLineIsNotWaitedForForever_data();
    void aHalfLineIsNotWaitedForForever();
    void quietPeersMayStay();
    void linesThatComeSlowlyButWholeAreTaken();
    void vanishedPeersAreAskedFor();
    void everyConnectionIsWatched();
    void oneSlowedSessionDelaysNobody();

private:
    std::unique_ptr<TestServer> m_server;
};

namespace {

const QByteArray kCall = R"({"jsonrpc":"2.0","id":9,"method":"server.info"})";

int option(qintptr socket, int level, int name)
{
    int value = -1;
    socklen_t size = sizeof value;
    return ::getsockopt(static_cast<int>(socket), level, name, &value, &size) == 0 ? value : -1;
}

/// The line of the kernel's table about the server's end of this connection: "sl local remote st tx:rx tr:when …".
QByteArrayList kernelsView(const WirePeer &peer, quint16 serverPort)
{
    QFile table(u"/proc/net/tcp"_s);
    if (!table.open(QIODevice::ReadOnly))
        return {};
    const auto end = [](quint16 port) {
        return "0100007F:" + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    };
    const QByteArrayList lines = table.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList parts = line.simplified().split(' ');
        if (parts.value(1) == end(serverPort) && parts.value(2) == end(peer.localPort()))
            return parts;
    }
    return {};
}

} // namespace

void EdgesTest::initTestCase()
{
    m_server = std::make_unique<TestServer>(
        ServerOptions{.settings = "[limits]\nline_seconds = 2\nburst = 10\nrequests_per_second = 10\n"});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
}

void EdgesTest::aHalfLineIsNotWaitedForForever_data()
{
    QTest::addColumn<bool>("isSignedIn");
    QTest::addColumn<bool>("isTrickling");
    QTest::newRow("stranger") << false << false;
    QTest::newRow("signed in") << true << false;
    QTest::newRow("byte by byte") << false << true;
}

void EdgesTest::aHalfLineIsNotWaitedForForever()
{
    QFETCH(bool, isSignedIn);
    QFETCH(bool, isTrickling);
    WirePeer peer(m_server->port());
    if (isSignedIn)
        QVERIFY(!peer.signIn("test", "agent@test.example", TestServer::Password).isError());
    peer.sendRaw(kCall + '\n' + kCall.left(10));
    QCOMPARE(peer.nextLine().number("/id"), 9);
    JsonLine answer;
    for (qsizetype at = 10; !answer.isValid() && at < 300; ++at) {
        if (isTrickling)
            peer.sendRaw(kCall.mid(at % kCall.size(), 1));
        answer = peer.nextLine(100);
    }
    QCOMPARE(answer.errorCode(), -32700);
    QCOMPARE(answer.json("/id"), QByteArray("null"));
    QVERIFY(peer.wasClosed());
}

void EdgesTest::quietPeersMayStay()
{
    WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("test", "agent@test.example", TestServer::Password).isError());
    peer.sendRaw(kCall + '\n');
    QCOMPARE(peer.nextLine().number("/id"), 9);
    QVERIFY(!peer.wasClosed(2500));
    QVERIFY(peer.nothingElseWasSent());
}

void EdgesTest::linesThatComeSlowlyButWholeAreTaken()
{
    // Each line has the whole time, however many there are.
    WirePeer peer(m_server->port());
    for (int i = 0; i < 4; ++i) {
        peer.sendRaw(kCall.left(20));
        QVERIFY(!peer.nextLine(500).isValid());
        peer.sendRaw(kCall.mid(20) + '\n');
        QCOMPARE(peer.nextLine().number("/id"), 9);
    }
    QVERIFY(peer.nothingElseWasSent());
}

void EdgesTest::vanishedPeersAreAskedFor()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(listener.serverAddress(), listener.serverPort());
    QVERIFY(client.waitForConnected());
    const qintptr socket = client.socketDescriptor();
    QVERIFY(server::noticeSilence(socket));
    QCOMPARE(option(socket, SOL_SOCKET, SO_KEEPALIVE), 1);
    const int idle = option(socket, IPPROTO_TCP, TCP_KEEPIDLE);
    const int between = option(socket, IPPROTO_TCP, TCP_KEEPINTVL);
    const int missed = option(socket, IPPROTO_TCP, TCP_KEEPCNT);
    QCOMPARE(idle, 30);
    QCOMPARE(missed, 2);
    QCOMPARE(idle + between * missed, 90);
    QCOMPARE(option(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 90'000);
    QVERIFY(!server::noticeSilence(-1));
}

void EdgesTest::everyConnectionIsWatched()
{
    WirePeer peer(m_server->port());
    peer.sendRaw(kCall + '\n');
    QCOMPARE(peer.nextLine().number("/id"), 9);
    // 02: the keepalive timer, with the time until it fires in hundredths of a second; the system's own would be two hours.
    const auto timer = [&] { return kernelsView(peer, m_server->port()).value(5).split(':'); };
    QTRY_COMPARE(timer().value(0), QByteArray("02"));
    const int leftMs = timer().value(1).toInt(nullptr, 16) * 10;
    QVERIFY2(leftMs > 0 && leftMs <= 30'500, qPrintable(QString::number(leftMs)));
}

void EdgesTest::oneSlowedSessionDelaysNobody()
{
    WirePeer hasty(m_server->port());
    WirePeer calm(m_server->port());
    constexpr int many = 60; // 10 at once, then 10 a second: five seconds of work
    QByteArray flood;
    for (int i = 0; i < many; ++i)
        flood += kCall + '\n';
    hasty.sendRaw(flood);
    QCOMPARE(hasty.nextLine().number("/id"), 9);
    for (int i = 0; i < 5; ++i)
        QVERIFY(!calm.call("server.info").isError());
    int answered = 1;
    while (hasty.nextLine(1).isValid())
        ++answered;
    QVERIFY2(answered < many, "it was not slowed at all");
    // And it gets all its answers in the end.
    while (answered < many && hasty.nextLine().isValid())
        ++answered;
    QCOMPARE(answered, many);
}

QTEST_GUILESS_MAIN(EdgesTest)
#include "tst_edges.moc"
