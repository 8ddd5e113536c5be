// SPDX-License-Identifier: GPL-3.0-or-later
// Who is where.
#include "server/presence/presence.h"

#include "server/net/session.h"
#include "shared/envelope.h"

#include <QUuid>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kSecondMs = 1000;
constexpr std::chrono::milliseconds kLook{1000};

} // namespace

Presence::Presence(std::chrono::milliseconds lifetime, QObject *parent) : QObject(parent), m_lifetime(lifetime)
{
    m_clock.start();
    connect(&m_timer, &QTimer::timeout, this, &Presence::forgetOld);
    m_timer.start(std::min(kLook, lifetime));
}

Presence::Place Presence::placeOf(const PresenceNotice &notice)
{
    return {notice.source, notice.ticket.value_or(TicketId()).value(), notice.chat.value_or(ChatId()).value()};
}

std::vector<Telling> Presence::tellings(OrganizationId organization, const Stay &stay)
{
    const QByteArray line = notificationLine(kPresenceNotification, toJson(stay.notice));
    std::vector<Telling> result{{organization, UserId(), line, true}};
    // The visitor sees that somebody is typing, not who reads along.
    if (stay.channel && !stay.notice.isVisitor && stay.notice.state != PresenceState::Viewing)
        result.push_back({organization, *stay.channel, line, false});
    return result;
}

Presence::Speaker &Presence::speaker(Session &session)
{
    auto found = m_speakers.find(&session);
    if (found == m_speakers.end()) {
        found = m_speakers.insert(&session, {QUuid::createUuid().toString(QUuid::Id128).left(12), {}, -kSecondMs, 0});
        connect(&session, &Session::signedOut, this, [this, gone = &session] { leave(gone); });
        connect(&session, &Session::closed, this, [this, gone = &session] { leave(gone); });
        connect(&session, &QObject::destroyed, this, [this, gone = &session] { leave(gone); });
    }
    found->organization = session.actor().organization;
    return *found;
}

Result<Done> Presence::admit(Session &session)
{
    Speaker &who = speaker(session);
    const qint64 now = m_clock.elapsed();
    if (now - who.windowMs >= kSecondMs) {
        who.windowMs = now;
        who.said = 0;
    }
    if (who.said < perSecond) {
        ++who.said;
        return Done{};
    }
    Error busy = Error::of(ErrorKind::Busy, u"At most %1 of these fit a second."_s.arg(perSecond));
    busy.retryAfterMs = static_cast<int>(who.windowMs + kSecondMs - now);
    return busy;
}

void Presence::show(Session &session, PresenceNotice notice, std::optional<UserId> channel)
{
    // It may have gone while the database was asked.
    if (!m_speakers.contains(&session) || !session.isSignedIn())
        return;
    const Speaker &who = speaker(session);
    notice.source = who.source;
    const Stay stay{std::move(notice), channel, m_clock.elapsed() + m_lifetime.count()};
    const auto &stays = m_stays[who.organization];
    const auto own = std::count_if(stays.begin(), stays.end(),
                                   [&](const auto &entry) { return std::get<0>(entry.first) == who.source; });
    if (own >= perConnection && !stays.contains(placeOf(stay.notice)))
        return;
    keep(who.organization, stay);
    emit told(tellings(who.organization, stay));
}

void Presence::keep(OrganizationId organization, const Stay &stay)
{
    if (stay.notice.state == PresenceState::Left)
        m_stays[organization].erase(placeOf(stay.notice));
    else
        m_stays[organization].insert_or_assign(placeOf(stay.notice), stay);
}

void Presence::hear(const std::vector<Telling> &tellings)
{
    JsonParser parser;
    for (const Telling &telling : tellings) {
        if (!telling.isForStaff)
            continue;
        const auto message = parser.parse(telling.line);
        JsonElement params;
        if (!message || message->at_key("params").get(params) != simdjson::SUCCESS)
            continue;
        if (auto notice = fromJson<PresenceNotice>(params))
            keep(telling.organization, {std::move(*notice), {}, m_clock.elapsed() + m_lifetime.count()});
    }
}

QList<PresenceNotice> Presence::of(OrganizationId organization) const
{
    QList<PresenceNotice> found;
    const auto stays = m_stays.find(organization);
    if (stays == m_stays.end())
        return found;
    for (const auto &[place, stay] : stays->second)
        found << stay.notice;
    return found;
}

void Presence::leave(Session *session)
{
    if (!m_speakers.contains(session))
        return;
    const Speaker who = m_speakers.take(session);
    disconnect(session, nullptr, this, nullptr);
    auto &stays = m_stays[who.organization];
    std::vector<Telling> all;
    for (auto entry = stays.begin(); entry != stays.end();) {
        if (std::get<0>(entry->first) != who.source) {
            ++entry;
            continue;
        }
        entry->second.notice.state = PresenceState::Left;
        const auto lines = tellings(who.organization, entry->second);
        all.insert(all.end(), lines.begin(), lines.end());
        entry = stays.erase(entry);
    }
    if (!all.empty())
        emit told(all);
}

void Presence::forgetOld()
{
    const qint64 now = m_clock.elapsed();
    std::vector<Telling> all;
    for (auto &[organization, stays] : m_stays) {
        for (auto entry = stays.begin(); entry != stays.end();) {
            if (entry->second.untilMs > now) {
                ++entry;
                continue;
            }
            entry->second.notice.state = PresenceState::Left;
            const auto lines = tellings(organization, entry->second);
            all.insert(all.end(), lines.begin(), lines.end());
            entry = stays.erase(entry);
        }
    }
    if (!all.empty())
        emit expired(all);
}

} // namespace sf::server
