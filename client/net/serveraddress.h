// SPDX-License-Identifier: GPL-3.0-or-later
// ServerAddress: where a server listens, as people type it ("desk.example.org", "127.0.0.1:4747", "[::1]:4747").
#pragma once

#include <QString>

#include <optional>

namespace sf::client {

inline constexpr quint16 kDefaultPort = 4747;

struct ServerAddress
{
    QString host;
    quint16 port = kDefaultPort;
    bool tlsOnLoopback = false; ///< a loopback address is spoken to in plain unless this is set

    /// nullopt when the host is empty or the port is not one.
    static std::optional<ServerAddress> parse(const QString &text);
    /// "host:port", readable by parse().
    QString text() const;
    bool isLoopback() const;
    bool usesTls() const { return tlsOnLoopback || !isLoopback(); }

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

} // namespace sf::client
