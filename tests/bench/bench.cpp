// SPDX-License-Identifier: GPL-3.0-or-later
// One run: preparing, checking and judging. What is timed is in measure.cpp.
#include "tests/bench/bench.h"

#include "server/organizations/organizationrepository.h"
#include "tests/bench/deskreads.h"
#include "tests/bench/generator.h"
#include "tests/bench/limits.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr int IdleConnections = 1000;

} // namespace

Bench::Bench(Plan plan) : m_plan(std::move(plan)), m_targets({u"target"_s, u"measured"_s, u"limit"_s, u""_s})
{
    const Calls calls(m_plan.tickets);
    for (const Call &call : {calls.list(), calls.ticket(), calls.create(), calls.respond(), calls.change(),
                             calls.changeContact(), calls.search(Prose::RareWord), calls.search(Prose::CommonWord)})
        m_measured.push_back({.call = call});
}

Bench::~Bench() = default;

void Bench::fail(const QString &why) const
{
    giveUp(m_server ? why + u"\nThe server said:\n"_s + QString::fromUtf8(m_server->log().right(2000)) : why);
}

int Bench::run()
{
    test::ServerOptions options;
    options.settings = RaisedLimits;
    options.databaseUrl = m_plan.databaseUrl;
    m_server = std::make_unique<test::TestServer>(options);
    if (!m_server->isReady())
        giveUp(m_server->why());
    m_server->stop();
    say(u"Limits of the server's configuration for this run:\n%1"_s.arg(QLatin1StringView(RaisedLimits)));
    fill();
    measureFloor();
    if (!m_server->start())
        giveUp(m_server->why());
    m_gate = std::make_unique<Gate>(m_server->port(), test::TestServer::Organization, "agent@test.example",
                                    test::TestServer::Password);
    m_echo = std::make_unique<EchoServer>();
    measureMemory();
    checkAnswers();
    measureCalls();
    printCalls();
    measureFanout();
    measureWork();
    judge();
    return m_isWrong ? 1 : 0;
}

void Bench::fill()
{
    const auto start = Clock::now();
    const auto url = server::DatabaseUrl::parse(m_server->databaseUrl());
    if (!url)
        fail(url.error().message);
    server::Database database(*url, server::Database::Mode::Writer);
    const auto organization =
        server::organizations::findBySlug(database, QLatin1StringView(test::TestServer::Organization));
    if (!organization)
        fail(u"the organisation is missing"_s);
    Generator(database, *organization, m_plan.tickets).run();
    server::Actor agent;
    agent.organization = *organization;
    DeskReads::addViews(database, agent);
    // Who measures sees the dashboard, too.
    database.run(u"UPDATE users SET role = ? WHERE organization_id = ? AND email_key = ?"_s, Role::Supervisor,
                 agent.organization, u"agent@test.example"_s);
    const std::chrono::duration<double> took = Clock::now() - start;
    say(u"%1 tickets with 3 messages each in %2 s; %3\n"_s.arg(m_plan.tickets)
            .arg(took.count(), 0, 'f', 1)
            .arg(database.isSqlite() ? u"SQLite, %1 MB"_s.arg(QFileInfo(url->path()).size() / 1'000'000)
                                     : u"PostgreSQL"_s));
}

double Bench::residentKb() const
{
    QFile status(u"/proc/%1/status"_s.arg(m_server->processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').value(0).toDouble();
    }
    return 0;
}

void Bench::measureMemory()
{
    m_clients = m_gate->open(1);
    m_idleMb = residentKb() / 1024;
    const int count = m_plan.quick ? 20 : IdleConnections;
    const double before = residentKb();
    const auto idle = m_gate->open(count);
    m_connectionKb = (residentKb() - before) / count;
    say(u"Server with this database: %1 MB resident; %2 kB for each of %3 idle plain connections\n"_s
            .arg(m_idleMb, 0, 'f', 1)
            .arg(m_connectionKb, 0, 'f', 1)
            .arg(count));
}

void Bench::checkAnswers()
{
    for (const Measured &measured : m_measured) {
        m_clients[0]->send(measured.call.request(m_next++));
        const QString problem = measured.call.problem(m_clients[0]->readLine());
        if (problem.isEmpty())
            continue;
        m_isWrong = true;
        say(u"WRONG: %1: %2"_s.arg(measured.call.title, problem));
    }
}

void Bench::judge(const QString &what, double measured, double limit, bool atMost, const QString &unit)
{
    const bool isMet = atMost ? measured <= limit : measured >= limit;
    m_targets.add({what, Table::number(measured) + unit,
                   (atMost ? u"at most "_s : u"at least "_s) + Table::number(limit) + unit,
                   isMet ? u"met"_s : u"MISSED"_s});
}

void Bench::judge()
{
    for (Measured &measured : m_measured) {
        const Measured::Cell cell = measured.with(1);
        if (measured.call.longest > 0)
            judge(measured.call.title + u", one client, p50"_s, cell.p50 / 1000, measured.call.longest, true, u" ms"_s);
        judge(measured.call.title + u", one client, p50"_s, cell.p50 / cell.floor, measured.call.target, true,
              u" x floor"_s);
    }
    const Calls calls(m_plan.tickets);
    const Measured &list = of(calls.list().title);
    judge(u"list pages a second, 8 clients"_s, list.with(8).perSecond, 0.5e6 / (list.withBytes + 9), false, u"/s"_s);
    for (const QString &title : {calls.create().title, calls.respond().title, calls.change().title}) {
        const Measured &write = of(title);
        judge(title + u", 8 clients, against one sync a write"_s, write.with(8).perSecond * write.statement / 1e6, 4,
              false, u" x"_s);
    }
    if (m_push1000 > 0)
        judge(u"push to 1,000 subscribers"_s, m_push1000, 1.5, true, u" x raw sockets"_s);
    judge(u"memory, idle"_s, m_idleMb, 120, true, u" MB"_s);
    judge(u"memory, an idle plain connection"_s, m_connectionKb, 30, true, u" kB"_s);
    m_targets.print();
}

} // namespace sf::bench
