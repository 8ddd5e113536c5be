// SPDX-License-Identifier: GPL-3.0-or-later
// TCP connections, with TLS where it is on.
#include "server/net/listener.h"

#include "server/net/keepalive.h"
#include "server/net/opensessions.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sf::server {

namespace {

constexpr qint64 kReadBuffer = 256 * 1024;
constexpr int kBacklog = 1024;
constexpr auto kHandshake = 5s;

void prepare(QAbstractSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (!noticeSilence(socket.socketDescriptor()))
        qWarning("cannot watch whether a peer is still there");
    // What we do not read stays with the sender.
    socket.setReadBufferSize(kReadBuffer);
}

} // namespace

Listener::Listener(OpenSessions &sessions, std::optional<QSslConfiguration> tls, QObject *parent)
    : QTcpServer(parent)
    , m_sessions(sessions)
    , m_tls(std::move(tls))
{
}

Result<Done> Listener::start(const ListenSettings &settings)
{
    Q_ASSERT(m_tls || settings.address.isLoopback());
    setListenBacklogSize(kBacklog);
    if (!listen(settings.address, settings.port))
        return Error::of(ErrorKind::Internal,
                         u"Cannot listen on %1 port %2: %3"_s.arg(settings.host).arg(settings.port).arg(errorString()));
    return Done{};
}

void Listener::incomingConnection(qintptr descriptor)
{
    if (m_tls)
        return shakeHands(descriptor);
    auto socket = std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    const QString address = socket->peerAddress().toString();
    if (!m_sessions.mayOpen(address)) {
        socket->abort();
        return;
    }
    prepare(*socket);
    m_sessions.expect(address);
    m_sessions.open(socket.release(), Session::Origin::Network, address);
}

void Listener::shakeHands(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        socket->deleteLater();
        return;
    }
    const QString address = socket->peerAddress().toString();
    if (!m_sessions.mayOpen(address)) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    prepare(*socket);
    m_sessions.expect(address);
    // Deleted when it breaks before it is a session; its timer dies with it.
    auto *watch = new QTimer(socket);
    connect(watch, &QTimer::timeout, socket, &QSslSocket::abort);
    connect(socket, &QSslSocket::disconnected, watch, [this, socket, address] {
        m_sessions.giveUp(address);
        socket->deleteLater();
    });
    connect(
        socket, &QSslSocket::encrypted, watch,
        [this, socket, watch, address] {
            // This call is queued, so the peer may have left meanwhile; then the socket is being deleted.
            if (socket->state() != QAbstractSocket::ConnectedState)
                return;
            delete watch;
            m_sessions.open(socket, Session::Origin::Network, address);
        },
        Qt::QueuedConnection);
    watch->start(kHandshake);
    socket->setSslConfiguration(*m_tls);
    socket->startServerEncryption();
}

} // namespace sf::server
