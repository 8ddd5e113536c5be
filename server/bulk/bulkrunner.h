// SPDX-License-Identifier: GPL-3.0-or-later
// BulkRunner: takes up jobs that nobody works on: after a start, and those of another server process that died.
#pragma once

#include "server/bulk/bulkwork.h"

#include <QTimer>

#include <chrono>

namespace sf::server {

class Readers;

/// Lives on the thread of the writer's owner. A job that two processes work on is still done once: each takes the next tickets.
class BulkRunner : public QObject
{
    Q_OBJECT

public:
    BulkRunner(Readers &readers, Writer &writer, std::shared_ptr<const BulkWork> work, QObject *parent = nullptr);

    /// Takes up all unfinished jobs now, and every `interval` those that did not move for as long.
    void start(std::chrono::milliseconds interval);

private:
    void look(Time untouchedSince);

    Readers &m_readers;
    Writer &m_writer;
    std::shared_ptr<const BulkWork> m_work;
    QTimer m_timer;
    bool m_isLooking = false;
};

} // namespace sf::server
