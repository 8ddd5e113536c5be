// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for figures, and when.
#include "client/dashboard/figures.h"

#include "client/net/api.h"
#include "client/sync/feed.h"

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kBetweenNowMs = 400;
constexpr qint64 kBetweenPeriodsMs = 5'000;
constexpr qint64 kAfterDeadlineMs = 150; // the server marks what fell due first
/// A clock that is ahead of the server's must not ask without end for what is not there yet.
constexpr qint64 kSameAgainMs = 30'000;

QTimeZone systemZone()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return QTimeZone::isTimeZoneIdAvailable(id) ? QTimeZone(id) : QTimeZone::utc();
}

void startIn(QTimer &timer, const QElapsedTimer &since, qint64 betweenMs)
{
    if (timer.isActive())
        return;
    const qint64 passed = since.isValid() ? since.elapsed() : betweenMs;
    timer.start(static_cast<int>(std::max<qint64>(0, betweenMs - passed)));
}

} // namespace

Figures::Figures(Api &api, Feed &feed, QObject *parent) : QObject(parent), m_api(api), m_zone(systemZone())
{
    for (QTimer *timer : {&m_nowSoon, &m_periodSoon, &m_deadline})
        timer->setSingleShot(true);
    connect(&m_nowSoon, &QTimer::timeout, this, &Figures::askNow);
    connect(&m_periodSoon, &QTimer::timeout, this, &Figures::askPeriod);
    connect(&m_deadline, &QTimer::timeout, this, &Figures::happened);
    connect(&feed, &Feed::eventArrived, this, [this](const FeedEvent &event) {
        const Entity entity = event.event->entity;
        if (entity != Entity::Ticket && entity != Entity::Chat && entity != Entity::User)
            return;
        m_newest = event.seq;
        happened();
    });
    connect(&feed, &Feed::resynced, this, [this] { m_newest = 0; });
    connect(&feed, &Feed::refetchNeeded, this, &Figures::happened);
    connect(&m_api, &Api::stateChanged, this, [this] {
        schedule();
        emit stateChanged();
    });
}

void Figures::setPeriod(const Period &period)
{
    if (period == m_period)
        return;
    m_period = period;
    askPeriodAtOnce(); // a person waits for it
    if (m_inPeriod && m_shownDays != period.days(today()))
        m_inPeriod.reset();
    emit periodChanged();
    schedule();
}

void Figures::setWatched(bool isWatched)
{
    if (m_isWatched == isWatched)
        return;
    m_isWatched = isWatched;
    if (!isWatched) {
        for (QTimer *timer : {&m_nowSoon, &m_periodSoon, &m_deadline})
            timer->stop();
        return;
    }
    schedule();
    waitForDeadline();
}

void Figures::refresh()
{
    m_sinceNow.invalidate();
    m_nowSoon.stop();
    askPeriodAtOnce();
    happened();
}

/// With the next schedule(), however short a time ago that was done.
void Figures::askPeriodAtOnce()
{
    m_isPeriodDue = true;
    m_sincePeriod.invalidate();
    m_periodSoon.stop();
}

QDate Figures::today() const
{
    return m_now ? QDateTime::fromMSecsSinceEpoch(m_now->today.ms, m_zone).date()
                 : QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
}

Figures::State Figures::state() const
{
    if (!m_api.isSignedIn())
        return State::Offline;
    if (!m_problem.isEmpty())
        return State::Failed;
    return m_now && m_inPeriod ? State::Live : State::Loading;
}

void Figures::happened()
{
    m_isNowDue = true;
    m_isPeriodDue = true;
    schedule();
}

void Figures::schedule()
{
    if (!m_isWatched || !m_api.isSignedIn())
        return;
    if (m_isNowDue && !m_isAskingNow)
        startIn(m_nowSoon, m_sinceNow, kBetweenNowMs);
    if (m_isPeriodDue && !m_isAskingPeriod)
        startIn(m_periodSoon, m_sincePeriod, kBetweenPeriodsMs);
}

void Figures::askNow()
{
    m_isNowDue = false;
    m_isAskingNow = true;
    m_sinceNow.start();
    m_api.call<StatsNow>({QString::fromLatin1(m_zone.id())}, this, [this](const Result<StatsNow::Result> &answer) {
        m_isAskingNow = false;
        if (!answer.ok()) {
            m_isNowDue = true;
            return failed(answer.error());
        }
        take(*answer);
        schedule();
    });
}

void Figures::askPeriod()
{
    m_isPeriodDue = false;
    m_isAskingPeriod = true;
    m_sincePeriod.start();
    m_askedDays = m_period.days(today());
    const StatsPeriod::Params params{m_askedDays.first.toString(Qt::ISODate), m_askedDays.last.toString(Qt::ISODate),
                                     QString::fromLatin1(m_zone.id())};
    m_api.call<StatsPeriod>(params, this, [this, days = m_askedDays](const Result<StatsPeriod::Result> &answer) {
        m_isAskingPeriod = false;
        if (!answer.ok()) {
            m_isPeriodDue = true;
            return failed(answer.error());
        }
        if (answer->asOf < m_newest)
            m_isPeriodDue = true; // costly figures serve many for a while, so these may be older than what happened
        take(*answer, days);
        schedule();
    });
}

void Figures::take(const StatsNow::Result &answer)
{
    m_now = answer;
    answered();
    if (m_period.days(today()) != m_askedDays) // another day has begun
        askPeriodAtOnce();
    waitForDeadline();
    emit nowChanged();
    emit stateChanged();
}

void Figures::take(const StatsPeriod::Result &answer, const DaySpan &days)
{
    if (days != m_period.days(today()))
        return; // another one was chosen meanwhile, which is asked next
    m_inPeriod = answer;
    m_shownDays = days;
    answered();
    emit periodChanged();
    emit stateChanged();
}

void Figures::answered()
{
    m_problem.clear();
    m_asOf = Time::now();
}

void Figures::failed(const Error &error)
{
    if (error.kind == ErrorKind::Offline)
        return; // asked again when it is back
    if (error.kind == ErrorKind::Busy)
        return schedule();
    m_problem = error.message; // asked again by the next event, or by the person
    emit stateChanged();
}

void Figures::waitForDeadline()
{
    if (!m_isWatched || !m_now)
        return;
    const Time next = m_now->nextDueAt ? std::min(*m_now->nextDueAt, m_now->tomorrow) : m_now->tomorrow;
    const bool isSame = m_awaited == next && next <= Time::now();
    m_awaited = next;
    const qint64 wait = next.ms - Time::now().ms + kAfterDeadlineMs;
    m_deadline.start(static_cast<int>(std::max(wait, isSame ? kSameAgainMs : 0)));
}

} // namespace sf::client
