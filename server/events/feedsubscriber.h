// SPDX-License-Identifier: GPL-3.0-or-later
// A session that follows the feed.
#pragma once

#include <QByteArray>

namespace sf::server {

// Unsubscribes before it dies.
class FeedSubscriber
{
public:
    virtual ~FeedSubscriber() = default;

    // One whole line with its '\n', the same buffer for all of one audience. Takes it in any case; answers false when too much is unsent
    // already: nothing more comes until Feed::resume(), which continues from the log.
    virtual bool deliver(const QByteArray &line) = 0;
};

} // namespace sf::server
