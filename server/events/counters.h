// SPDX-License-Identifier: GPL-3.0-or-later
// How many tickets there are of each kind, in memory, moved by the feed alone: exact at the seq it states.
#pragma once

#include "server/db/countkey.h"
#include "shared/ids.h"

#include <QHash>

#include <functional>
#include <map>

namespace sf::server {

class Database;

class Counters
{
public:
    using Cube = QHash<CountKey, qint64>;

    // Counts the rows; the caller's snapshot also holds the head of the log.
    static Cube read(Database &database, OrganizationId organization);
    void set(OrganizationId organization, Cube cube);
    void move(OrganizationId organization, const CountMove &move);

    const Cube &cube(OrganizationId organization) const;
    qint64 count(OrganizationId organization, const std::function<bool(const CountKey &)> &counts) const;

private:
    std::map<OrganizationId, Cube> m_cubes;
    Cube m_none;
};

} // namespace sf::server
