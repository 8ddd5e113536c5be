// SPDX-License-Identifier: GPL-3.0-or-later
// The live subscribers of one organisation, grouped by what they may see, so that each group shares one framed buffer.
#pragma once

#include "server/events/feedsubscriber.h"
#include "server/events/viewer.h"
#include "shared/time.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace sf::server {

// Everything up to `position` was delivered, or is none of the viewer's business.
struct FeedSubscription
{
    FeedSubscriber *subscriber = nullptr; // null: gone
    Viewer viewer;
    qint64 position = 0;
    std::optional<Time>
        expected;         // when the event `position` was recorded, as the subscriber has it; until that was compared
    bool live = false;    // is in a group
    bool reading = false; // a reader fetches what it missed
    bool stalled = false; // said that it is full
    bool resync = false;  // its log is another one
    bool served = false;  // since the last empty range

    // False: gone or full, nothing more for now.
    bool deliver(const QByteArray &line, qint64 seq);
};

class FeedGroups
{
public:
    // The subscription has everything up to `head`.
    void add(const std::shared_ptr<FeedSubscription> &subscription, qint64 head);
    void remove(const std::shared_ptr<FeedSubscription> &subscription);

    void push(const CommittedEvent &committed);
    void skip(qint64 seq, Time at);
    void emptyRange(qint64 seq, Time at); // to those not served since the last one

private:
    struct Group
    {
        qint64 position = 0; // no member is behind it: the `since` of the next line
        std::vector<std::shared_ptr<FeedSubscription>> members;
    };
    using Key = std::pair<Role, qint64>;

    static Key keyOf(const Viewer &viewer);
    void pushToUser(const CommittedEvent &committed);
    static void deliver(Group &group, const QByteArray &line, qint64 seq);
    static void tidy(Group &group);

    std::map<Key, Group> m_groups;
};

} // namespace sf::server
