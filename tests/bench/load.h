// SPDX-License-Identifier: GPL-3.0-or-later
// Many clients in one thread, each with one request under way at a time: how long do answers take, and how many come a second?
#pragma once

#include "tests/bench/linesocket.h"
#include "tests/bench/timings.h"

#include <functional>
#include <vector>

namespace sf::bench {

struct LoadOutcome
{
    Timings timings;
    double perSecond = 0;
    double answerBytes = 0; ///< mean
    qint64 refused = 0;
    QByteArray refusal; ///< the first
};

class Load
{
public:
    /// A whole line for the n-th request.
    using Request = std::function<QByteArray(qint64 n)>;

    /// Polls the sockets, which outlive it.
    explicit Load(std::vector<LineSocket *> clients);
    ~Load();
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;

    /// For that long, at least `least` requests. `first` numbers the requests.
    LoadOutcome run(std::chrono::milliseconds duration, qint64 least, qint64 first, const Request &request);

private:
    void send(std::size_t client, const Request &request);
    void take(std::size_t client, const QByteArray &line, LoadOutcome &outcome);

    std::vector<LineSocket *> m_clients;
    std::vector<Clock::time_point> m_sentAt;
    qint64 m_next = 0;
    int m_poll = -1;
};

} // namespace sf::bench
