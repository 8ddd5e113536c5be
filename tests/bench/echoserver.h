// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of every round trip: an epoll server in a thread that answers lines without thinking.
#pragma once

#include <QByteArray>

#include <atomic>
#include <map>
#include <thread>

namespace sf::bench {

/// "250 …\n" is answered by a line of 250 bytes; "*250 …\n" sends such a line to every other connection, then to the asker.
class EchoServer
{
public:
    EchoServer();
    ~EchoServer();
    EchoServer(const EchoServer &) = delete;
    EchoServer &operator=(const EchoServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void run();
    void accept();
    void serve(int descriptor);
    void answer(int descriptor, const QByteArray &line);

    int m_listener = -1;
    int m_poll = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_isStopping = false;
    std::map<int, QByteArray> m_unread; ///< by connection
    std::thread m_thread;
};

} // namespace sf::bench
