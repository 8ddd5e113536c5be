// SPDX-License-Identifier: GPL-3.0-or-later
// The doorbell's thread: connects, rings, hears, connects again.
#include "server/events/doorbell.h"

#include "server/db/listenconnection.h"

#include <QDeadlineTimer>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace sf::server {

namespace {

constexpr std::size_t mostTellings = 1000;
constexpr qsizetype longestPayload = 7900; // NOTIFY takes less than 8000 bytes
constexpr char tellingMark[] = "telling ";

/// "telling ORGANISATION USER LINE", user 0 for all staff, the line in base 64 since the payload stands in quotes.
QByteArray payloadOf(const Telling &telling)
{
    return tellingMark + QByteArray::number(telling.organization.value()) + ' '
         + QByteArray::number(telling.isForStaff ? 0 : telling.user.value()) + ' ' + telling.line.toBase64();
}

} // namespace

Doorbell::Doorbell(DatabaseUrl url, QObject *parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_wake < 0)
        qFatal("no descriptor is left for the doorbell");
}

Doorbell::~Doorbell()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    wake();
    if (m_thread.joinable())
        m_thread.join();
    ::close(m_wake);
}

void Doorbell::start()
{
    m_thread = std::thread([this] { work(); });
}

void Doorbell::ring(const std::vector<CommittedEvent> &events)
{
    {
        const std::lock_guard lock(m_mutex);
        for (const CommittedEvent &committed : events) {
            qint64 &seq = m_waiting[committed.organization];
            seq = std::max(seq, committed.event.seq);
        }
    }
    wake();
}

void Doorbell::pass(const std::vector<Telling> &tellings)
{
    {
        const std::lock_guard lock(m_mutex);
        // While nobody can be told they are lost, as those are who are away.
        if (m_tellings.size() < mostTellings)
            m_tellings.insert(m_tellings.end(), tellings.begin(), tellings.end());
    }
    wake();
}

void Doorbell::wake() const
{
    const quint64 one = 1;
    // It fails only when a wake-up is pending anyhow.
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
}

void Doorbell::drain() const
{
    quint64 count = 0;
    [[maybe_unused]] const auto read = ::read(m_wake, &count, sizeof count);
}

bool Doorbell::isStopping() const
{
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

bool Doorbell::isWaiting() const
{
    const std::lock_guard lock(m_mutex);
    return !m_waiting.empty() || !m_tellings.empty();
}

void Doorbell::sleepUntilWoken(std::chrono::milliseconds limit) const
{
    const QDeadlineTimer deadline(limit);
    while (!isStopping() && !deadline.hasExpired()) {
        pollfd woken{m_wake, POLLIN, 0};
        poll(&woken, 1, static_cast<int>(deadline.remainingTime()));
        drain();
    }
}

void Doorbell::work()
{
    bool isKnownLost = false;
    while (!isStopping()) {
        ListenConnection line(m_url, "supportflow_heads");
        if (line.isOpen()) {
            m_postbox.post([this] { emit opened(); });
            isKnownLost = false;
            serve(line);
            m_postbox.post([this] { emit closed(); });
        }
        if (!isStopping() && !std::exchange(isKnownLost, true))
            qWarning("storage: other servers are not heard until PostgreSQL answers again: %s",
                     qUtf8Printable(line.error()));
        sleepUntilWoken(retry);
    }
}

void Doorbell::serve(ListenConnection &line)
{
    QDeadlineTimer mayRing;
    while (!isStopping()) {
        hear(line);
        std::optional<std::chrono::milliseconds> limit;
        if (isWaiting()) {
            if (mayRing.hasExpired()) {
                if (!ringOthers(line))
                    return;
                mayRing.setRemainingTime(pause);
                continue;
            }
            limit = std::chrono::milliseconds(mayRing.remainingTime());
        }
        if (!line.wait(m_wake, limit))
            return;
        drain();
    }
}

bool Doorbell::ringOthers(ListenConnection &line)
{
    Heads heads;
    std::vector<Telling> tellings;
    {
        const std::lock_guard lock(m_mutex);
        heads.swap(m_waiting);
        tellings.swap(m_tellings);
    }
    QByteArrayList payloads;
    for (const auto &[organization, seq] : heads)
        payloads << QByteArray::number(organization.value()) + ' ' + QByteArray::number(seq);
    // After the heads: what a telling says of a ticket is not older than its events.
    for (const Telling &telling : tellings) {
        if (const QByteArray payload = payloadOf(telling); payload.size() <= longestPayload)
            payloads << payload;
    }
    if (line.notify(payloads))
        return true;
    const std::lock_guard lock(m_mutex);
    for (const auto &[organization, seq] : heads)
        m_waiting[organization] = std::max(m_waiting[organization], seq);
    return false;
}

void Doorbell::hearTelling(const QByteArray &payload)
{
    const QByteArrayList parts = payload.split(' ');
    if (parts.size() != 4)
        return;
    const UserId user(parts[2].toLongLong());
    const Telling telling{OrganizationId(parts[1].toLongLong()), user, QByteArray::fromBase64(parts[3]),
                          !user.isValid()};
    if (telling.organization.isValid() && telling.line.endsWith('\n'))
        m_postbox.post([this, telling] { emit told({telling}); });
}

void Doorbell::hear(ListenConnection &line)
{
    for (const QByteArray &payload : line.take()) {
        if (payload.startsWith(tellingMark)) {
            hearTelling(payload);
            continue;
        }
        const qsizetype space = payload.indexOf(' ');
        const OrganizationId organization(payload.left(space).toLongLong());
        const qint64 seq = payload.mid(space + 1).toLongLong();
        if (organization.isValid() && seq > 0)
            m_postbox.post([this, organization, seq] { emit heard(organization, seq); });
    }
}

} // namespace sf::server
