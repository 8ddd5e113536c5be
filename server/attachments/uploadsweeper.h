// SPDX-License-Identifier: GPL-3.0-or-later
// Removes uploads that nobody came back for: what was never finished after a day, what was finished but never sent after thirty.
#pragma once

#include "shared/ids.h"
#include "shared/time.h"

#include <QTimer>

#include <chrono>

namespace sf::server {

class Readers;
class Writer;
class WriteTransaction;

/// Looks every `interval`; removes through the writer behind all others, a few at a time. Lives on the writer's owner's thread.
class UploadSweeper : public QObject
{
    Q_OBJECT

public:
    UploadSweeper(Readers &readers, Writer &writer, QObject *parent = nullptr);

    void start(std::chrono::milliseconds interval);
    void look();

    /// Removes up to `limit` of the transaction's organisation, as seen from `now`; answers how many.
    static int sweep(WriteTransaction &transaction, Time now, int limit);

private:
    void submit(OrganizationId organization);

    Readers &m_readers;
    Writer &m_writer;
    QTimer m_timer;
    bool m_isLooking = false;
};

} // namespace sf::server
