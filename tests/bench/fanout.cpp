// SPDX-License-Identifier: GPL-3.0-or-later
// Subscribers that wait for one pushed line each.
#include "tests/bench/fanout.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <array>

namespace sf::bench {

Fanout::Fanout(std::vector<LineSocket *> subscribers)
    : m_subscribers(std::move(subscribers))
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (std::size_t i = 0; i < m_subscribers.size(); ++i) {
        epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
        ::epoll_ctl(m_poll, EPOLL_CTL_ADD, m_subscribers[i]->descriptor(), &event);
    }
}

Fanout::~Fanout()
{
    ::close(m_poll);
}

Timings Fanout::run(int rounds, const Push &push)
{
    Timings timings;
    for (int round = 0; round < rounds; ++round) {
        m_has.assign(m_subscribers.size(), false);
        const auto start = Clock::now();
        push.trigger(round);
        waitForAll(push);
        timings.add(Clock::now() - start);
        push.settle();
    }
    return timings;
}

void Fanout::waitForAll(const Push &push)
{
    std::array<epoll_event, 256> events;
    QByteArray line;
    for (std::size_t missing = m_subscribers.size(); missing > 0;) {
        const int count = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const auto subscriber = static_cast<std::size_t>(events[static_cast<std::size_t>(i)].data.u64);
            while (m_subscribers[subscriber]->poll(line)) {
                if (m_has[subscriber] || !push.isPush(line))
                    continue;
                m_has[subscriber] = true;
                m_pushBytes = line.size() + 1;
                --missing;
            }
        }
    }
}

} // namespace sf::bench
