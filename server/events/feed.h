// SPDX-License-Identifier: GPL-3.0-or-later
// The follower of the log: hands every committed event, strictly by seq, to those subscribers who may see it.
#pragma once

#include "server/db/readers.h"
#include "server/events/counters.h"
#include "server/events/feedsubscriber.h"
#include "server/events/logrange.h"
#include "server/events/rowreader.h"
#include "server/events/viewer.h"

#include <QHash>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace sf::server {

struct FeedSubscription;

using FeedPosition = eventlog::Head;

// What a subscriber has already.
struct FeedStart
{
    QByteArray epoch; // empty: not compared
    qint64 after = 0;
    std::optional<Time> afterAt = {}; // when the event `after` was recorded; without it that is not compared
};

// Lives on the thread of the sockets, where everything here is called; dies before the Readers and the RowReader.
class Feed : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxBehind = 500;

    Feed(Readers &readers, RowReader &rows, QObject *parent = nullptr);
    ~Feed() override;

    // Reads heads and counts of all organisations; once, before anybody is served. Throws StorageError.
    void start(Database &database);
    // PostgreSQL shared by several server processes: looks for other processes' events now and every `interval`.
    void poll(std::chrono::milliseconds interval);
    // Another process says that the log has grown to `seq`.
    void hear(OrganizationId organization, qint64 seq);

    // Connect Writer::committed to this.
    void accept(const std::vector<CommittedEvent> &events);

    // Connect Writer::told to this: lines for single users or all staff, outside of the log.
    void tell(const std::vector<Telling> &tellings);

    // `answer` gets the head first (at once if the organisation is known); afterwards come the events after `after`, or `skip`, or `resync`
    // (another epoch, `after` beyond the head, or recorded at another time). Nothing is delivered before `answer` was called and control
    // has returned to the event loop.
    void subscribe(FeedSubscriber &subscriber, const Viewer &viewer, const FeedStart &start,
                   std::function<void(Result<FeedPosition>)> answer);
    void unsubscribe(FeedSubscriber &subscriber);
    void resume(FeedSubscriber &subscriber);

    // Whoever counts on another thread may outlive the feed.
    std::shared_ptr<const Counters> counters() const { return m_counters; }
    FeedPosition position(OrganizationId organization) const;

    // The range that says "nothing new" to those who heard nothing since the last call; by itself every 10 s.
    void sendEmptyRanges();

signals:
    // Every event once, in order, after the subscribers had it: for those inside the server who follow (sessions of a disabled user …).
    void followed(const sf::server::CommittedEvent &event);

private:
    struct Channel;
    struct Loaded;

    Channel &channel(OrganizationId organization);
    void load(Channel &channel);
    void finishLoad(Channel &channel, Loaded loaded);
    void acceptRun(Channel &channel, const std::vector<const CommittedEvent *> &run);
    void follow(Channel &channel, const CommittedEvent &committed, bool push);
    void readLog(Channel &channel);
    void finishReadLog(Channel &channel, const LogRange &range);
    void join(const std::shared_ptr<FeedSubscription> &subscription);
    void catchUp(const std::shared_ptr<FeedSubscription> &subscription);
    static LogRange readMissed(Database &database, RowReader &rows, const FeedSubscription &from);
    void finishCatchUp(const std::shared_ptr<FeedSubscription> &subscription, const LogRange &range);
    static void deliverRange(FeedSubscription &subscription, const LogRange &range);
    void lookForOthers();

    Readers &m_readers;
    RowReader &m_rows;
    std::shared_ptr<Counters> m_counters;
    std::map<OrganizationId, std::unique_ptr<Channel>> m_channels;
    QHash<FeedSubscriber *, std::shared_ptr<FeedSubscription>> m_subscriptions;
    std::shared_ptr<Feed *> m_alive; // answers of readers may come after the end
    QTimer m_idle;
    QTimer m_poll;
    bool m_isLooking = false;
};

} // namespace sf::server
