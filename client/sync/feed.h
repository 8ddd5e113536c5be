// SPDX-License-Identifier: GPL-3.0-or-later
// Feed: follows the organisation's log. It hands on events in order without a gap, or says that what is shown has to be fetched again.
#pragma once

#include "shared/methods/feed.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sf {
struct Welcome;
}

namespace sf::client {

class Api;
class LocalDb;

class Feed : public QObject
{
    Q_OBJECT

public:
    Feed(Api &api, LocalDb &db, QObject *parent = nullptr);
    ~Feed() override;

    /// Everything up to here has been handed on.
    qint64 position() const { return m_position; }
    QString epoch() const { return m_epoch; }
    /// Events up to here come from the log, each record's last one only: their `changes` do not tell the whole way.
    qint64 liveAfter() const { return m_liveAfter; }

signals:
    /// In order of seq; `event.row` is the record as lists show it.
    void eventArrived(const sf::FeedEvent &event);
    void positionChanged(qint64 position);
    /// Fetch again what is shown: after signing in, and whenever too much was missed. At most once a second.
    void refetchNeeded();
    /// Something of this person's own, of which no event tells.
    void ownChanged(const sf::OwnChange &change);
    /// Another log (a restored backup): drop everything held, refetchNeeded() follows.
    void resynced();

private:
    void signedIn(const Welcome &welcome);
    void subscribe();
    void notified(const QByteArray &method, const JsonElement &params);
    void takeEvent(const JsonElement &params);
    void takeSkip(const JsonElement &params);
    void takeResync(const JsonElement &params);
    void takeOwn(const JsonElement &params);
    bool follows(qint64 since, qint64 seq);
    void moveTo(qint64 seq, Time at);
    void save();
    void askForRefetch();

    Api &m_api;
    LocalDb &m_db;
    QString m_epoch;
    qint64 m_position = 0;
    Time m_positionAt; ///< when the event there was recorded; 0: not known
    qint64 m_liveAfter = 0;
    bool m_asking = false;
    QTimer m_refetch;
    QTimer m_save;
    QElapsedTimer m_sinceRefetch;
};

} // namespace sf::client
