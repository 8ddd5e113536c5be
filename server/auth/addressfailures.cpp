// SPDX-License-Identifier: GPL-3.0-or-later
// Counting wrong passwords by address.
#include "server/auth/addressfailures.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr int kShortWaitMs = 1000;
constexpr qsizetype kMostNetworks = 50'000;

QString networkOf(const QString &address)
{
    const QHostAddress host(address);
    bool isV4 = false;
    const quint32 v4 = host.toIPv4Address(&isV4); // also of ::ffff:a.b.c.d
    if (isV4)
        return QHostAddress(v4).toString();
    if (host.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    Q_IPV6ADDR bytes = host.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString();
}

} // namespace

int AddressFailures::waitMs(const QString &address, int most, Time now) const
{
    const Tries tries = m_tries.value(networkOf(address));
    const auto first =
        std::find_if(tries.failedAt.begin(), tries.failedAt.end(), [&](Time at) { return at.ms > now.ms - windowMs; });
    const auto recent = static_cast<int>(tries.failedAt.end() - first);
    if (recent >= most) {
        const Time oldest = *(tries.failedAt.end() - most);
        return static_cast<int>(std::clamp<qint64>(oldest.ms + windowMs - now.ms, 1, windowMs));
    }
    return recent + tries.running >= most ? kShortWaitMs : 0;
}

void AddressFailures::begin(const QString &address)
{
    ++m_tries[networkOf(address)].running;
}

void AddressFailures::end(const QString &address, bool hasFailed, Time now)
{
    makeRoom(now);
    const auto tries = m_tries.find(networkOf(address));
    if (tries == m_tries.end())
        return;
    --tries->running;
    tries->failedAt.removeIf([&](Time at) { return at.ms <= now.ms - windowMs; });
    if (hasFailed)
        tries->failedAt.append(now);
    if (tries->running == 0 && tries->failedAt.isEmpty())
        m_tries.erase(tries);
}

void AddressFailures::makeRoom(Time now)
{
    if (m_tries.size() < kMostNetworks)
        return;
    m_tries.removeIf([&](QHash<QString, Tries>::iterator entry) {
        const Tries &tries = entry.value();
        return tries.running == 0 && tries.failedAt.last().ms <= now.ms - windowMs;
    });
    // Still too many at work: each of them begins anew, which costs less than all of this machine's memory.
    if (m_tries.size() >= kMostNetworks)
        m_tries.removeIf([](QHash<QString, Tries>::iterator entry) { return entry.value().running == 0; });
}

} // namespace sf::server
