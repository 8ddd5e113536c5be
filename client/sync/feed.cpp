// SPDX-License-Identifier: GPL-3.0-or-later
// Positions, gaps and leaps of the log.
#include "client/sync/feed.h"

#include "client/net/api.h"
#include "client/sync/localdb.h"

namespace sf::client {

namespace {

constexpr int kRefetchMs = 1'000;
constexpr int kAskAgainMs = 1'000;
constexpr int kSaveMs = 1'000;

/// Where the local copy stands.
struct StoredPosition
{
    QString epoch;
    qint64 seq = 0;
    Time at;

    static constexpr auto fields()
    {
        using R = StoredPosition;
        return FieldTable{field("epoch", &R::epoch), field("seq", &R::seq), field("at", &R::at)};
    }
};

const QString &positionName()
{
    static const QString name = QStringLiteral("feed_position");
    return name;
}

} // namespace

Feed::Feed(Api &api, LocalDb &db, QObject *parent) : QObject(parent), m_api(api), m_db(db)
{
    // What was seen before belongs to that log: another one, even behind the same numbers, must not be mixed with it.
    if (const auto stored = fromJson<StoredPosition>(QByteArrayView(m_db.value(positionName())))) {
        m_epoch = stored->epoch;
        m_position = stored->seq;
        m_positionAt = stored->at;
    }
    m_save.setSingleShot(true);
    m_save.setInterval(kSaveMs);
    connect(&m_save, &QTimer::timeout, this, &Feed::save);
    m_refetch.setSingleShot(true);
    connect(&m_refetch, &QTimer::timeout, this, [this] {
        m_sinceRefetch.start();
        emit refetchNeeded();
    });
    connect(&m_api, &Api::signedIn, this, &Feed::signedIn);
    connect(&m_api, &Api::notified, this, &Feed::notified);
    if (m_api.isSignedIn())
        signedIn(m_api.welcome());
}

Feed::~Feed()
{
    if (m_save.isActive())
        save();
}

void Feed::moveTo(qint64 seq, Time at)
{
    m_position = seq;
    m_positionAt = at;
    // Not for each event of a burst: from an older position some events merely come once more.
    if (!m_save.isActive())
        m_save.start();
}

void Feed::save()
{
    m_db.saveValue(positionName(), toJson(StoredPosition{m_epoch, m_position, m_positionAt}));
}

void Feed::signedIn(const Welcome &welcome)
{
    const bool isOtherLog = !m_epoch.isEmpty() && m_epoch != welcome.epoch;
    if (m_epoch != welcome.epoch) {
        m_epoch = welcome.epoch;
        moveTo(welcome.head, {});
    }
    m_asking = false;
    subscribe();
    if (isOtherLog)
        emit resynced();
    askForRefetch();
}

void Feed::subscribe()
{
    if (m_asking)
        return;
    m_asking = true;
    m_liveAfter = m_position;
    FeedSubscribe::Params params{.epoch = m_epoch, .after = m_position};
    if (m_positionAt.ms != 0)
        params.afterAt = m_positionAt;
    m_api.call<FeedSubscribe>(params, this, [this](const Result<FeedSubscribe::Result> &answer) {
        m_asking = false;
        if (answer.ok()) {
            m_liveAfter = qMax(m_liveAfter, answer->head);
            if (answer->head == m_position && m_positionAt.ms == 0)
                moveTo(m_position, answer->headAt);
        } else if (answer.error().kind != ErrorKind::Offline) {
            QTimer::singleShot(kAskAgainMs, this, [this] {
                if (m_api.isSignedIn())
                    subscribe();
            });
        }
    });
}

void Feed::notified(const QByteArray &method, const JsonElement &params)
{
    if (method == kEventNotification)
        takeEvent(params);
    else if (method == kSkipNotification)
        takeSkip(params);
    else if (method == kResyncNotification)
        takeResync(params);
    else if (method == kOwnNotification)
        takeOwn(params);
}

bool Feed::follows(qint64 since, qint64 seq)
{
    if (seq <= m_position)
        return false;
    if (since <= m_position)
        return true;
    subscribe();
    return false;
}

void Feed::takeEvent(const JsonElement &params)
{
    const auto event = fromJson<FeedEvent>(params);
    if (!event)
        return;
    if (!follows(event->since, event->seq))
        return;
    moveTo(event->seq, event->event ? event->event->recordedAt : event->at);
    if (event->event)
        emit eventArrived(*event);
    emit positionChanged(m_position);
}

void Feed::takeSkip(const JsonElement &params)
{
    const auto skip = fromJson<FeedSkip>(params);
    if (!skip || skip->seq <= m_position)
        return;
    // Whatever is fetched from now on is newer than this, so a gap before it does not matter.
    m_liveAfter = qMax(m_liveAfter, skip->seq);
    moveTo(skip->seq, skip->at);
    emit positionChanged(m_position);
    askForRefetch();
}

void Feed::takeResync(const JsonElement &params)
{
    const auto resync = fromJson<FeedResync>(params);
    if (!resync)
        return;
    m_epoch = resync->epoch;
    moveTo(resync->seq, resync->at);
    m_liveAfter = resync->seq;
    emit resynced();
    emit positionChanged(m_position);
    askForRefetch();
}

void Feed::takeOwn(const JsonElement &params)
{
    if (const auto change = fromJson<OwnChange>(params))
        emit ownChanged(*change);
}

void Feed::askForRefetch()
{
    if (m_refetch.isActive())
        return;
    const qint64 since = m_sinceRefetch.isValid() ? m_sinceRefetch.elapsed() : kRefetchMs;
    m_refetch.start(static_cast<int>(qMax<qint64>(0, kRefetchMs - since)));
}

} // namespace sf::client
