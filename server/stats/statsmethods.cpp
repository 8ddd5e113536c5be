// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of figures in the table; one computation serves all dashboards that show the same period.
#include "server/stats/statsmethods.h"

#include "server/events/eventlog.h"
#include "server/net/dispatcher.h"
#include "server/stats/activityservice.h"
#include "server/stats/statsnow.h"
#include "server/stats/statsperiod.h"

#include <deque>
#include <mutex>

namespace sf::server {

namespace {

/// The last answers, as long as nothing happened since. Any thread.
class LastFigures
{
public:
    std::optional<StatsPeriod::Result> find(OrganizationId organization, const StatsPeriod::Params &params, qint64 asOf)
    {
        const std::lock_guard lock(m_mutex);
        for (const Answer &answer : m_answers) {
            if (answer.organization == organization && answer.result.asOf == asOf && answer.params == params)
                return answer.result;
        }
        return std::nullopt;
    }

    void keep(OrganizationId organization, const StatsPeriod::Params &params, const StatsPeriod::Result &result)
    {
        constexpr std::size_t most = 16;
        const std::lock_guard lock(m_mutex);
        if (m_answers.size() == most)
            m_answers.pop_front();
        m_answers.push_back({organization, params, result});
    }

private:
    struct Answer
    {
        OrganizationId organization;
        StatsPeriod::Params params;
        StatsPeriod::Result result;
    };

    std::mutex m_mutex;
    std::deque<Answer> m_answers;
};

} // namespace

void registerStatsMethods(Dispatcher &dispatcher, std::shared_ptr<const Counters> counters)
{
    dispatcher.onRead<ActivityList>(listActivity);
    dispatcher.onRead<StatsNow>([counters](const Actor &actor, Database &database, const StatsNow::Params &params) {
        return statsNow(*counters, actor, database, params, Time::now());
    });
    dispatcher.onRead<StatsPeriod>(
        [counters, last = std::make_shared<LastFigures>()](
            const Actor &actor, Database &database, const StatsPeriod::Params &params) -> Result<StatsPeriod::Result> {
            const auto days = StatDays::of(params.from, params.to, params.zone);
            if (!days)
                return days.error();
            const qint64 asOf = eventlog::asOf(database, actor.organization);
            if (auto known = last->find(actor.organization, params, asOf))
                return std::move(*known);
            auto result = statsPeriod(*counters, actor, database, *days, asOf);
            last->keep(actor.organization, params, result);
            return result;
        });
}

} // namespace sf::server
