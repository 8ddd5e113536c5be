// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of figures in the table; one computation serves all dashboards that show the same period.
#include "server/stats/statsmethods.h"

#include "server/events/eventlog.h"
#include "server/net/dispatcher.h"
#include "server/stats/activityservice.h"
#include "server/stats/statsnow.h"
#include "server/stats/statsperiod.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace sf::server {

namespace {

using Clock = std::chrono::steady_clock;

/// The last answers. One serves until something happens, and where the figures are costly a little longer: who asks for the same period
/// from many windows costs a twentieth of a processor at most. `as_of` tells what an answer knows. Any thread.
class LastFigures
{
public:
    StatsPeriod::Result get(OrganizationId organization, const StatsPeriod::Params &params, qint64 asOf,
                            const std::function<StatsPeriod::Result()> &compute)
    {
        const std::shared_ptr<Answer> answer = answerFor(organization, params);
        // Whoever asks for the same meanwhile waits for this answer.
        const std::lock_guard lock(answer->mutex);
        const auto now = Clock::now();
        if (answer->serves && (answer->result.asOf == asOf || now < answer->until))
            return answer->result;
        answer->result = compute();
        answer->serves = true;
        const Clock::duration cost = Clock::now() - now;
        answer->until = cost < kCheap ? now : now + std::min<Clock::duration>(cost * kCostShare, kLongest);
        return answer->result;
    }

private:
    static constexpr int kCostShare = 20;
    static constexpr std::chrono::milliseconds kCheap{50};
    static constexpr std::chrono::seconds kLongest{5};
    static constexpr std::size_t kMost = 16;

    struct Answer
    {
        OrganizationId organization;
        StatsPeriod::Params params;
        std::mutex mutex; ///< of what follows
        bool serves = false;
        StatsPeriod::Result result;
        Clock::time_point until;
    };

    std::shared_ptr<Answer> answerFor(OrganizationId organization, const StatsPeriod::Params &params)
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &answer : m_answers) {
            if (answer->organization == organization && answer->params == params)
                return answer;
        }
        if (m_answers.size() == kMost)
            m_answers.pop_front();
        m_answers.push_back(std::make_shared<Answer>());
        m_answers.back()->organization = organization;
        m_answers.back()->params = params;
        return m_answers.back();
    }

    std::mutex m_mutex;
    std::deque<std::shared_ptr<Answer>> m_answers;
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
            return last->get(actor.organization, params, asOf,
                             [&] { return statsPeriod(*counters, actor, database, *days, asOf); });
        });
}

} // namespace sf::server
