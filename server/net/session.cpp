// SPDX-License-Identifier: GPL-3.0-or-later
// One connection.
#include "server/net/session.h"

#include "server/config/livesettings.h"

#include <QAbstractSocket>
#include <QLocalSocket>
#include <QSslSocket>
#include <QTimer>
#include <QTimerEvent>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sf::server {

namespace {

// A peer that still sends must read our last words before the connection breaks.
constexpr auto kLinger = 300ms;
constexpr auto kStuck = 30s;

} // namespace

Session::Session(QIODevice *device, const ServerParts &parts, Origin origin, QString address, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_device(device)
    , m_address(std::move(address))
    , m_queue(*this, parts)
    , m_origin(origin)
{
    m_device->setParent(this);
    connect(m_device, &QIODevice::readyRead, this, &Session::receive);
    connect(m_device, &QIODevice::bytesWritten, this, &Session::bytesSent);
    if (auto *socket = qobject_cast<QAbstractSocket *>(m_device))
        connect(socket, &QAbstractSocket::disconnected, this, &Session::closed);
    else if (auto *local = qobject_cast<QLocalSocket *>(m_device))
        connect(local, &QLocalSocket::disconnected, this, &Session::closed);
    if (isLocal()) {
        m_actor.role = Role::Admin;
        m_actor.name = u"Administrator"_s;
    } else {
        expectSignIn();
    }
    QMetaObject::invokeMethod(this, &Session::receive, Qt::QueuedConnection);
}

Session::~Session()
{
    m_parts.feed.unsubscribe(*this);
    m_device->disconnect(this);
}

void Session::signIn(const Actor &actor, qint64 storedId)
{
    m_actor = actor;
    m_storedId = storedId;
    m_isSignedIn = true;
    m_stranger.stop();
    emit signedIn();
}

void Session::expectSignIn()
{
    m_stranger.start(m_parts.settings.now()->limits.signInSeconds * 1000, this);
}

void Session::signOut()
{
    m_parts.feed.unsubscribe(*this);
    m_isSignedIn = false;
    emit signedOut();
    m_actor = {};
    m_storedId = 0;
    expectSignIn();
}

Result<Done> Session::authorize(const MethodRow &row) const
{
    if (row.access.allowsStrangers() || (isLocal() && row.access.allowsLocal()))
        return Done{};
    if (row.access.isLocalOnly())
        return Error::of(ErrorKind::MethodNotFound, u"Method not found: rpc.discover lists all there are"_s);
    if (!m_isSignedIn)
        return Error::of(ErrorKind::Unauthenticated,
                         u"Sign in first: session.sign_in, or session.resume with a token."_s);
    if (!row.access.allows(m_actor.role))
        return Error::of(ErrorKind::Forbidden, u"Your role does not allow this. Ask an administrator."_s);
    return Done{};
}

qint64 Session::unsentBytes() const
{
    qint64 bytes = m_out.size() + m_device->bytesToWrite();
    if (const auto *tls = qobject_cast<const QSslSocket *>(m_device))
        bytes += tls->encryptedBytesToWrite();
    return bytes;
}

void Session::receive()
{
    if (m_isReceiving)
        return;
    if (m_isClosing) {
        m_device->skip(m_device->bytesAvailable());
        return;
    }
    m_isReceiving = true;
    bool isWaiting = false;
    const int unsentLimit = m_parts.settings.now()->limits.unsentBytes;
    while (!m_isClosing && !m_isDraining && !m_queue.isFull() && !m_queue.hasBarrier()
           && unsentBytes() <= unsentLimit) {
        const qsizetype limit = m_isSignedIn || isLocal() ? kMaxLine : kMaxStrangersLine;
        if (const auto line = m_lines.take(limit)) {
            m_halfLine.stop();
            handleLine(*line);
        } else if (m_lines.isTooLong()) {
            send(errorMessage(
                "null", Error::of(ErrorKind::TooLarge, u"A line may have at most %1 KiB %2."_s.arg(limit / 1024)
                                                           .arg(limit == kMaxLine ? u""_s : u"before sign-in"_s))));
            close();
        } else if (m_device->bytesAvailable() > 0) {
            m_lines.append(m_device->readAll());
        } else {
            isWaiting = m_lines.hasPart();
            break;
        }
    }
    m_isReceiving = false;
    watchHalfLine(isWaiting);
}

void Session::watchHalfLine(bool isWaiting)
{
    // More bytes of the same line do not begin the time anew: that is how slow senders hold connections. While we do not
    // read, nobody owes us anything.
    if (!isWaiting)
        m_halfLine.stop();
    else if (!m_halfLine.isActive())
        m_halfLine.start(m_parts.settings.now()->limits.lineSeconds * 1000, this);
}

void Session::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_stranger.timerId()) {
        m_stranger.stop();
        return close();
    }
    if (event->timerId() != m_halfLine.timerId())
        return QObject::timerEvent(event);
    m_halfLine.stop();
    send(errorMessage("null", Error::of(ErrorKind::ParseError, u"Parse error: the line was not finished in time."_s)));
    close();
}

void Session::handleLine(QByteArrayView line)
{
    for (Request &request : readRequests(m_parts.dispatcher, m_parts.parser, line))
        m_queue.add(std::move(request));
}

void Session::answer(const Request &request, const Result<QByteArray> &result)
{
    const QByteArray message = answerMessage(request.id, result);
    if (!request.batch) {
        if (!message.isEmpty())
            send(message);
    } else {
        request.batch->take(request.id, message);
        if (request.batch->isComplete() && !request.batch->text().isEmpty())
            send(request.batch->text());
    }
    if (m_isDraining)
        QMetaObject::invokeMethod(this, &Session::drain, Qt::QueuedConnection);
}

bool Session::deliver(const QByteArray &line)
{
    m_out += line;
    if (!m_isFlushing) {
        m_isFlushing = true;
        QMetaObject::invokeMethod(this, &Session::flush, Qt::QueuedConnection);
    }
    const bool isFull = unsentBytes() > m_parts.settings.now()->limits.unsentBytes;
    // Once held it stays held until resume(), even when an answer finds room meanwhile.
    m_isHeld = m_isHeld || isFull;
    return !isFull;
}

void Session::send(const QByteArray &message)
{
    deliver(message + '\n');
}

void Session::flush()
{
    m_isFlushing = false;
    if (m_out.isEmpty() || !m_device->isOpen())
        return;
    if (m_device->bytesToWrite() == 0)
        m_sinceProgress.start();
    m_device->write(std::exchange(m_out, {}));
    if (auto *socket = qobject_cast<QAbstractSocket *>(m_device))
        socket->flush();
    else if (auto *local = qobject_cast<QLocalSocket *>(m_device))
        local->flush();
    if (unsentBytes() > m_parts.settings.now()->limits.unsentBytes
        && m_sinceProgress.hasExpired(std::chrono::milliseconds(kStuck).count()))
        disconnectDevice(); // reads nothing at all; it catches up when it returns
}

void Session::bytesSent()
{
    m_sinceProgress.start();
    const int limit = m_parts.settings.now()->limits.unsentBytes;
    if (unsentBytes() > limit / 2)
        return;
    if (std::exchange(m_isHeld, false))
        m_parts.feed.resume(*this);
    receive();
}

void Session::close()
{
    if (std::exchange(m_isClosing, true))
        return;
    m_halfLine.stop();
    m_parts.feed.unsubscribe(*this);
    flush();
    receive();
    QTimer::singleShot(kLinger, this, &Session::disconnectDevice);
}

void Session::disconnectDevice()
{
    m_isClosing = true;
    if (auto *socket = qobject_cast<QAbstractSocket *>(m_device)) {
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            QTimer::singleShot(kStuck, socket, &QAbstractSocket::abort);
    } else if (auto *local = qobject_cast<QLocalSocket *>(m_device)) {
        local->disconnectFromServer();
    }
}

void Session::drain()
{
    m_isDraining = true;
    if (!m_queue.isEmpty() || m_isClosing)
        return;
    flush();
    disconnectDevice();
}

} // namespace sf::server
