// SPDX-License-Identifier: GPL-3.0-or-later
// The cube of ticket counts.
#include "server/events/counters.h"

#include "server/db/database.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

Counters::Cube Counters::read(Database &database, OrganizationId organization)
{
    Cube cube;
    Query query =
        database.select(u"SELECT status, priority, category, assignee_id, overdue, COUNT(*) FROM tickets "
                        "WHERE organization_id = ? GROUP BY status, priority, category, assignee_id, overdue"_s,
                        organization);
    while (query.next()) {
        const CountKey key{.status = query.get<Status>(0),
                           .priority = query.get<Priority>(1),
                           .category = query.get<QString>(2),
                           .assignee = query.get<std::optional<UserId>>(3),
                           .overdue = query.get<bool>(4)};
        cube[key] = query.get<qint64>(5);
    }
    return cube;
}

void Counters::set(OrganizationId organization, Cube cube)
{
    m_cubes[organization] = std::move(cube);
}

void Counters::move(OrganizationId organization, const CountMove &move)
{
    if (move.isEmpty())
        return;
    Cube &cube = m_cubes[organization];
    if (move.before) {
        const auto cell = cube.find(*move.before);
        if (cell != cube.end() && --cell.value() == 0)
            cube.erase(cell);
    }
    if (move.after)
        ++cube[*move.after];
}

const Counters::Cube &Counters::cube(OrganizationId organization) const
{
    const auto found = m_cubes.find(organization);
    return found == m_cubes.end() ? m_none : found->second;
}

qint64 Counters::count(OrganizationId organization, const std::function<bool(const CountKey &)> &counts) const
{
    qint64 sum = 0;
    const Cube &cells = cube(organization);
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
        if (counts(cell.key()))
            sum += cell.value();
    }
    return sum;
}

} // namespace sf::server
