// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptedServer: a peer on a loopback port that signs everybody in and otherwise does what the test says. Same thread as the client.
#pragma once

#include "shared/envelope.h"
#include "shared/methods/all.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace sf::test {

struct Call
{
    QByteArray method;
    QByteArray id;
    QByteArray params;
};

class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    ScriptedServer()
    {
        connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
        m_server.listen(QHostAddress::LocalHost);
        m_port = m_server.serverPort();
    }

    quint16 port() const { return m_port; }
    void stopListening() { m_server.close(); }
    void listenAgain() { m_server.listen(QHostAddress::LocalHost, m_port); }
    void cut()
    {
        if (m_socket)
            m_socket->abort();
    }

    /// Answers true when it took the call itself; otherwise sessions and the feed work and all else stays unanswered.
    std::function<bool(const Call &)> onCall;
    QList<Call> calls;
    Welcome welcome;
    int connections = 0;

    QList<Call> callsOf(const char *method) const
    {
        QList<Call> found;
        for (const Call &call : calls) {
            if (call.method == method)
                found.append(call);
        }
        return found;
    }
    void answer(const Call &call, const QByteArray &result) { write(resultMessage(call.id, result) + '\n'); }
    void refuse(const Call &call, const Error &error) { write(errorMessage(call.id, error) + '\n'); }
    void notify(const char *method, const QByteArray &params) { write(notificationLine(method, params)); }
    void write(const QByteArray &bytes)
    {
        if (m_socket)
            m_socket->write(bytes);
    }

private:
    void accept()
    {
        m_socket = m_server.nextPendingConnection();
        m_socket->setParent(this);
        ++connections;
        connect(m_socket, &QTcpSocket::readyRead, this, [this, socket = m_socket.data()] {
            while (socket == m_socket && socket->canReadLine())
                take(socket->readLine().trimmed());
        });
    }

    void take(const QByteArray &line)
    {
        const auto element = m_parser.parse(line);
        if (!element)
            return;
        const Message message = readMessage(*element);
        Call call{.method = message.method, .id = message.id, .params = {}};
        if (message.hasBody)
            call.params = QByteArray::fromStdString(simdjson::minify(message.body));
        calls.append(call);
        if (onCall && onCall(call))
            return;
        if (call.method == SessionSignIn::name || call.method == SessionResume::name)
            answer(call, toJson(welcome));
        else if (call.method == FeedSubscribe::name)
            answer(call, toJson(FeedSubscribe::Result{.epoch = welcome.epoch, .head = welcome.head}));
    }

    QTcpServer m_server;
    QPointer<QTcpSocket> m_socket;
    JsonParser m_parser;
    quint16 m_port = 0;
};

} // namespace sf::test
