// SPDX-License-Identifier: GPL-3.0-or-later
// Many clients in one thread, each with one request under way at a time.
#include "tests/bench/load.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <array>

namespace sf::bench {

Load::Load(std::vector<LineSocket *> clients)
    : m_clients(std::move(clients))
    , m_sentAt(m_clients.size())
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
        ::epoll_ctl(m_poll, EPOLL_CTL_ADD, m_clients[i]->descriptor(), &event);
    }
}

Load::~Load()
{
    ::close(m_poll);
}

void Load::send(std::size_t client, const Request &request)
{
    const QByteArray line = request(m_next++);
    m_sentAt[client] = Clock::now();
    m_clients[client]->send(line);
}

void Load::take(std::size_t client, const QByteArray &line, LoadOutcome &outcome)
{
    outcome.timings.add(Clock::now() - m_sentAt[client]);
    outcome.answerBytes += static_cast<double>(line.size()) + 1;
    // An answer of the echo server has neither.
    if (line.left(200).contains("\"error\"")) {
        if (outcome.refused++ == 0)
            outcome.refusal = line.left(400);
    }
}

LoadOutcome Load::run(std::chrono::milliseconds duration, qint64 least, qint64 first, const Request &request)
{
    LoadOutcome outcome;
    m_next = first;
    const auto start = Clock::now();
    for (std::size_t i = 0; i < m_clients.size(); ++i)
        send(i, request);
    std::size_t underWay = m_clients.size();
    std::array<epoll_event, 128> events;
    QByteArray line;
    while (underWay > 0) {
        const int count = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const auto client = static_cast<std::size_t>(events[static_cast<std::size_t>(i)].data.u64);
            if (!m_clients[client]->poll(line))
                continue;
            take(client, line, outcome);
            if (m_next - first < least || Clock::now() - start < duration)
                send(client, request);
            else
                --underWay;
        }
    }
    const std::chrono::duration<double> took = Clock::now() - start;
    const auto answers = static_cast<double>(outcome.timings.count());
    outcome.perSecond = answers / took.count();
    outcome.answerBytes /= answers;
    return outcome;
}

} // namespace sf::bench
