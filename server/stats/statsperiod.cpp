// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a period.
#include "server/stats/statsperiod.h"

#include "server/db/database.h"
#include "server/stats/statsnow.h"
#include "server/users/userrepository.h"
#include "shared/workflow.h"

#include <algorithm>
#include <map>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The least of them that so many of a hundred do not exceed.
qint64 percentile(std::vector<qint64> &durations, std::size_t percent)
{
    const std::size_t index = (durations.size() * percent + 99) / 100 - 1;
    const auto place = durations.begin() + static_cast<std::ptrdiff_t>(index);
    std::nth_element(durations.begin(), place, durations.end());
    return *place;
}

class PeriodFigures
{
public:
    PeriodFigures(const Actor &actor, Database &snapshot, const StatDays &days)
        : m_actor(actor)
        , m_database(snapshot)
        , m_days(days)
    {
    }

    StatsPeriod::Result take(const Counters::Cube &cube);

private:
    using PerAgent = std::map<UserId, std::vector<qint64>>;

    /// How many lie in each day, by an index on that column.
    std::vector<qint64> perDay(const QString &column);
    qint64 countSince(const QString &column, Time since);
    void countDays(qint64 openNow);
    /// How long it took until `column`, of all and of each agent.
    Durations measure(const QString &column, PerAgent &perAgent);
    /// "user, count" of what lies in the period.
    std::map<UserId, qint64> countByUser(const QString &sql);
    void addAgents(const Counters::Cube &cube);

    const Actor &m_actor;
    Database &m_database;
    const StatDays &m_days;
    StatsPeriod::Result m_result;
    PerAgent m_responses;
    PerAgent m_resolutions;
};

std::vector<qint64> PeriodFigures::perDay(const QString &column)
{
    QStringList rows;
    Bindings values{bound(m_actor.organization)};
    for (qsizetype i = 0; i < m_days.count(); ++i) {
        rows << u"(CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT))"_s;
        values << bound(static_cast<qint64>(i)) << bound(m_days.begin(i)) << bound(m_days.begin(i + 1));
    }
    // From the days to the tickets: in a join a planner may compare every ticket with every day.
    const QString sql = u"SELECT d.column1, (SELECT count(*) FROM tickets WHERE organization_id = ? "
                        "AND %2 >= d.column2 AND %2 < d.column3) FROM (VALUES %1) AS d"_s;
    std::vector<qint64> counts(static_cast<std::size_t>(m_days.count()), 0);
    Query query = m_database.selectWith(sql.arg(rows.join(u", "_s), column), values);
    while (query.next())
        counts[static_cast<std::size_t>(query.get<qint64>(0))] = query.get<qint64>(1);
    return counts;
}

qint64 PeriodFigures::countSince(const QString &column, Time since)
{
    return m_database
        .single<qint64>(u"SELECT count(*) FROM tickets WHERE organization_id = ? AND %1 >= ?"_s.arg(column),
                        m_actor.organization, since)
        .value_or(0);
}

void PeriodFigures::countDays(qint64 openNow)
{
    const auto created = perDay(u"created_at"_s);
    const auto resolved = perDay(u"resolved_at"_s);
    const auto ended = perDay(u"ended_at"_s);
    // From now back: what came since was not there yet, what ended since was still open.
    qint64 open = openNow - countSince(u"created_at"_s, m_days.end()) + countSince(u"ended_at"_s, m_days.end());
    for (qsizetype i = m_days.count(); i-- > 0;) {
        const auto index = static_cast<std::size_t>(i);
        m_result.days.prepend({.day = m_days.day(i).toString(Qt::ISODate),
                               .begin = m_days.begin(i),
                               .created = created[index],
                               .resolved = resolved[index],
                               .backlog = open});
        m_result.created += created[index];
        m_result.resolved += resolved[index];
        open += ended[index] - created[index];
    }
}

Durations PeriodFigures::measure(const QString &column, PerAgent &perAgent)
{
    std::vector<qint64> all;
    Query query = m_database.select(u"SELECT assignee_id, %1 - created_at FROM tickets WHERE organization_id = ? "
                                    "AND %1 >= ? AND %1 < ?"_s.arg(column),
                                    m_actor.organization, m_days.begin(), m_days.end());
    while (query.next()) {
        const auto duration = query.get<qint64>(1);
        all.push_back(duration);
        if (!query.isNull(0))
            perAgent[query.get<UserId>(0)].push_back(duration);
    }
    return durationsOf(all);
}

std::map<UserId, qint64> PeriodFigures::countByUser(const QString &sql)
{
    std::map<UserId, qint64> counts;
    Query query = m_database.select(sql, m_actor.organization, m_days.begin(), m_days.end());
    while (query.next())
        counts[query.get<UserId>(0)] = query.get<qint64>(1);
    return counts;
}

void PeriodFigures::addAgents(const Counters::Cube &cube)
{
    std::map<UserId, AgentFigures> agents;
    for (const User &user : users::all(m_database, m_actor.organization)) {
        if (user.role != Role::Channel && user.active)
            agents[user.id];
    }
    for (auto cell = cube.cbegin(); cell != cube.cend(); ++cell) {
        if (!cell.key().assignee || !isOpen(cell.key().status))
            continue;
        AgentFigures &agent = agents[*cell.key().assignee];
        agent.open += cell.value();
        agent.overdue += cell.key().overdue ? cell.value() : 0;
    }
    for (auto &[user, durations] : m_responses)
        agents[user].firstResponse = durationsOf(durations);
    for (auto &[user, durations] : m_resolutions) {
        agents[user].resolution = durationsOf(durations);
        agents[user].resolved = agents[user].resolution.count;
    }
    const QString replies =
        u"SELECT user_id, count(*) FROM responses WHERE organization_id = ? AND created_at >= ? AND created_at < ? "
        "AND author_type = 1 AND internal = 0 AND user_id IS NOT NULL GROUP BY user_id"_s;
    static_assert(static_cast<int>(AuthorType::Agent) == 1); // as the index has it
    for (const auto &[user, count] : countByUser(replies))
        agents[user].replies = count;
    const QString chats = u"SELECT agent_id, count(*) FROM chats WHERE organization_id = ? AND closed_at >= ? "
                          "AND closed_at < ? AND agent_id IS NOT NULL GROUP BY agent_id"_s;
    for (const auto &[user, count] : countByUser(chats))
        agents[user].chats = count;
    for (auto &[user, figures] : agents) {
        figures.userId = user;
        m_result.agents << figures;
    }
}

StatsPeriod::Result PeriodFigures::take(const Counters::Cube &cube)
{
    qint64 openNow = 0;
    for (auto cell = cube.cbegin(); cell != cube.cend(); ++cell)
        openNow += isOpen(cell.key().status) ? cell.value() : 0;
    countDays(openNow);
    m_result.reopened = countBetween(m_actor, m_database, u"reopened_at"_s, m_days.begin(), m_days.end());
    m_result.firstResponse = measure(u"first_response_at"_s, m_responses);
    m_result.resolution = measure(u"resolved_at"_s, m_resolutions);
    addAgents(cube);
    return std::move(m_result);
}

} // namespace

Durations durationsOf(std::vector<qint64> &durations)
{
    if (durations.empty())
        return {};
    Durations result;
    result.count = static_cast<qint64>(durations.size());
    result.medianMs = percentile(durations, 50);
    result.p90Ms = percentile(durations, 90);
    return result;
}

StatsPeriod::Result statsPeriod(const Counters &counters, const Actor &actor, Database &snapshot, const StatDays &days,
                                qint64 asOf)
{
    auto result = PeriodFigures(actor, snapshot, days).take(cubeNow(counters, actor, snapshot, asOf));
    result.asOf = asOf;
    return result;
}

} // namespace sf::server
