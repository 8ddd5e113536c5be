// SPDX-License-Identifier: GPL-3.0-or-later
// Attention: what this person watches and has not read, the same in all windows and on all machines of that person. Main thread.
#pragma once

#include "client/sync/outboxentry.h"
#include "shared/methods/attention.h"
#include "shared/methods/feed.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace sf::client {

class Api;
class Directory;
class Feed;
class LocalDb;
class Outbox;

class Attention : public QObject
{
    Q_OBJECT

public:
    Attention(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, const Directory &directory, QObject *parent = nullptr);

    bool isUnread(TicketId id) const { return m_unread.contains(id); }
    bool isWatched(TicketId id) const { return m_watched.contains(id); }
    const QSet<TicketId> &unread() const { return m_unread; }

    /// Everything up to `seq` was on the screen. Kept on disk until the server knows it; not worth a place in the queue.
    void markRead(TicketId id, qint64 seq);
    /// `label` is how people call the ticket.
    void markUnread(TicketId id, const QString &label);
    void watch(TicketId id, bool isWatching, const QString &label);

signals:
    void changed(sf::TicketId id);
    /// After one or more of them.
    void countChanged();

private:
    struct Recent
    {
        qint64 seq = 0;
        bool isUnread = false;
    };

    void takeEvent(const FeedEvent &event);
    void takeNotice(const AttentionNotice &notice);
    void fetch();
    void takeAnswer(const TicketAttention::Result &answer);
    void layWaiting();
    void layEntry(const OutboxEntry &entry);
    void takeBack(const OutboxEntry &entry);
    void set(TicketId id, bool isUnread);
    void setWatched(TicketId id, bool isWatched);
    void replace(const QSet<TicketId> &unread, const QSet<TicketId> &watched);
    void sendMark(TicketId id);
    void load();
    void save();

    Api &m_api;
    Outbox &m_outbox;
    LocalDb &m_db;
    const Directory &m_directory;
    QSet<TicketId> m_unread;
    QSet<TicketId> m_watched;
    QHash<TicketId, Recent> m_recent; // by events that the last answer may not have known
    QHash<TicketId, qint64> m_marks;  // read here, not yet known to the server
};

} // namespace sf::client
