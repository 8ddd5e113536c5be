// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting, checking the certificate, coming back.
#include "client/net/connection.h"

#include <QCryptographicHash>
#include <QNetworkInformation>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace sf::client {

namespace {

constexpr int kLongestDelayMs = 30'000;
constexpr int kAttemptMs = 15'000;
constexpr int kAskAfterMs = 14'000; // the idle feed speaks every 10 s
constexpr int kGoneAfterMs = 25'000;
constexpr int kLooksPerWait = 5; // so that it is gone at most a fifth later, within 30 s
constexpr int kSteadyMs = 30'000;
constexpr int kBurstMs = 8; // a long burst of lines leaves the main loop to others in between
constexpr qsizetype kLongestLine = 4 * 1024 * 1024;

} // namespace

Connection::Connection(QObject *parent) : QObject(parent)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Connection::start);
    m_attempt.setSingleShot(true);
    m_attempt.setInterval(kAttemptMs);
    connect(&m_attempt, &QTimer::timeout, this, [this] { fail(tr("The server does not answer.")); });
    setPatience(kAskAfterMs, kGoneAfterMs);
    connect(&m_silence, &QTimer::timeout, this, &Connection::watchSilence);

    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reach) {
                    if (reach != QNetworkInformation::Reachability::Disconnected)
                        retryNow();
                });
    }
}

void Connection::setPatience(int askMs, int goneMs)
{
    m_askAfterMs = askMs;
    m_goneAfterMs = goneMs;
    m_silence.setInterval(goneMs / kLooksPerWait);
}

Connection::~Connection()
{
    drop();
}

void Connection::open(const ServerAddress &address, const QByteArray &pin)
{
    close();
    m_address = address;
    m_pin = pin;
    m_delayMs = 0;
    start();
}

void Connection::close()
{
    const bool wasOpen = m_state == State::Open;
    if (wasOpen) {
        // What was written still goes out; nobody listens to this socket any more.
        QSslSocket *old = std::exchange(m_socket, nullptr);
        old->disconnect(this);
        old->setParent(nullptr);
        connect(old, &QSslSocket::disconnected, old, &QObject::deleteLater);
        QTimer::singleShot(kAttemptMs, old, &QObject::deleteLater);
        old->disconnectFromHost();
    }
    drop();
    m_problem.clear();
    enter(State::Closed);
    if (wasOpen)
        emit lost({});
}

void Connection::retryNow()
{
    if (m_state == State::Waiting)
        start();
}

void Connection::trust(const QByteArray &fingerprint)
{
    m_pin = fingerprint;
    if (m_state == State::Asking || m_state == State::Blocked)
        start();
}

void Connection::start()
{
    drop();
    enter(State::Connecting);
    m_socket = new QSslSocket(this);
    m_attempt.start();
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] { fail(m_socket->errorString()); });
    connect(m_socket, &QSslSocket::disconnected, this, [this] { fail(tr("The server closed the connection.")); });
    connect(m_socket, &QSslSocket::readyRead, this, &Connection::readLines);

    if (!m_address.usesTls()) {
        connect(m_socket, &QSslSocket::connected, this, &Connection::becomeOpen);
        m_socket->connectToHost(m_address.host, m_address.port);
        return;
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket->setSslConfiguration(tls);
    connect(m_socket, &QSslSocket::sslErrors, this, &Connection::checkCertificate);
    connect(m_socket, &QSslSocket::encrypted, this, [this] {
        // A chain that the system trusts is good at first contact; a pinned server has to show its pinned certificate even so.
        if (m_pin.isEmpty() || m_pin == peerFingerprint())
            becomeOpen();
        else
            checkCertificate();
    });
    m_socket->connectToHostEncrypted(m_address.host, m_address.port);
}

void Connection::drop()
{
    m_retry.stop();
    m_attempt.stop();
    m_silence.stop();
    m_unread.clear();
    m_readUpTo = 0;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

void Connection::enter(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void Connection::fail(const QString &why)
{
    const bool wasOpen = m_state == State::Open;
    const bool wasSteady = wasOpen && m_sinceOpened.elapsed() > kSteadyMs;
    drop();
    m_problem = why;
    // The first waiting time is spread wide, so that everybody who lost a restarted server does not return in the same second.
    m_delayMs = wasSteady || m_delayMs == 0 ? m_firstDelayMs : qMin(m_delayMs * 2, kLongestDelayMs);
    const int spread = wasOpen ? m_firstSpreadMs : m_delayMs / 2;
    m_retry.start(m_delayMs + static_cast<int>(QRandomGenerator::global()->bounded(spread + 1)));
    enter(State::Waiting);
    if (wasOpen)
        emit lost(why);
}

QByteArray Connection::peerFingerprint() const
{
    return m_socket->peerCertificate().digest(QCryptographicHash::Sha256);
}

void Connection::checkCertificate()
{
    const QByteArray seen = peerFingerprint();
    if (!m_pin.isEmpty() && m_pin == seen) {
        // Exactly this certificate was trusted by a person; what the authorities think of it does not matter.
        m_socket->ignoreSslErrors(m_socket->sslHandshakeErrors());
        return;
    }
    drop();
    if (m_pin.isEmpty()) {
        m_problem = tr("This server is not known yet.");
        enter(State::Asking);
        emit firstContact(seen);
    } else {
        m_problem = tr("The server shows another certificate than before.");
        enter(State::Blocked);
        emit certificateChanged(m_pin, seen);
    }
}

void Connection::becomeOpen()
{
    m_attempt.stop();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_problem.clear();
    m_sinceHeard.start();
    m_sinceOpened.start();
    m_silence.start();
    enter(State::Open);
    emit opened();
}

bool Connection::send(const QByteArray &line)
{
    return m_state == State::Open && m_socket->write(line) == line.size();
}

void Connection::readLines()
{
    if (m_state != State::Open)
        return;
    m_sinceHeard.start();
    m_unread += m_socket->readAll();
    QElapsedTimer burst;
    burst.start();
    const QSslSocket *socket = m_socket;
    for (;;) {
        const qsizetype end = m_unread.indexOf('\n', m_readUpTo);
        if (end < 0)
            break;
        const QByteArray line = m_unread.mid(m_readUpTo, end - m_readUpTo);
        m_readUpTo = end + 1;
        if (!line.isEmpty())
            emit lineReceived(line);
        if (m_socket != socket || m_state != State::Open)
            return;
        if (burst.elapsed() >= kBurstMs) {
            QMetaObject::invokeMethod(this, &Connection::readLines, Qt::QueuedConnection);
            break;
        }
    }
    m_unread.remove(0, std::exchange(m_readUpTo, 0));
    if (m_unread.size() > kLongestLine && !m_unread.contains('\n'))
        fail(tr("The server sent something that is not the SupportFlow protocol."));
}

void Connection::watchSilence()
{
    const qint64 quietMs = m_sinceHeard.elapsed();
    if (quietMs > m_goneAfterMs)
        fail(tr("The server has not answered for a while."));
    else if (quietMs > m_askAfterMs)
        emit silenceNoticed();
}

QString Connection::fingerprintText(const QByteArray &fingerprint)
{
    return QString::fromLatin1(fingerprint.toHex(':')).toUpper();
}

} // namespace sf::client
