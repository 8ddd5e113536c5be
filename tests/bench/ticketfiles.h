// SPDX-License-Identifier: GPL-3.0-or-later
// The files of generated tickets: few contents, each stored once, lying on many messages.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/response.h"
#include "tests/bench/prose.h"

#include <vector>

namespace sf::bench {

class TicketFiles
{
public:
    TicketFiles(server::Database &database, OrganizationId organization);
    /// In the caller's transaction.
    void addContents();
    void attachTo(const Response &response, Dice &dice);
    /// For the organisation's head; the contents have numbers of the same row.
    [[nodiscard]] qint64 lastId() const { return m_lastId; }

private:
    struct Content
    {
        QString sha256;
        qint64 size = 0;
    };

    server::Database &m_database;
    server::Actor m_actor;
    std::vector<Content> m_contents;
    qint64 m_lastId = 0;
};

} // namespace sf::bench
