// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated colleagues in a thread of their own.
#include "tests/bench/crowd.h"

#include "shared/envelope.h"
#include "shared/methods/feed.h"
#include "shared/methods/ticket.h"
#include "tests/bench/rawconnection.h"

#include <QUuid>

#include <sys/epoll.h>
#include <unistd.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr qint64 GeneratedVersion = 4;
constexpr qint64 Later = 2'000'000'000'000;
constexpr qint64 FirstRequest = 100; // below it are sign-in and subscription

} // namespace

Crowd::Crowd(Gate &gate, int people, qint64 tickets)
    : m_tickets(tickets)
    , m_calls(tickets)
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (int i = 0; i < people; ++i) {
        Person person{.socket = gate.open()};
        FeedSubscribe::Params params;
        params.epoch = QString::fromUtf8(gate.epoch());
        params.after = gate.head();
        person.socket->send(requestLine(2, FeedSubscribe::name, toJson(params)));
        if (!person.socket->readLine().contains("\"result\""))
            giveUp(u"subscribing was refused"_s);
        epoll_event event{.events = EPOLLIN, .data = {.u64 = m_people.size()}};
        ::epoll_ctl(m_poll, EPOLL_CTL_ADD, person.socket->descriptor(), &event);
        m_people.push_back(std::move(person));
    }
}

Crowd::~Crowd()
{
    stop();
    ::close(m_poll);
}

void Crowd::start(const Pace &pace)
{
    m_pace = pace;
    m_writes.clear();
    m_events = m_refused = 0;
    m_isStopping = false;
    m_thread = std::thread([this] { run(); });
}

void Crowd::stop()
{
    m_isStopping = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Crowd::run()
{
    const auto start = Clock::now();
    const std::chrono::duration<double> between(1 / m_pace.actionsPerSecond);
    auto next = start;
    while (!m_isStopping || m_busy > 0) {
        while (!m_isStopping && Clock::now() >= next && m_busy < m_people.size()) {
            act();
            next += std::chrono::duration_cast<Clock::duration>(between);
        }
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(next - Clock::now()).count();
        receive(static_cast<int>(std::clamp<qint64>(wait, 1, 20)));
    }
    m_seconds = std::chrono::duration<double>(Clock::now() - start).count();
}

void Crowd::act()
{
    while (m_people[m_turn % m_people.size()].isBusy)
        ++m_turn;
    Person &person = m_people[m_turn++ % m_people.size()];
    const qint64 n = m_next++ + FirstRequest;
    person.write = {};
    QByteArray line;
    if (m_dice.below(100) < m_pace.writesInHundred) {
        person.write.ticket = m_tickets - m_dice.below(qMin(m_pace.ticketsChanged, m_tickets));
        line = change(person.write.ticket);
    } else {
        line = m_dice.oneIn(2) ? m_calls.list().request(n) : m_calls.ticket().request(n);
    }
    person.isBusy = true;
    ++m_busy;
    person.write.sentAt = Clock::now();
    person.socket->send(line);
}

QByteArray Crowd::change(qint64 ticket)
{
    TicketUpdate::Params params;
    params.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    params.id = TicketId(ticket);
    params.base = GeneratedVersion; // what came later is the callers' own, so nothing clashes
    params.patch.set(&Ticket::dueAt, std::optional<Time>(Time{Later + m_next}));
    return requestLine(m_next + FirstRequest, TicketUpdate::name, toJson(params));
}

void Crowd::receive(int waitMs)
{
    std::array<epoll_event, 128> events;
    const int count = ::epoll_wait(m_poll, events.data(), static_cast<int>(events.size()), waitMs);
    QByteArray line;
    for (int i = 0; i < count; ++i) {
        Person &person = m_people[static_cast<std::size_t>(events[static_cast<std::size_t>(i)].data.u64)];
        while (person.socket->poll(line))
            take(person, line);
    }
}

void Crowd::take(Person &person, const QByteArray &line)
{
    const QByteArray head = line.left(100);
    if (head.contains("\"method\"")) {
        ++m_events;
        return;
    }
    if (head.contains("\"error\""))
        ++m_refused;
    else if (person.write.ticket > 0)
        takeReceipt(person, line);
    person.isBusy = false;
    --m_busy;
}

void Crowd::takeReceipt(Person &person, const QByteArray &line)
{
    person.write.answeredAt = Clock::now();
    JsonParser parser;
    const auto element = parser.parse(line);
    const auto receipt = element ? fromJson<Receipt>(readMessage(*element).body) : std::nullopt;
    if (receipt)
        m_writes[receipt->seq] = person.write;
    else
        ++m_refused;
}

} // namespace sf::bench
