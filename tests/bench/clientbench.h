// SPDX-License-Identifier: GPL-3.0-or-later
// One run with the real client: fills a database, starts a server on it and the client beside simulated colleagues, and prints what it measured.
#pragma once

#include "tests/bench/crowd.h"
#include "tests/bench/seatprocess.h"
#include "tests/bench/table.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>

#include <memory>

namespace sf::bench {

struct ClientPlan
{
    qint64 tickets = 100'000;
    QString databaseFile; ///< kept for the next run when given
    int people = 100;
    int seconds = 20; ///< of each phase with colleagues
    QList<int> messages{100, 500, 3000};
    bool quick = false; ///< looks at what happens only, not at the times
};

class ClientBench
{
public:
    explicit ClientBench(ClientPlan plan);
    ~ClientBench();
    /// The program's exit code: 1 when something was wrong.
    int run();

private:
    void fill();
    void startClients();
    void measureHandling();
    void measurePages();
    void measureConversations();
    void measureColleagues();
    void measurePush(Crowd &crowd);
    qint64 makeTicket(int messages);
    void stall(const QString &what, const SeatProcess::Outcome &outcome);
    void wrong(const QString &why);
    void judge(const QString &what, double measured, double limit, const QString &unit);
    double echoUs() const;

    ClientPlan m_plan;
    bool m_isFilled = false;
    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Gate> m_gate;
    QTemporaryDir m_profile;
    std::unique_ptr<SeatProcess> m_seat;
    Table m_starts;
    Table m_stalls;
    Table m_targets;
    double m_longestMs = 0;
    qint64 m_next = 0;
    bool m_isWrong = false;
};

} // namespace sf::bench
