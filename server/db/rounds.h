// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds: small work that comes up by itself, such as what time has made due: looked for at intervals, done through the writer behind all
// others, a few records a call.
#pragma once

#include "shared/ids.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace sf::server {

class Database;
class Readers;
class Writer;
class WriteTransaction;

/// Lives on the thread of the writer's owner.
class Rounds : public QObject
{
    Q_OBJECT

public:
    struct Work
    {
        std::function<QList<OrganizationId>(Database &)> waiting; ///< who has something to do now
        std::function<int(WriteTransaction &, int)>
            carryOut; ///< for one organisation, at most so many; answers how many
        int batch = 1;
    };

    Rounds(Readers &readers, Writer &writer, Work work, QObject *parent = nullptr);

    /// Looks now and every `interval`.
    void start(std::chrono::milliseconds interval);

private:
    void look();
    void submit(OrganizationId organization);

    Readers &m_readers;
    Writer &m_writer;
    Work m_work;
    QTimer m_timer;
    bool m_isLooking = false;
};

} // namespace sf::server
