// SPDX-License-Identifier: GPL-3.0-or-later
// The one scheduler that makes "overdue" a stored fact: with an event when an open ticket's due date passes.
#pragma once

#include "shared/ids.h"
#include "shared/result.h"
#include "shared/time.h"

#include <QTimer>

#include <chrono>

namespace sf::server {

class Database;
class Readers;
class Writer;
class WriteTransaction;

/// Looks every `interval` for tickets that fell due and marks them through the writer, at most 50 a call. Lives on the writer's owner's thread.
class OverdueScheduler : public QObject
{
    Q_OBJECT

public:
    OverdueScheduler(Readers &readers, Writer &writer, QObject *parent = nullptr);

    void start(std::chrono::milliseconds interval);
    void look();

    /// The organisations that have something to mark at `now`.
    static QList<OrganizationId> waiting(Database &database, Time now);
    /// Marks up to `limit` tickets of the transaction's organisation; answers how many.
    static int mark(WriteTransaction &transaction, int limit);

private:
    void submit(OrganizationId organization);

    Readers &m_readers;
    Writer &m_writer;
    QTimer m_timer;
    bool m_isLooking = false;
};

} // namespace sf::server
