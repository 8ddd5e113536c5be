// SPDX-License-Identifier: GPL-3.0-or-later
// LastFigures: the last answers about periods, so that one computation serves all dashboards that show the same one. Any thread.
#pragma once

#include "server/auth/actor.h"
#include "shared/methods/stats.h"

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace sf::server {

/// An answer serves until something happens, and where the figures are costly a little longer: whoever asks for the same period from many
/// windows costs a twentieth of a processor at most. Its `as_of` tells what it knows.
class LastFigures
{
public:
    using Compute = std::function<StatsPeriod::Result()>;

    /// Whoever asks for the same while it is computed waits for that.
    StatsPeriod::Result get(OrganizationId organization, const StatsPeriod::Params &params, qint64 asOf,
                            const Compute &compute);

private:
    using Clock = std::chrono::steady_clock;

    struct Answer
    {
        OrganizationId organization;
        StatsPeriod::Params params;
        std::mutex mutex; ///< of what follows
        bool serves = false;
        StatsPeriod::Result result;
        Clock::time_point until;
    };

    std::shared_ptr<Answer> answerFor(OrganizationId organization, const StatsPeriod::Params &params);

    std::mutex m_mutex;
    std::deque<std::shared_ptr<Answer>> m_answers;
};

} // namespace sf::server
