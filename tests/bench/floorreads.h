// SPDX-License-Identifier: GPL-3.0-or-later
// The server's reads done by the bare C interface: the same statements, and the bytes of the answer written straight from the rows.
#pragma once

#include "server/db/database.h"
#include "shared/ids.h"
#include "shared/methods/ticket.h"
#include "tests/bench/rawconnection.h"

namespace sf::bench {

/// A read with and without writing its bytes.
class FloorRead
{
public:
    using Run = std::function<void(qint64 n, QByteArray *out)>;
    explicit FloorRead(Run run) : m_run(std::move(run)) {}

    /// `n` picks the record where there is one to pick; without `out` no bytes are written.
    void run(qint64 n, QByteArray *out) const { m_run(n, out); }

private:
    Run m_run;
};

class FloorReads
{
public:
    /// `database` only says how statements are compiled; they run on `raw`.
    FloorReads(RawConnection &raw, server::Database &database, OrganizationId organization, UserId user);

    FloorRead list(const TicketList::Params &params);
    FloorRead ticket(qint64 tickets);

private:
    std::shared_ptr<RawStatement> prepare(const QByteArray &sql);

    RawConnection &m_raw;
    server::Database &m_database;
    OrganizationId m_organization;
    UserId m_user;
};

/// The values of a statement that the server has compiled.
Cells cellsOf(const server::Bindings &values);

} // namespace sf::bench
