// SPDX-License-Identifier: GPL-3.0-or-later
// An epoll server in a thread that answers lines without thinking.
#include "tests/bench/echoserver.h"

#include "tests/bench/rawconnection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <bit>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

void sendAll(int to, const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const auto written =
            ::send(to, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (written <= 0)
            return;
        sent += written;
    }
}

} // namespace

EchoServer::EchoServer()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *plain = static_cast<sockaddr *>(static_cast<void *>(&address));
    if (::bind(m_listener, plain, length) != 0 || ::listen(m_listener, 4096) != 0
        || ::getsockname(m_listener, plain, &length) != 0)
        giveUp(u"the echo server cannot listen"_s);
    m_port = ntohs(address.sin_port);
    epoll_event event{.events = EPOLLIN, .data = {.fd = m_listener}};
    ::epoll_ctl(m_poll, EPOLL_CTL_ADD, m_listener, &event);
    m_thread = std::thread([this] { run(); });
}

EchoServer::~EchoServer()
{
    m_isStopping = true;
    m_thread.join();
    for (const auto &connection : m_unread)
        ::close(connection.first);
    ::close(m_listener);
    ::close(m_poll);
}

void EchoServer::run()
{
    std::array<epoll_event, 256> events;
    while (!m_isStopping) {
        const int count = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), 50);
        for (int i = 0; i < count; ++i) {
            const int descriptor = events[static_cast<std::size_t>(i)].data.fd;
            if (descriptor == m_listener)
                accept();
            else
                serve(descriptor);
        }
    }
}

void EchoServer::accept()
{
    int descriptor = -1;
    while ((descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0) {
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{.events = EPOLLIN, .data = {.fd = descriptor}};
        ::epoll_ctl(m_poll, EPOLL_CTL_ADD, descriptor, &event);
        m_unread.emplace(descriptor, QByteArray());
    }
}

void EchoServer::serve(int descriptor)
{
    std::array<char, 65536> buffer;
    const auto count = ::recv(descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (count <= 0) {
        m_unread.erase(descriptor);
        ::close(descriptor);
        return;
    }
    QByteArray &unread = m_unread[descriptor];
    unread.append(buffer.data(), count);
    for (qsizetype end = unread.indexOf('\n'); end >= 0; end = unread.indexOf('\n')) {
        answer(descriptor, unread.left(end));
        unread.remove(0, end + 1);
    }
}

void EchoServer::answer(int descriptor, const QByteArray &line)
{
    const qsizetype first = line.startsWith('*') ? 1 : 0;
    const qsizetype size = line.mid(first, line.indexOf(' ') - first).toLongLong();
    const QByteArray bytes = QByteArray(qMax<qsizetype>(size, 1) - 1, 'x') + '\n';
    if (first == 1) {
        for (const auto &connection : m_unread) {
            if (connection.first != descriptor)
                sendAll(connection.first, bytes);
        }
    }
    sendAll(descriptor, bytes);
}

} // namespace sf::bench
