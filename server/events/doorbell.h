// SPDX-License-Identifier: GPL-3.0-or-later
// Doorbell: tells the other server processes on one PostgreSQL that a log grew, and hears it from them (LISTEN/NOTIFY).
#pragma once

#include "server/db/databaseurl.h"
#include "server/db/postbox.h"
#include "server/db/writetransaction.h"

#include <chrono>
#include <map>
#include <mutex>
#include <thread>

namespace sf::server {

class ListenConnection;

// Only a hint, never the truth: what rings while nobody listens is lost, so whoever follows looks into the log as well. It has a thread
// and a connection of its own, so that no commit waits for a NOTIFY, and rings at most once a `pause`, however many commits there were.
class Doorbell : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds pause{50};
    static constexpr std::chrono::milliseconds retry{1000};

    /// PostgreSQL only.
    explicit Doorbell(DatabaseUrl url, QObject *parent = nullptr);
    ~Doorbell() override;

    void start();
    /// From any thread. Connect Writer::committed to this.
    void ring(const std::vector<CommittedEvent> &events);
    /// From any thread. Connect Writer::told to this.
    void pass(const std::vector<Telling> &tellings);

signals:
    // All on the thread this object lives in.
    /// It listens from now on; what rang before may not have been heard.
    void opened();
    /// Until the next opened() nothing is heard.
    void closed();
    /// The log of the organisation has grown to `seq` on another server.
    void heard(sf::OrganizationId organization, qint64 seq);
    /// What another server tells single people or all staff.
    void told(const std::vector<sf::server::Telling> &tellings);

private:
    using Heads = std::map<OrganizationId, qint64>;

    void work();
    void serve(ListenConnection &line);
    bool ringOthers(ListenConnection &line);
    void hearTelling(const QByteArray &payload);
    void hear(ListenConnection &line);
    bool isStopping() const;
    bool isWaiting() const;
    void wake() const;
    void sleepUntilWoken(std::chrono::milliseconds limit) const;
    void drain() const;

    DatabaseUrl m_url;
    Postbox m_postbox;
    mutable std::mutex m_mutex;
    Heads m_waiting; // not yet told
    std::vector<Telling> m_tellings;
    bool m_stopping = false;
    int m_wake; // an eventfd: the thread sleeps on it and on its connection at once
    std::thread m_thread;
};

} // namespace sf::server
