// SPDX-License-Identifier: GPL-3.0-or-later
// How many tickets there are of each kind, in memory, moved by the feed alone: exact at any recent place of the log.
#pragma once

#include "server/db/countkey.h"

#include <QHash>
#include <QReadWriteLock>

#include <deque>
#include <map>
#include <vector>

namespace sf::server {

class CountFilter;
class Database;

// The feed sets and moves it on its own thread; everybody may count, on any.
class Counters
{
public:
    using Cube = QHash<CountKey, qint64>;

    // Counts the rows; the caller's snapshot also holds the head of the log.
    static Cube read(Database &database, OrganizationId organization);
    void set(OrganizationId organization, qint64 seq, Cube cube);
    // The next event of the log.
    void move(OrganizationId organization, qint64 seq, const CountMove &move);

    // What each filter counts at exactly `seq`, the head of the log in `snapshot`: the follower may be a little behind it (the log says
    // how it goes on) or ahead. Nothing when it is too far off, or does not know the organisation.
    std::optional<std::vector<qint64>> countAt(Database &snapshot, OrganizationId organization, qint64 seq,
                                               const std::vector<CountFilter> &filters) const;

    // All cells at exactly `seq`; nothing in the same cases.
    std::optional<Cube> cubeAt(Database &snapshot, OrganizationId organization, qint64 seq) const;

private:
    template<class Sum>
    bool collectAt(Database &snapshot, OrganizationId organization, qint64 seq, Sum &sum) const;

    struct Step
    {
        qint64 seq = 0;
        CountMove move;
    };
    struct Counted
    {
        qint64 seq = 0;
        qint64 stepsAfter = 0; // every step after this one is in `steps`
        Cube cube;
        std::deque<Step> steps;
    };

    mutable QReadWriteLock m_lock;
    std::map<OrganizationId, Counted> m_counted;
};

} // namespace sf::server
