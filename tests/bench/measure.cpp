// SPDX-License-Identifier: GPL-3.0-or-later
// What is timed against the running server, with the echo of the same bytes beside it.
#include "shared/envelope.h"
#include "shared/methods/feed.h"
#include "tests/bench/bench.h"
#include "tests/bench/fanout.h"
#include "tests/bench/rawconnection.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr std::array ClientCounts{1, 8, 64};
constexpr int PushRounds = 100;

QByteArray echoLine(double bytes, bool toAll = false)
{
    // About as long as a request.
    return (toAll ? "*" : "") + QByteArray::number(static_cast<qint64>(bytes)) + ' ' + QByteArray(250, 'q') + '\n';
}

} // namespace

Measured &Bench::of(const QString &title)
{
    for (Measured &measured : m_measured) {
        if (measured.call.title == title)
            return measured;
    }
    giveUp(title);
}

LoadOutcome Bench::echo(int clients, double answerBytes) const
{
    std::vector<std::unique_ptr<LineSocket>> sockets;
    for (int i = 0; i < clients; ++i)
        sockets.push_back(std::make_unique<LineSocket>(m_echo->port()));
    const QByteArray line = echoLine(answerBytes);
    return Load(pointersTo(sockets, clients)).run(m_plan.each / 4, 20, 0, [&line](qint64) { return line; });
}

void Bench::measureCalls()
{
    auto more = m_gate->open(ClientCounts.back() - 1);
    for (auto &socket : more)
        m_clients.push_back(std::move(socket));
    for (Measured &measured : m_measured) {
        for (const int clients : ClientCounts) {
            if (clients <= measured.call.clients)
                measureCall(measured, clients);
        }
    }
}

void Bench::measureCall(Measured &measured, int clients)
{
    Load load(pointersTo(m_clients, clients));
    LoadOutcome outcome = load.run(m_plan.each, m_plan.quick ? clients : 50, m_next, measured.call.request);
    m_next += outcome.timings.count() + clients;
    if (outcome.refused > 0) {
        m_isWrong = true;
        say(u"WRONG: %1, %2 clients: %3 of %4 refused, the first by %5"_s.arg(measured.call.title)
                .arg(clients)
                .arg(outcome.refused)
                .arg(outcome.timings.count())
                .arg(QString::fromUtf8(outcome.refusal)));
    }
    Measured::Cell cell;
    cell.echo = echo(clients, outcome.answerBytes).timings.p50();
    cell.floor = measured.withBytes + cell.echo;
    cell.p50 = outcome.timings.p50();
    cell.p99 = outcome.timings.p99();
    cell.perSecond = outcome.perSecond;
    measured.cells[clients] = cell;
}

void Bench::printCalls() const
{
    Table table({u"microseconds"_s, u"clients"_s, u"statement"_s, u"+bytes"_s, u"+echo"_s, u"p50"_s, u"x floor"_s,
                 u"p99"_s, u"per second"_s});
    for (const Measured &measured : m_measured) {
        for (const auto &[clients, cell] : measured.cells)
            table.add({measured.call.title, QString::number(clients), Table::number(measured.statement),
                       Table::number(measured.withBytes), Table::number(cell.floor), Table::number(cell.p50),
                       QString::number(cell.p50 / cell.floor, 'f', 2), Table::number(cell.p99),
                       Table::number(cell.perSecond)});
    }
    table.print();
    say({});
}

void Bench::subscribe(LineSocket &socket)
{
    FeedSubscribe::Params params;
    params.epoch = QString::fromUtf8(m_gate->epoch());
    params.after = m_gate->head();
    socket.send(requestLine(2, FeedSubscribe::name, toJson(params)));
    const QByteArray line = socket.readLine();
    if (!line.contains("\"result\""))
        fail(u"subscribing was refused: "_s + QString::fromUtf8(line.left(300)));
}

void Bench::measureFanout()
{
    Table table({u"push, microseconds to the last of"_s, u"raw sockets"_s, u"server"_s, u"p99"_s, u"write alone"_s,
                 u"x raw"_s, u"bytes"_s});
    const Call change = Calls(m_plan.tickets).change();
    const double write = of(change.title).with(1).p50;
    LineSocket &author = *m_clients[0];
    std::vector<std::unique_ptr<LineSocket>> followers;
    for (const int count : m_plan.subscribers) {
        while (followers.size() < static_cast<std::size_t>(count)) {
            followers.push_back(m_gate->open());
            subscribe(*followers.back());
        }
        Fanout served(pointersTo(followers, count));
        const int rounds = m_plan.quick ? 3 : PushRounds;
        Timings timings =
            served.run(rounds, {.trigger = [&](int) { author.send(change.request(m_next++)); },
                                .settle = [&author] { author.readLine(); },
                                .isPush = [](const QByteArray &line) { return line.contains("\"event\":{"); }});

        std::vector<std::unique_ptr<LineSocket>> plain;
        for (int i = 0; i < count; ++i)
            plain.push_back(std::make_unique<LineSocket>(m_echo->port()));
        LineSocket teller(m_echo->port());
        const QByteArray line = echoLine(static_cast<double>(served.pushBytes()), true);
        Timings raw = Fanout(pointersTo(plain, count))
                          .run(rounds, {.trigger = [&](int) { teller.send(line); },
                                        .settle = [&teller] { teller.readLine(); },
                                        .isPush = [](const QByteArray &) { return true; }});
        const double ratio = qMax(0.0, timings.p50() - write) / raw.p50();
        if (count == 1000)
            m_push1000 = ratio;
        table.add({u"%1 subscribers"_s.arg(count), Table::number(raw.p50()), Table::number(timings.p50()),
                   Table::number(timings.p99()), Table::number(write), QString::number(ratio, 'f', 2),
                   QString::number(served.pushBytes())});
    }
    table.print();
    say(u"(x raw: what the server took beyond the write alone, against all of the raw sockets' time)\n"_s);
}

} // namespace sf::bench
