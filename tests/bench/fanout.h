// SPDX-License-Identifier: GPL-3.0-or-later
// Subscribers that wait for one pushed line each: how long until the last one has it?
#pragma once

#include "tests/bench/linesocket.h"
#include "tests/bench/timings.h"

#include <functional>
#include <vector>

namespace sf::bench {

class Fanout
{
public:
    struct Push
    {
        std::function<void(int round)> trigger;
        std::function<void()> settle;                   ///< after the measured time: reads the trigger's own answer
        std::function<bool(const QByteArray &)> isPush; ///< other lines do not count
    };

    /// Polls the sockets, which outlive it.
    explicit Fanout(std::vector<LineSocket *> subscribers);
    ~Fanout();
    Fanout(const Fanout &) = delete;
    Fanout &operator=(const Fanout &) = delete;

    /// From before the trigger until every subscriber has a line.
    Timings run(int rounds, const Push &push);
    [[nodiscard]] qsizetype pushBytes() const { return m_pushBytes; } ///< of the last line

private:
    void waitForAll(const Push &push);

    std::vector<LineSocket *> m_subscribers;
    std::vector<bool> m_has;
    qsizetype m_pushBytes = 0;
    int m_poll = -1;
};

} // namespace sf::bench
