// SPDX-License-Identifier: GPL-3.0-or-later
// What is timed without a server: the bare C interface on the same database, before the server starts and after it has stopped.
#include "server/organizations/organizationrepository.h"
#include "tests/bench/bench.h"
#include "tests/bench/deskfigures.h"
#include "tests/bench/deskreads.h"
#include "tests/bench/deskwork.h"
#include "tests/bench/deskwrites.h"
#include "tests/bench/prose.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr UserId Agent(2);  // of the organisation that TestServer makes
constexpr int WarmUp = 128; // writes that make the log as long as it stays

server::Actor agentOf(const QString &databaseUrl)
{
    const auto url = server::DatabaseUrl::parse(databaseUrl);
    server::Database database(*url, server::Database::Mode::Reader);
    server::Actor actor;
    actor.organization =
        *server::organizations::findBySlug(database, QLatin1StringView(test::TestServer::Organization));
    actor.user = Agent;
    return actor;
}

} // namespace

void Bench::measureFloor()
{
    const server::Actor agent = agentOf(m_server->databaseUrl());
    const auto raw = RawConnection::open(m_server->databaseUrl());
    measureFloorReads(*raw, agent);
    measureFloorWrites(*raw, agent);
}

void Bench::measureRead(const QString &title, const FloorRead &floor)
{
    QByteArray out;
    Measured &measured = of(title);
    qint64 n = 0;
    measured.statement = measure(m_plan.each / 2, [&] { floor.run(n++ * 7919, nullptr); }).p50();
    measured.withBytes = measure(m_plan.each / 2, [&] {
                             out.clear();
                             out.reserve(65536);
                             floor.run(n++ * 7919, &out);
                         }).p50();
}

void Bench::measureFloorReads(RawConnection &raw, const server::Actor &agent)
{
    const auto url = server::DatabaseUrl::parse(m_server->databaseUrl());
    server::Database database(*url, server::Database::Mode::Reader);
    FloorReads reads(raw, database, agent.organization, agent.user);
    const Calls calls(m_plan.tickets);
    measureRead(calls.list().title, reads.list(Calls::openTickets()));
    measureRead(calls.ticket().title, reads.ticket(m_plan.tickets));
    measureRead(calls.search(Prose::RareWord).title, reads.list(Calls::searchFor(Prose::RareWord)));
    measureRead(calls.search(Prose::CommonWord).title, reads.list(Calls::searchFor(Prose::CommonWord)));
    std::vector<DeskRead> desk = DeskReads(raw, database, agent, m_plan.tickets).all();
    std::ranges::move(deskFigures(raw, agent), std::back_inserter(desk));
    for (const DeskRead &read : desk) {
        m_measured.push_back({.call = read.call});
        measureRead(read.call.title, read.floor);
    }
}

void Bench::measureWrite(RawConnection &raw, const QString &title, const std::function<void(qint64)> &work)
{
    qint64 n = 0;
    const auto once = [&] { work(n++ * 7919); };
    // As the server does when it is idle: a log that begins anew writes into blocks that the file already has.
    const auto checkpoint = [&] {
        if (raw.isSqlite() && n % 64 == 0)
            raw.execute("PRAGMA wal_checkpoint(PASSIVE)");
    };
    for (int i = 0; i < WarmUp; ++i) {
        once();
        checkpoint();
    }
    Measured &measured = of(title);
    measured.withBytes = measured.statement = measure(m_plan.each, once, checkpoint).p50();
}

void Bench::measureFloorWrites(RawConnection &raw, const server::Actor &agent)
{
    const Calls calls(m_plan.tickets);
    DeskWrites writes(raw, agent.organization, agent.user, m_plan.tickets);
    measureWrite(raw, calls.create().title, [&writes](qint64) { writes.create(); });
    measureWrite(raw, calls.respond().title, [&writes](qint64 n) { writes.respond(n); });
    measureWrite(raw, calls.change().title, [&writes](qint64 n) { writes.change(n); });
    measureWrite(raw, calls.changeContact().title, [&writes](qint64 n) { writes.changeContact(n); });
}

void Bench::measureWork()
{
    Gate admin(m_server->port(), test::TestServer::Organization, "admin@test.example", test::TestServer::Password);
    DeskWork::Plan plan;
    plan.tickets = m_plan.tickets;
    if (m_plan.quick) {
        plan.jobTickets = 120;
        plan.merges = 5;
        plan.importRows = 100;
        plan.fileBytes = 300'000;
    }
    DeskWork work(plan, admin, *m_gate, *m_echo);
    work.run();
    m_server->stop();
    const server::Actor agent = agentOf(m_server->databaseUrl());
    work.measureFloor(*RawConnection::open(m_server->databaseUrl()), agent.organization, agent.user);
    work.print();
    for (const QString &problem : work.problems()) {
        m_isWrong = true;
        say(u"WRONG: "_s + problem);
    }
}

} // namespace sf::bench
