// SPDX-License-Identifier: GPL-3.0-or-later
// Saying where one is, and keeping what others said for as long as it holds.
#include "client/sync/presence.h"

#include "client/net/api.h"
#include "client/sync/directory.h"

#include <algorithm>
#include <memory>

namespace sf::client {

namespace {

constexpr int kPaceMs = 260;
constexpr int kTickMs = 1'000;

} // namespace

Presence::Presence(Api &api, const Directory &directory, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_directory(directory)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(kPaceMs);
    connect(&m_pace, &QTimer::timeout, this, &Presence::speak);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &Presence::tick);
    m_tick.start();
    connect(&m_directory, &Directory::changed, this, &Presence::speak);
    connect(&m_api, &Api::signedIn, this, &Presence::begin);
    connect(&m_api, &Api::stateChanged, this, [this] {
        if (!m_api.isSignedIn())
            forgetAll();
    });
    connect(&m_api, &Api::notified, this, [this](const QByteArray &method, const JsonElement &params) {
        if (method != kPresenceNotification)
            return;
        if (const auto notice = fromJson<PresenceNotice>(params))
            hear(*notice);
    });
    if (m_api.isSignedIn())
        begin();
}

void Presence::begin()
{
    m_api.call<PresenceList>({}, this, [this](const Result<PresenceList::Result> &answer) {
        if (answer.ok())
            takeList(answer->rows);
    });
    speak();
}

// What was said over a connection that is gone holds no more, either.
void Presence::forgetAll()
{
    const QList<Spot> spots = m_heard.keys();
    m_heard.clear();
    m_said.clear();
    for (const Spot &spot : spots)
        tellOf(spot);
    emit peopleChanged();
}

Presence::Spot Presence::spotOf(const PresenceNotice &notice)
{
    return {notice.ticket.value_or(TicketId()), notice.chat.value_or(ChatId())};
}

// What was heard before the answer is in the answer.
void Presence::takeList(const QList<PresenceNotice> &rows)
{
    QHash<Spot, QList<Present>> before;
    for (const Spot &spot : m_heard.keys())
        before.insert(spot, at(spot));
    m_heard.clear();
    for (const PresenceNotice &notice : rows) {
        keep(notice);
        if (!before.contains(spotOf(notice)))
            before.insert(spotOf(notice), {});
    }
    for (auto spot = before.cbegin(); spot != before.cend(); ++spot) {
        if (at(spot.key()) != spot.value())
            tellOf(spot.key());
    }
    emit peopleChanged();
}

void Presence::hear(const PresenceNotice &notice)
{
    const Spot spot = spotOf(notice);
    const QList<Present> before = at(spot);
    const bool wasHere = isHere(notice.userId);
    keep(notice);
    if (at(spot) != before)
        tellOf(spot);
    if (isHere(notice.userId) != wasHere)
        emit peopleChanged();
}

void Presence::keep(const PresenceNotice &notice)
{
    const Spot spot = spotOf(notice);
    QList<Heard> &there = m_heard[spot];
    there.removeIf([&notice](const Heard &heard) { return heard.notice.source == notice.source; });
    if (notice.state != PresenceState::Left)
        there.append({notice, QDeadlineTimer(kPresenceSeconds * 1000)});
    if (there.isEmpty())
        m_heard.remove(spot);
}

void Presence::tellOf(const Spot &spot)
{
    if (spot.ticket.isValid())
        emit changed(spot.ticket);
    else if (spot.chat.isValid())
        emit chatChanged(spot.chat);
}

QList<Present> Presence::inTicket(TicketId id) const
{
    return at({id, {}});
}

QList<Present> Presence::inChat(ChatId id) const
{
    return at({{}, id});
}

bool Presence::isHere(UserId user) const
{
    return std::any_of(m_heard.cbegin(), m_heard.cend(), [user](const QList<Heard> &there) {
        return std::any_of(there.cbegin(), there.cend(), [user](const Heard &heard) {
            return heard.notice.userId == user && !heard.notice.isVisitor;
        });
    });
}

QList<Present> Presence::at(const Spot &spot) const
{
    QList<Present> people;
    const auto there = m_heard.constFind(spot);
    if (there == m_heard.cend())
        return people;
    const UserId me = m_directory.me().id;
    for (const Heard &heard : *there) {
        const PresenceNotice &notice = heard.notice;
        const bool isSelf = notice.userId == me && !notice.isVisitor;
        // Until it is known which connection is this one, it is not taken for another machine.
        if (isSelf && (m_ownSources.isEmpty() || m_ownSources.contains(notice.source)))
            continue;
        const auto known = std::find_if(people.begin(), people.end(), [&notice](const Present &present) {
            return present.user == notice.userId && present.isVisitor == notice.isVisitor;
        });
        if (known == people.end())
            people.append({notice.userId, notice.name, notice.state, notice.isVisitor, isSelf});
        else
            known->state = std::max(known->state, notice.state);
    }
    std::sort(people.begin(), people.end(), [](const Present &a, const Present &b) {
        if (a.state != b.state)
            return a.state > b.state;
        const int order = a.name.localeAwareCompare(b.name);
        return order != 0 ? order < 0 : a.user < b.user;
    });
    return people;
}

void Presence::showTicket(QObject *place, TicketId id, PresenceState state)
{
    show(place, {{id, {}}, state, {}});
}

void Presence::showChat(QObject *place, ChatId id, PresenceState state)
{
    show(place, {{{}, id}, state, {}});
}

void Presence::show(QObject *place, const Stay &stay)
{
    if (!stay.spot.isSomewhere() || stay.state == PresenceState::Left)
        return leave(place);
    if (!m_stays.contains(place))
        connect(place, &QObject::destroyed, this, &Presence::leave);
    Stay &kept = m_stays[place];
    kept = stay;
    if (stay.state == PresenceState::Typing)
        kept.typing.setRemainingTime(typingMs);
    speak();
}

void Presence::leave(QObject *place)
{
    if (m_stays.remove(place) == 0)
        return;
    disconnect(place, &QObject::destroyed, this, &Presence::leave);
    speak();
}

void Presence::forgetVisitor(ChatId chat)
{
    const Spot spot{{}, chat};
    const auto there = m_heard.find(spot);
    if (there == m_heard.end() || there->removeIf([](const Heard &heard) { return heard.notice.isVisitor; }) == 0)
        return;
    if (there->isEmpty())
        m_heard.erase(there);
    tellOf(spot);
}

bool Presence::isAway() const
{
    const User *me = m_directory.user(m_directory.me().id);
    return me && me->away;
}

PresenceState Presence::wanted(const Spot &spot) const
{
    PresenceState state = PresenceState::Left;
    if (isAway())
        return state;
    if (!spot.isSomewhere())
        return PresenceState::Viewing;
    for (const Stay &stay : m_stays) {
        if (stay.spot != spot)
            continue;
        const bool isTyping = stay.state == PresenceState::Typing && !stay.typing.hasExpired();
        state = std::max(state, isTyping ? PresenceState::Typing : PresenceState::Viewing);
    }
    return state;
}

bool Presence::isDue(const Spot &spot) const
{
    const PresenceState state = wanted(spot);
    const auto said = m_said.constFind(spot);
    if (said == m_said.cend())
        return state != PresenceState::Left;
    return said->state != state || !said->since.isValid() || said->since.hasExpired(repeatMs);
}

void Presence::speak()
{
    if (!m_api.isSignedIn() || m_pace.isActive())
        return;
    // Leaving first: nobody should wait for somebody who has gone.
    for (auto said = m_said.cbegin(); said != m_said.cend(); ++said) {
        if (wanted(said.key()) == PresenceState::Left)
            return say(Spot(said.key()));
    }
    for (const Stay &stay : std::as_const(m_stays)) {
        if (isDue(stay.spot))
            return say(Spot(stay.spot));
    }
    if (isDue(Spot()))
        say(Spot());
}

void Presence::say(const Spot &spot)
{
    PresenceShow::Params params;
    if (spot.ticket.isValid())
        params.ticket = spot.ticket;
    else if (spot.chat.isValid())
        params.chat = spot.chat;
    params.state = wanted(spot);
    if (params.state == PresenceState::Left) {
        m_said.remove(spot);
    } else {
        Said &said = m_said[spot];
        said.state = params.state;
        said.since.start();
    }
    m_pace.start();
    // The server tells everybody, this connection too, right before it answers: so the last notice that fits is about this one.
    auto source = std::make_shared<QString>();
    auto *ear = new QObject(this);
    connect(&m_api, &Api::notified, ear,
            [this, spot, state = params.state, source](const QByteArray &method, const JsonElement &told) {
                const auto notice =
                    method == kPresenceNotification ? fromJson<PresenceNotice>(told) : std::optional<PresenceNotice>();
                const bool isOwn = notice && notice->userId == m_directory.me().id && !notice->isVisitor;
                if (isOwn && spotOf(*notice) == spot && notice->state == state)
                    *source = notice->source;
            });
    m_api.call<PresenceShow>(params, this, [this, spot, source, ear](const Result<PresenceShow::Result> &answer) {
        ear->deleteLater();
        answered(spot, answer, *source);
    });
}

void Presence::answered(const Spot &spot, const Result<PresenceShow::Result> &answer, const QString &source)
{
    if (!answer.ok()) {
        if (answer.error().kind == ErrorKind::Busy) // once more with the next turn
            m_said[spot].state = wanted(spot) == PresenceState::Left ? PresenceState::Viewing : PresenceState::Left;
        return;
    }
    if (source.isEmpty()) {
        // While the connection is new it may not be among those who are told yet; then it is said once more.
        if (const auto said = m_said.find(spot); m_ownSources.isEmpty() && said != m_said.end())
            said->since.invalidate();
        return;
    }
    if (m_ownSources.contains(source))
        return;
    const QList<Spot> touched = m_heard.keys();
    m_ownSources.insert(source);
    for (const Spot &there : touched)
        tellOf(there);
}

void Presence::tick()
{
    QList<Spot> touched;
    for (auto there = m_heard.begin(); there != m_heard.end();) {
        const auto gone = there->removeIf([](const Heard &heard) { return heard.until.hasExpired(); });
        if (gone > 0)
            touched.append(there.key());
        there = there->isEmpty() ? m_heard.erase(there) : std::next(there);
    }
    for (const Spot &spot : std::as_const(touched))
        tellOf(spot);
    if (!touched.isEmpty())
        emit peopleChanged();
    speak();
}

} // namespace sf::client
