// SPDX-License-Identifier: GPL-3.0-or-later
// AddressFailures: wrong passwords by the address they came from, in memory, over the last ten minutes.
#pragma once

#include "shared/time.h"

#include <QHash>
#include <QList>
#include <QString>

namespace sf::server {

class AddressFailures
{
public:
    static constexpr qint64 windowMs = 10 * 60 * 1000;

    /// How long nobody may try from this address; 0: now. What is being checked counts as if it failed, so that many at once are no way around.
    int waitMs(const QString &address, int most, Time now) const;
    void begin(const QString &address);
    void end(const QString &address, bool hasFailed, Time now);

private:
    struct Tries
    {
        QList<Time> failedAt; ///< oldest first
        int running = 0;
    };

    void makeRoom(Time now);

    QHash<QString, Tries> m_tries; ///< by network: an IPv6 host has 2^64 addresses of its own
};

} // namespace sf::server
