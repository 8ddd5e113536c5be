// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated colleagues in a thread of their own: each with a connection that follows the feed, lists, opens and changes tickets at a given pace.
#pragma once

#include "tests/bench/calls.h"
#include "tests/bench/dice.h"
#include "tests/bench/gate.h"
#include "tests/bench/timings.h"

#include <atomic>
#include <map>
#include <thread>

namespace sf::bench {

class Crowd
{
public:
    struct Pace
    {
        double actionsPerSecond = 10;
        qint64 writesInHundred = 20; ///< the others read
        qint64 ticketsChanged = 30;  ///< the newest ones, which stand at the top of a list
    };

    /// What one change was told as. The answer leaves the server after its commit.
    struct Write
    {
        qint64 ticket = 0;
        Clock::time_point sentAt;
        Clock::time_point answeredAt;
    };

    /// Opens the connections of `people` and subscribes them; `tickets` is how many there are.
    Crowd(Gate &gate, int people, qint64 tickets);
    ~Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    void start(const Pace &pace);
    /// Waits for what is under way.
    void stop();

    /// Only while stopped. By the number of the event.
    [[nodiscard]] const std::map<qint64, Write> &writes() const { return m_writes; }
    [[nodiscard]] qint64 refused() const { return m_refused; }
    [[nodiscard]] qint64 events() const { return m_events; } ///< told to all of them together
    [[nodiscard]] double seconds() const { return m_seconds; }

private:
    struct Person
    {
        std::unique_ptr<LineSocket> socket;
        bool isBusy = false;
        Write write; ///< ticket 0: it reads
    };

    void run();
    void act();
    void receive(int waitMs);
    void take(Person &person, const QByteArray &line);
    void takeReceipt(Person &person, const QByteArray &line);
    QByteArray change(qint64 ticket);

    std::vector<Person> m_people;
    qint64 m_tickets;
    Calls m_calls;
    Dice m_dice{77};
    Pace m_pace;
    std::map<qint64, Write> m_writes;
    std::atomic<bool> m_isStopping = false;
    std::thread m_thread;
    qint64 m_next = 0;
    std::size_t m_turn = 0;
    std::size_t m_busy = 0;
    qint64 m_refused = 0;
    qint64 m_events = 0;
    double m_seconds = 0;
    int m_poll = -1;
};

} // namespace sf::bench
