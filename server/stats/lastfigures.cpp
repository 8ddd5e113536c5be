// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping figures while they serve.
#include "server/stats/lastfigures.h"

#include <algorithm>

namespace sf::server {

namespace {

constexpr int kCostShare = 20;
constexpr std::chrono::milliseconds kCheap{50}; // what costs less is computed whenever something happened
constexpr std::chrono::seconds kLongest{5};
constexpr std::size_t kMost = 16;

} // namespace

StatsPeriod::Result LastFigures::get(OrganizationId organization, const StatsPeriod::Params &params, qint64 asOf,
                                     const Compute &compute)
{
    const std::shared_ptr<Answer> answer = answerFor(organization, params);
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

std::shared_ptr<LastFigures::Answer> LastFigures::answerFor(OrganizationId organization,
                                                            const StatsPeriod::Params &params)
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

} // namespace sf::server
