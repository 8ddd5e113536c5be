// SPDX-License-Identifier: GPL-3.0-or-later
// A command's end of the local socket.
#include "server/commands/localclient.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr int kConnectMs = 3000;
constexpr int kAnswerMs = 10 * 60 * 1000;

Error lost()
{
    return Error::of(ErrorKind::Offline, u"The server went away in the middle of this command. Run it again."_s);
}

} // namespace

bool LocalClient::connectTo(const QString &path)
{
    m_socket.connectToServer(path);
    return m_socket.waitForConnected(kConnectMs);
}

Result<QByteArray> LocalClient::exchange(std::string_view method, const QByteArray &params)
{
    m_socket.write(requestLine(++m_lastId, method, params));
    m_socket.flush();
    return readAnswer(m_lastId);
}

Result<QByteArray> LocalClient::readAnswer(qint64 id)
{
    JsonParser parser;
    while (true) {
        while (!m_socket.canReadLine()) {
            if (!m_socket.waitForReadyRead(kAnswerMs))
                return lost();
        }
        const QByteArray line = m_socket.readLine();
        const auto element = parser.parse(line);
        if (!element)
            return lost();
        const Message message = readMessage(*element);
        if (message.id != QByteArray::number(id))
            continue;
        if (message.kind == Message::Kind::Failure)
            return readError(message.body);
        const std::string result = simdjson::minify(message.body);
        return QByteArray::fromStdString(result);
    }
}

} // namespace sf::server
