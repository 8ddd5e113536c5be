// SPDX-License-Identifier: GPL-3.0-or-later
// FollowUpRunner: hands follow-ups to the writer, piece by piece behind all interactive calls: new ones at once, after a start those that
// were left, and those of another server process that died.
#pragma once

#include "server/bulk/followupwork.h"

#include <QSet>
#include <QTimer>

#include <chrono>
#include <memory>

namespace sf::server {

class Readers;
class Writer;

/// Lives on the thread of the writer's owner. What two processes work on is still done once: each takes the next records.
class FollowUpRunner : public QObject
{
    Q_OBJECT

public:
    FollowUpRunner(Readers &readers, Writer &writer, std::shared_ptr<const FollowUpWork> work,
                   QObject *parent = nullptr);

    /// Takes up all now and when a commit left some, and every `interval` those that did not move for as long.
    void start(std::chrono::milliseconds interval);

private:
    /// Organisation, number and the key that its events carry.
    struct Handle
    {
        OrganizationId organization;
        qint64 id = 0;
        QString call;
    };

    void look(Time untouchedSince);
    void take(const QList<Handle> &found);
    void submit(const Handle &handle);

    Readers &m_readers;
    Writer &m_writer;
    std::shared_ptr<const FollowUpWork> m_work;
    QTimer m_timer;
    QSet<std::pair<qint64, qint64>> m_running;
    bool m_isLooking = false;
    bool m_isAskedAgain = false; // something was left while it looked
};

} // namespace sf::server
