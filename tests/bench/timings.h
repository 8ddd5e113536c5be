// SPDX-License-Identifier: GPL-3.0-or-later
// Durations of one operation: percentiles and rate.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <vector>

namespace sf::bench {

using Clock = std::chrono::steady_clock;

class Timings
{
public:
    void add(Clock::duration took)
    {
        m_us.push_back(std::chrono::duration<double, std::micro>(took).count());
        m_sorted = false;
    }
    /// In microseconds; 0 without any.
    [[nodiscard]] double percentile(double percent)
    {
        if (m_us.empty())
            return 0;
        if (!m_sorted)
            std::sort(m_us.begin(), m_us.end());
        m_sorted = true;
        const auto last = static_cast<double>(m_us.size() - 1);
        return m_us[static_cast<std::size_t>(last * percent / 100)];
    }
    [[nodiscard]] double p50() { return percentile(50); }
    [[nodiscard]] double p99() { return percentile(99); }
    [[nodiscard]] qint64 count() const { return static_cast<qint64>(m_us.size()); }

private:
    std::vector<double> m_us;
    bool m_sorted = false;
};

/// Runs `work` again and again for that long, at least 20 times; `between` is not timed.
template<class Work, class Between>
Timings measure(std::chrono::milliseconds duration, Work &&work, Between &&between)
{
    Timings timings;
    const auto end = Clock::now() + duration;
    while (timings.count() < 20 || Clock::now() < end) {
        const auto start = Clock::now();
        work();
        timings.add(Clock::now() - start);
        between();
    }
    return timings;
}

template<class Work>
Timings measure(std::chrono::milliseconds duration, Work &&work)
{
    return measure(duration, work, [] {});
}

} // namespace sf::bench
