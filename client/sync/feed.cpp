// SPDX-License-Identifier: GPL-3.0-or-later
// Positions, gaps and leaps of the log.
#include "client/sync/feed.h"

#include "client/net/api.h"

namespace sf::client {

namespace {

constexpr int kRefetchMs = 1'000;
constexpr int kAgainMs = 1'000;

} // namespace

Feed::Feed(Api &api, QObject *parent) : QObject(parent), m_api(api)
{
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

void Feed::signedIn(const Welcome &welcome)
{
    const bool isOtherLog = !m_epoch.isEmpty() && m_epoch != welcome.epoch;
    if (m_epoch != welcome.epoch) {
        m_epoch = welcome.epoch;
        m_position = welcome.head;
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
    m_api.call<FeedSubscribe>({.epoch = m_epoch, .after = m_position}, this,
                              [this](const Result<FeedSubscribe::Result> &answer) {
                                  m_asking = false;
                                  if (answer.ok()) {
                                      m_liveAfter = qMax(m_liveAfter, answer->head);
                                  } else if (answer.error().kind != ErrorKind::Offline) {
                                      QTimer::singleShot(kAgainMs, this, [this] {
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
    m_position = event->seq;
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
    m_position = skip->seq;
    emit positionChanged(m_position);
    askForRefetch();
}

void Feed::takeResync(const JsonElement &params)
{
    const auto resync = fromJson<FeedResync>(params);
    if (!resync)
        return;
    m_epoch = resync->epoch;
    m_position = resync->seq;
    m_liveAfter = resync->seq;
    emit resynced();
    emit positionChanged(m_position);
    askForRefetch();
}

void Feed::askForRefetch()
{
    if (m_refetch.isActive())
        return;
    const qint64 since = m_sinceRefetch.isValid() ? m_sinceRefetch.elapsed() : kRefetchMs;
    m_refetch.start(static_cast<int>(qMax<qint64>(0, kRefetchMs - since)));
}

} // namespace sf::client
