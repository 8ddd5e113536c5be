// SPDX-License-Identifier: GPL-3.0-or-later
// A plain loopback connection that sends and reads lines.
#include "tests/bench/linesocket.h"

#include "tests/bench/rawconnection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

LineSocket::LineSocket(quint16 port) : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_descriptor, std::bit_cast<const sockaddr *>(&address), sizeof address) != 0)
        giveUp(u"cannot connect to port %1"_s.arg(port));
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

LineSocket::~LineSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

LineSocket::LineSocket(LineSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_unread(std::move(other.m_unread))
    , m_searched(other.m_searched)
{
}

void LineSocket::send(const QByteArray &bytes) const
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const auto written =
            ::send(m_descriptor, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (written <= 0)
            giveUp(u"the server closed a connection while it was written to"_s);
        sent += written;
    }
}

bool LineSocket::receive(bool wait)
{
    std::array<char, 65536> buffer;
    const auto count = ::recv(m_descriptor, buffer.data(), buffer.size(), wait ? 0 : MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return false;
    if (count <= 0)
        giveUp(u"the server closed a connection; last came: "_s + QString::fromUtf8(m_unread.left(300)));
    m_unread.append(buffer.data(), count);
    return true;
}

bool LineSocket::takeLine(QByteArray &line)
{
    const qsizetype end = m_unread.indexOf('\n', m_searched);
    if (end < 0) {
        m_searched = m_unread.size();
        return false;
    }
    line = m_unread.left(end);
    m_unread.remove(0, end + 1);
    m_searched = 0;
    return true;
}

QByteArray LineSocket::readLine()
{
    QByteArray line;
    while (!takeLine(line))
        receive(true);
    return line;
}

bool LineSocket::poll(QByteArray &line)
{
    return takeLine(line) || (receive(false) && takeLine(line));
}

} // namespace sf::bench
