// SPDX-License-Identifier: GPL-3.0-or-later
// One run: fills a database, measures the floor, then a real server process on it, and prints both side by side.
#pragma once

#include "server/auth/actor.h"
#include "tests/bench/calls.h"
#include "tests/bench/echoserver.h"
#include "tests/bench/floorreads.h"
#include "tests/bench/gate.h"
#include "tests/bench/measured.h"
#include "tests/bench/table.h"
#include "tests/support/testserver.h"

#include <memory>

namespace sf::bench {

struct Plan
{
    qint64 tickets = 100'000;
    QString databaseUrl; ///< empty: a SQLite file of its own
    QList<int> subscribers{1, 100, 1000};
    std::chrono::milliseconds each{2000}; ///< per operation and number of clients
    bool quick = false;                   ///< looks at the answers only, not at the times
};

class Bench
{
public:
    explicit Bench(Plan plan);
    ~Bench();
    /// The program's exit code: 1 when an answer was wrong.
    int run();

private:
    void fill();
    void measureFloor();
    void measureFloorReads(RawConnection &raw, const server::Actor &agent);
    void measureFloorWrites(RawConnection &raw, const server::Actor &agent);
    void measureRead(const QString &title, const FloorRead &floor);
    void measureWrite(RawConnection &raw, const QString &title, const std::function<void(qint64)> &work);
    void measureMemory();
    void checkAnswers();
    void measureCalls();
    void measureCall(Measured &measured, int clients);
    void measureFanout();
    void measureWork();
    void subscribe(LineSocket &socket);
    void printCalls() const;
    void judge();
    void judge(const QString &what, double measured, double limit, bool atMost, const QString &unit);
    LoadOutcome echo(int clients, double answerBytes) const;
    Measured &of(const QString &title);
    [[nodiscard]] double residentKb() const;
    [[noreturn]] void fail(const QString &why) const;

    Plan m_plan;
    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<EchoServer> m_echo;
    std::unique_ptr<Gate> m_gate;
    std::vector<std::unique_ptr<LineSocket>> m_clients;
    std::vector<Measured> m_measured;
    qint64 m_next = 0; ///< numbers all requests, so that no two writes are alike
    double m_idleMb = 0;
    double m_connectionKb = 0;
    double m_push1000 = 0;
    bool m_isWrong = false;
    Table m_targets;
};

} // namespace sf::bench
