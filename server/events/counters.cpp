// SPDX-License-Identifier: GPL-3.0-or-later
// The cube of ticket counts.
#include "server/events/counters.h"

#include "server/db/database.h"
#include "server/events/countfilter.h"
#include "server/events/eventlog.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxBehind = 500;
constexpr std::size_t maxSteps = 256;

class Tally
{
public:
    explicit Tally(const std::vector<CountFilter> &filters) : m_filters(filters), m_sums(filters.size(), 0) {}

    void add(const CountKey &key, qint64 tickets)
    {
        for (std::size_t i = 0; i < m_filters.size(); ++i)
            m_sums[i] += m_filters[i].counts(key) ? tickets : 0;
    }
    std::vector<qint64> takeSums() { return std::move(m_sums); }

private:
    const std::vector<CountFilter> &m_filters;
    std::vector<qint64> m_sums;
};

class Cells
{
public:
    void add(const CountKey &key, qint64 tickets)
    {
        if ((m_cube[key] += tickets) == 0)
            m_cube.remove(key);
    }
    Counters::Cube takeCube() { return std::move(m_cube); }

private:
    Counters::Cube m_cube;
};

template<class Sum>
void step(Sum &sum, const CountMove &move, qint64 direction)
{
    if (move.before)
        sum.add(*move.before, -direction);
    if (move.after)
        sum.add(*move.after, direction);
}

} // namespace

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

void Counters::set(OrganizationId organization, qint64 seq, Cube cube)
{
    const QWriteLocker lock(&m_lock);
    m_counted[organization] = {.seq = seq, .stepsAfter = seq, .cube = std::move(cube), .steps = {}};
}

void Counters::move(OrganizationId organization, qint64 seq, const CountMove &move)
{
    const QWriteLocker lock(&m_lock);
    Counted &counted = m_counted[organization];
    counted.seq = seq;
    if (move.isEmpty())
        return;
    if (move.before) {
        const auto cell = counted.cube.find(*move.before);
        if (cell != counted.cube.end() && --cell.value() == 0)
            counted.cube.erase(cell);
    }
    if (move.after)
        ++counted.cube[*move.after];
    counted.steps.push_back({seq, move});
    if (counted.steps.size() > maxSteps) {
        counted.stepsAfter = counted.steps.front().seq;
        counted.steps.pop_front();
    }
}

template<class Sum>
bool Counters::collectAt(Database &snapshot, OrganizationId organization, qint64 seq, Sum &sum) const
{
    qint64 position = 0;
    {
        const QReadLocker lock(&m_lock);
        const auto found = m_counted.find(organization);
        if (found == m_counted.end())
            return false;
        const Counted &counted = found->second;
        position = counted.seq;
        if (seq < counted.stepsAfter || seq - position > maxBehind)
            return false;
        for (auto cell = counted.cube.cbegin(); cell != counted.cube.cend(); ++cell)
            sum.add(cell.key(), cell.value());
        for (auto past = counted.steps.crbegin(); past != counted.steps.crend() && past->seq > seq; ++past)
            step(sum, past->move, -1);
    }
    if (position < seq) {
        for (const CountMove &move : eventlog::countMoves(snapshot, organization, position, seq))
            step(sum, move, 1);
    }
    return true;
}

std::optional<std::vector<qint64>> Counters::countAt(Database &snapshot, OrganizationId organization, qint64 seq,
                                                     const std::vector<CountFilter> &filters) const
{
    Tally tally(filters);
    if (!collectAt(snapshot, organization, seq, tally))
        return std::nullopt;
    return tally.takeSums();
}

std::optional<Counters::Cube> Counters::cubeAt(Database &snapshot, OrganizationId organization, qint64 seq) const
{
    Cells cells;
    if (!collectAt(snapshot, organization, seq, cells))
        return std::nullopt;
    return cells.takeCube();
}

} // namespace sf::server
