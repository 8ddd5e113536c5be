// SPDX-License-Identifier: GPL-3.0-or-later
// CallQueue: starts the calls of one connection in the order sent. Reads run beside reads and writes follow writes, but a read waits for
// the writes before it, a write for the reads before it, and a barrier (signing in, subscribing) runs alone.
#pragma once

#include "server/net/request.h"
#include "server/net/serverparts.h"

#include <QElapsedTimer>

#include <deque>

namespace sf::server {

class Session;

class CallQueue
{
public:
    CallQueue(Session &session, const ServerParts &parts);

    void add(Request request);
    /// Starts what may start now.
    void pump();

    bool isEmpty() const { return m_waiting.empty() && m_reads + m_writes == 0; }
    bool isFull() const { return m_waiting.size() >= maxWaiting; }
    /// A barrier waits or runs: what comes after it is not even read.
    bool hasBarrier() const { return m_barriers > 0; }

private:
    static constexpr std::size_t maxWaiting = 64;

    bool mayStart(const Request &request) const;
    bool spendToken();
    void start(Request request);
    void run(const std::shared_ptr<Request> &request);
    void submitWrite(const std::shared_ptr<Request> &request, const Actor &actor);
    std::function<void(Result<QByteArray>)> answering(const std::shared_ptr<Request> &request);
    void finish(const Request &request, const Result<QByteArray> &result);

    Session &m_session;
    const ServerParts &m_parts;
    std::deque<Request> m_waiting;
    QElapsedTimer m_sinceRefill;
    double m_tokens;
    int m_reads = 0;
    int m_writes = 0;
    int m_barriers = 0;
    bool m_isBarrierRunning = false;
    bool m_isSlowed = false;
    bool m_isPumping = false;
};

} // namespace sf::server
