// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted peer on the wire: sends lines, expects lines, and knows when nothing else was sent.
#include "tests/support/wirepeer.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QUuid>

namespace sf::test {

WirePeer::WirePeer(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(Patience);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

bool WirePeer::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

bool WirePeer::wasClosed(int withinMs)
{
    const QDeadlineTimer deadline(withinMs);
    while (isConnected() && !deadline.hasExpired()) {
        if (m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            m_unread += m_socket.readAll();
    }
    return !isConnected();
}

void WirePeer::disconnect()
{
    m_socket.abort();
}

void WirePeer::sendRaw(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

void WirePeer::sendLine(const QByteArray &json)
{
    sendRaw(json + '\n');
}

JsonLine WirePeer::nextLine(int withinMs)
{
    const QDeadlineTimer deadline(withinMs);
    while (true) {
        m_unread += m_socket.readAll();
        const auto end = m_unread.indexOf('\n');
        if (end >= 0) {
            JsonLine line(m_unread.left(end));
            m_unread.remove(0, end + 1);
            return line;
        }
        if (!isConnected() || deadline.hasExpired())
            return {};
        m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    }
}

qint64 WirePeer::request(const QByteArray &method, const QByteArray &params)
{
    ++m_lastId;
    sendLine("{\"jsonrpc\":\"2.0\",\"id\":" + QByteArray::number(m_lastId) + ",\"method\":\"" + method
             + "\",\"params\":" + params + "}");
    return m_lastId;
}

JsonLine WirePeer::answer(qint64 id, int withinMs)
{
    const auto isIt = [id](const JsonLine &line) { return !line.has("/method") && line.number("/id") == id; };
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        if (isIt(m_kept[i]))
            return m_kept.takeAt(i);
    }
    const QDeadlineTimer deadline(withinMs);
    while (true) {
        JsonLine line = nextLine(static_cast<int>(deadline.remainingTime()));
        if (!line.isValid() || isIt(line))
            return line;
        m_kept.append(std::move(line));
    }
}

JsonLine WirePeer::call(const QByteArray &method, const QByteArray &params)
{
    return answer(request(method, params));
}

JsonLine WirePeer::notification(const QString &method, int withinMs)
{
    const auto isIt = [&method](const JsonLine &line) {
        return line.isNotification() && line.text("/method") == method;
    };
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        if (isIt(m_kept[i]))
            return m_kept.takeAt(i);
    }
    const QDeadlineTimer deadline(withinMs);
    while (true) {
        JsonLine line = nextLine(static_cast<int>(deadline.remainingTime()));
        if (!line.isValid() || isIt(line))
            return line;
        m_kept.append(std::move(line));
    }
}

JsonLine WirePeer::signIn(const QByteArray &organization, const QByteArray &email, const QByteArray &password)
{
    return call("session.sign_in", "{\"organization\":\"" + organization + "\",\"email\":\"" + email
                                       + "\",\"password\":\"" + password + "\"}");
}

bool WirePeer::nothingElseWasSent()
{
    if (!m_kept.isEmpty() || !m_unread.isEmpty())
        return false;
    const qint64 fence = request("nothing.else");
    const JsonLine line = nextLine();
    return line.isError() && line.number("/id") == fence && m_unread.isEmpty() && m_socket.bytesAvailable() == 0;
}

QByteArray newKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QByteArray keyed(const QByteArray &rest)
{
    return "{\"key\":\"" + newKey() + "\"," + rest + '}';
}

} // namespace sf::test
