// SPDX-License-Identifier: GPL-3.0-or-later
// The socket options for it.
#include "server/net/keepalive.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace sf::server {

namespace {

bool set(int socket, int level, int option, int value)
{
    return ::setsockopt(socket, level, option, &value, sizeof value) == 0;
}

} // namespace

bool noticeSilence(qintptr descriptor)
{
    const int socket = static_cast<int>(descriptor);
    // Probes are sent only while nothing else is on its way; unanswered data would be repeated for a quarter of an hour.
    return set(socket, IPPROTO_TCP, TCP_KEEPIDLE, kProbeSeconds)
        && set(socket, IPPROTO_TCP, TCP_KEEPINTVL, kProbeSeconds)
        && set(socket, IPPROTO_TCP, TCP_KEEPCNT, kMissedProbes)
        && set(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, kGoneSeconds * 1000) && set(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
}

} // namespace sf::server
