// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to PostgreSQL that hears NOTIFY on one channel and rings it. Used by one thread; throws nothing.
#pragma once

#include "server/db/databaseurl.h"

#include <QByteArrayList>

#include <chrono>
#include <memory>
#include <optional>

struct pg_conn;

namespace sf::server {

class ListenConnection
{
public:
    /// Connects and listens; blocks for some seconds at most.
    ListenConnection(const DatabaseUrl &url, const QByteArray &channel);

    bool isOpen() const;
    /// Why it is not open, or no longer.
    QString error() const;

    /// Sends each payload (digits and spaces only) to all who listen; false when the connection is lost.
    bool notify(const QByteArrayList &payloads);
    /// Sleeps until something arrives here or at the descriptor `wake`, or the time is over; false when the connection is lost.
    bool wait(int wake, std::optional<std::chrono::milliseconds> limit);
    /// What others sent since the last call.
    QByteArrayList take();

private:
    bool run(const QByteArray &sql);

    std::unique_ptr<pg_conn, void (*)(pg_conn *)> m_connection;
    QByteArray m_channel;
};

} // namespace sf::server
