// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted peer on the wire: sends lines, expects lines, and knows when nothing else was sent. Blocks; meant for server tests.
#pragma once

#include "tests/support/jsonline.h"

#include <QList>
#include <QSslSocket>

namespace sf::test {

class WirePeer
{
public:
    static constexpr int Patience = 10'000; ///< milliseconds to wait for an answer

    explicit WirePeer(quint16 port);
    WirePeer(const WirePeer &) = delete;
    WirePeer &operator=(const WirePeer &) = delete;

    [[nodiscard]] bool isConnected() const;
    /// True once the server has closed the connection.
    [[nodiscard]] bool wasClosed(int withinMs = Patience);
    void disconnect();
    quint16 localPort() const { return m_socket.localPort(); }
    QSslSocket &socket() { return m_socket; }

    void sendRaw(const QByteArray &bytes);
    void sendLine(const QByteArray &json);
    /// The next line whatever it is; invalid after a timeout or a closed connection.
    JsonLine nextLine(int withinMs = Patience);
    /// Sends a request with a number of its own and returns that number.
    qint64 request(const QByteArray &method, const QByteArray &params = "{}");
    /// The answer to that request; notifications and other answers that come before it are kept for later.
    JsonLine answer(qint64 id, int withinMs = Patience);
    JsonLine call(const QByteArray &method, const QByteArray &params = "{}");
    /// The next notification of that method; others that come before it are kept for later.
    JsonLine notification(const QString &method, int withinMs = Patience);

    JsonLine signIn(const QByteArray &organization, const QByteArray &email, const QByteArray &password);
    /// No line is left unread: none was kept, and the next to come is the answer to a question asked now.
    [[nodiscard]] bool nothingElseWasSent();

private:
    QSslSocket m_socket;
    QByteArray m_unread;
    QList<JsonLine> m_kept;
    qint64 m_lastId = 0;
};

/// A fresh key for a write.
[[nodiscard]] QByteArray newKey();
/// Params of a write: the members `rest`, under a fresh key.
[[nodiscard]] QByteArray keyed(const QByteArray &rest);

} // namespace sf::test
