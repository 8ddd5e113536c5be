// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how long the event loop of its thread was not answering while it lived.
#include "tests/support/eventloopwatch.h"

#include <algorithm>

namespace sf::test {

namespace {
constexpr int TickMs = 2;
}

EventLoopWatch::EventLoopWatch(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopWatch::tick);
    m_sinceTick.start();
    m_timer.start(TickMs);
}

qint64 EventLoopWatch::longestStallMs() const
{
    // A stall that is still going on counts too.
    return std::max(m_longestMs, m_sinceTick.elapsed() - TickMs);
}

void EventLoopWatch::tick()
{
    m_longestMs = std::max(m_longestMs, m_sinceTick.restart() - TickMs);
}

} // namespace sf::test
