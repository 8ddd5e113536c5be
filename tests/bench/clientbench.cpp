// SPDX-License-Identifier: GPL-3.0-or-later
// One run with the real client.
#include "tests/bench/clientbench.h"

#include "server/organizations/organizationrepository.h"
#include "shared/envelope.h"
#include "shared/methods/ticket.h"
#include "tests/bench/customers.h"
#include "tests/bench/echoserver.h"
#include "tests/bench/generator.h"
#include "tests/bench/limits.h"
#include "tests/bench/load.h"
#include "tests/bench/rawconnection.h"

#include <QFileInfo>
#include <QSettings>
#include <QThread>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr double LongestStallMs = 100;
constexpr double PushMs = 5;

QByteArray secretOf(const QByteArray &token)
{
    return token.isEmpty() ? QByteArray("password ") + test::TestServer::Password : "token " + token;
}

QString milliseconds(double ms)
{
    return Table::number(ms);
}

} // namespace

ClientBench::ClientBench(ClientPlan plan)
    : m_plan(std::move(plan))
    , m_starts({u"milliseconds from the start of the process"_s, u"rows on the screen"_s, u"from the server"_s,
                u"resident MB"_s})
    , m_stalls({u"what the person does"_s, u"took ms"_s, u"longest stall ms"_s})
    , m_targets({u"target"_s, u"measured"_s, u"limit"_s, u""_s})
{
}

ClientBench::~ClientBench() = default;

int ClientBench::run()
{
    test::ServerOptions options;
    options.settings = RaisedLimits;
    if (!m_plan.databaseFile.isEmpty())
        options.databaseUrl = u"sqlite:"_s + QFileInfo(m_plan.databaseFile).absoluteFilePath();
    m_isFilled = !m_plan.databaseFile.isEmpty() && QFileInfo::exists(m_plan.databaseFile);
    options.isPrepared = m_isFilled;
    m_server = std::make_unique<test::TestServer>(options);
    if (!m_server->isReady())
        giveUp(m_server->why());
    m_server->stop();
    fill();
    if (!m_server->start())
        giveUp(m_server->why());
    m_gate = std::make_unique<Gate>(m_server->port(), test::TestServer::Organization, "agent@test.example",
                                    test::TestServer::Password);
    startClients();
    measureHandling();
    measurePages();
    measureConversations();
    measureColleagues();
    say(u"Longest time that the client's main loop did not answer:"_s);
    m_stalls.print();
    say({});
    judge(u"longest stall"_s, m_longestMs, LongestStallMs, u" ms"_s);
    m_targets.print();
    return m_isWrong ? 1 : 0;
}

void ClientBench::fill()
{
    const auto url = server::DatabaseUrl::parse(m_server->databaseUrl());
    if (!url)
        giveUp(url.error().message);
    const auto start = Clock::now();
    if (!m_isFilled) {
        server::Database database(*url, server::Database::Mode::Writer);
        const auto organization =
            server::organizations::findBySlug(database, QLatin1StringView(test::TestServer::Organization));
        if (!organization)
            giveUp(u"the organisation is missing"_s);
        Generator(database, *organization, m_plan.tickets).run();
    }
    const std::chrono::duration<double> took = Clock::now() - start;
    say(u"%1 tickets with 3 messages each in %2 s; SQLite, %3 MB\n"_s.arg(m_plan.tickets)
            .arg(took.count(), 0, 'f', 1)
            .arg(QFileInfo(url->path()).size() / 1'000'000));
}

void ClientBench::startClients()
{
    QSettings(m_profile.filePath(u"client.ini"_s), QSettings::IniFormat).setValue(u"view"_s, u"all_open"_s);
    QByteArray token;
    for (const QString &title : {u"first time, nothing kept"_s, u"again, with the local copy"_s}) {
        m_seat.reset();
        m_seat = std::make_unique<SeatProcess>(m_server->port(), m_profile.path(), secretOf(token));
        const auto usable = m_seat->waitFor("usable");
        const auto settled = m_seat->waitFor("settled");
        if (usable.more != (token.isEmpty() ? "server" : "copy"))
            wrong(u"%1: the first rows came from the %2"_s.arg(title, QString::fromUtf8(usable.more)));
        token = m_seat->token();
        m_seat->run("watch 1500"); // the copy is written
        m_starts.add({title, milliseconds(usable.ms), milliseconds(settled.ms), Table::number(m_seat->residentMb())});
    }
    m_starts.print();
    say({});
}

void ClientBench::stall(const QString &what, const SeatProcess::Outcome &outcome)
{
    m_stalls.add({what, milliseconds(outcome.ms), milliseconds(outcome.stallMs)});
    m_longestMs = qMax(m_longestMs, outcome.stallMs);
}

void ClientBench::measureHandling()
{
    const QByteArray turns = m_plan.quick ? "40" : "600";
    const QByteArray jumps = m_plan.quick ? "10" : "150";
    const double before = m_seat->residentMb();
    stall(u"shows all tickets"_s, m_seat->run("all"));
    stall(u"scrolls down and up by wheel"_s, m_seat->run("wheel " + turns));
    stall(u"jumps through the list"_s, m_seat->run("jump " + jumps));
    stall(u"types a common word"_s, m_seat->run("type invoice"));
    stall(u"types a rare word"_s, m_seat->run("type zanzibar"));
    const double after = m_seat->residentMb();
    say(u"Client: %1 MB resident at first, %2 MB after scrolling through %3 tickets and searching\n"_s
            .arg(before, 0, 'f', 1)
            .arg(after, 0, 'f', 1)
            .arg(m_plan.tickets));
}

void ClientBench::measurePages()
{
    const QByteArray turns = m_plan.quick ? "40" : "600";
    const QByteArray jumps = m_plan.quick ? "10" : "150";
    for (const auto &[page, rows] : {std::pair(QByteArray("contacts"), Customers::contactsFor(m_plan.tickets)),
                                     std::pair(QByteArray("companies"), Customers::companiesFor(m_plan.tickets))}) {
        const QString title = QString::fromUtf8(page);
        stall(u"opens %1 %2"_s.arg(rows).arg(title), m_seat->run("page " + page));
        stall(u"scrolls the %1 by wheel"_s.arg(title), m_seat->run("wheel " + turns));
        stall(u"jumps through the %1"_s.arg(title), m_seat->run("jump " + jumps));
        stall(u"types a part of a name among the %1"_s.arg(title), m_seat->run("type tur"));
    }
}

qint64 ClientBench::makeTicket(int messages)
{
    const auto socket = m_gate->open();
    const Calls calls(m_plan.tickets);
    JsonParser parser;
    const auto receipt = [&parser, &socket]() -> qint64 {
        const auto element = parser.parse(socket->readLine());
        const auto read = element ? fromJson<Receipt>(readMessage(*element).body) : std::nullopt;
        return read ? read->id : 0;
    };
    socket->send(calls.create().request(m_next++));
    const qint64 id = receipt();
    Dice dice(static_cast<quint64>(messages));
    const Prose prose;
    for (int i = 0; i < messages; ++i) {
        TicketRespond::Params params;
        params.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        params.id = TicketId(id);
        params.body = prose.message(dice);
        params.internal = dice.oneIn(6);
        params.asCustomer = !params.internal && dice.oneIn(2);
        params.anyway = true;
        socket->send(requestLine(++m_next, TicketRespond::name, toJson(params)));
        if (receipt() == 0) {
            wrong(u"a message was refused"_s);
            break;
        }
    }
    return id;
}

void ClientBench::measureConversations()
{
    for (const int messages : std::as_const(m_plan.messages)) {
        const qint64 id = makeTicket(messages);
        stall(u"opens a ticket of %1 messages"_s.arg(messages), m_seat->run("open " + QByteArray::number(id)));
        if (messages > 100)
            stall(u"loads the earlier of its %1 messages"_s.arg(messages), m_seat->run("older"));
        stall(u"reads %1 messages upwards and back"_s.arg(messages),
              m_seat->run(m_plan.quick ? "read 40" : "read 500"));
    }
}

double ClientBench::echoUs() const
{
    const EchoServer echo;
    LineSocket socket(echo.port());
    const QByteArray line = "1200 " + QByteArray(250, 'q') + '\n';
    return Load({&socket}).run(std::chrono::milliseconds(300), 20, 0, [&line](qint64) { return line; }).timings.p50();
}

void ClientBench::measureColleagues()
{
    Crowd crowd(*m_gate, m_plan.people, m_plan.tickets);
    m_seat->run("all");
    m_seat->run("follow");
    crowd.start({.actionsPerSecond = qMax(15.0, m_plan.people * 0.15), .writesInHundred = 33, .ticketsChanged = 30});
    stall(u"looks on while %1 colleagues work"_s.arg(m_plan.people),
          m_seat->run("watch " + QByteArray::number(m_plan.seconds * 1000)));
    crowd.stop();
    m_seat->run("watch 1000");
    measurePush(crowd);

    crowd.start({.actionsPerSecond = 200, .writesInHundred = 100, .ticketsChanged = 500});
    stall(u"looks on at 200 changes a second"_s, m_seat->run("watch " + QByteArray::number(m_plan.seconds * 500)));
    stall(u"scrolls at 200 changes a second"_s, m_seat->run(m_plan.quick ? "wheel 40" : "wheel 600"));
    crowd.stop();
    const auto told = static_cast<double>(crowd.writes().size());
    say(u"Storm: %1 changes a second for %2 s\n"_s.arg(told / crowd.seconds(), 0, 'f', 0)
            .arg(crowd.seconds(), 0, 'f', 1));
    if (crowd.refused() > 0)
        wrong(u"%1 calls of the colleagues were refused"_s.arg(crowd.refused()));
}

/// The answer leaves the server only after the commit, as does the push, so the time between both arrivals is what the push and the client add;
/// "from the request" holds the write itself too and is the upper bound of what "from the commit" can be.
void ClientBench::measurePush(Crowd &crowd)
{
    Timings fromCommit;
    Timings fromRequest;
    qint64 missing = 0;
    for (const auto &[seq, write] : crowd.writes()) {
        const auto seen = m_seat->seen().find(seq);
        if (seen == m_seat->seen().end()) {
            ++missing; // a later change of the same ticket came in the same breath
            continue;
        }
        fromCommit.add(qMax(seen->second - write.answeredAt, Clock::duration::zero()));
        fromRequest.add(seen->second - write.sentAt);
    }
    if (fromCommit.count() == 0)
        wrong(u"no change of the colleagues was seen on the client"_s);
    const double echo = echoUs();
    Table table({u"microseconds until a colleague's change is in the model"_s, u"p50"_s, u"p95"_s, u"p99"_s,
                 u"echo round trip"_s, u"changes"_s, u"merged"_s});
    const auto add = [&](const QString &from, Timings &timings) {
        table.add({from, Table::number(timings.p50()), Table::number(timings.percentile(95)),
                   Table::number(timings.p99()), Table::number(echo), QString::number(timings.count()),
                   QString::number(missing)});
    };
    add(u"from the commit (the author's answer)"_s, fromCommit);
    add(u"from the author's request"_s, fromRequest);
    table.print();
    say({});
    judge(u"commit to model, p95, %1 colleagues"_s.arg(m_plan.people), fromCommit.percentile(95) / 1000, PushMs,
          u" ms"_s);
}

void ClientBench::wrong(const QString &why)
{
    m_isWrong = true;
    say(u"WRONG: "_s + why);
}

void ClientBench::judge(const QString &what, double measured, double limit, const QString &unit)
{
    m_targets.add({what, Table::number(measured) + unit, u"at most "_s + Table::number(limit) + unit,
                   measured <= limit ? u"met"_s : u"MISSED"_s});
}

} // namespace sf::bench
