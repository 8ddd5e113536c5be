// SPDX-License-Identifier: GPL-3.0-or-later
// The server's writes done by the bare C interface, one transaction and one sync each. They are real: rows, log, heads and index agree.
#pragma once

#include "shared/enums.h"
#include "shared/ids.h"
#include "tests/bench/rawconnection.h"

#include <memory>

namespace sf::bench {

/// An INSERT of a row like an existing one, but for the columns that are named.
class RowCopy
{
public:
    RowCopy(RawConnection &raw, const QByteArray &table, const QByteArray &where,
            const std::vector<QByteArray> &changed);
    /// In the order of `changed`.
    void insert(const Cells &values);

private:
    Cells m_row;
    std::vector<std::size_t> m_positions;
    std::unique_ptr<RawStatement> m_insert;
};

class FloorWrites
{
public:
    FloorWrites(RawConnection &raw, OrganizationId organization, UserId user, qint64 tickets);

    void create();
    void respond(qint64 n);
    void change(qint64 n);
    /// The same of so many tickets, at once.
    void changeMany(qint64 first, int count);

protected:
    void begin();
    void commit();
    void appendEvent(Entity entity, qint64 id, qint64 version);
    void addDocument(qint64 ticket, qint64 response);
    qint64 ticketVersion(qint64 ticket);
    void touch(qint64 ticket);

    RawConnection &m_raw;
    qint64 m_organization;
    qint64 m_tickets;

private:
    void changeDue(qint64 n);

    QByteArray m_run; ///< what the keys of this run begin with
    QByteArray m_tokens;
    qint64 m_seq = 0;
    qint64 m_lastTicket = 0;
    qint64 m_lastResponse = 0;
    qint64 m_lastDocument = 0;
    qint64 m_keys = 0;
    std::unique_ptr<RowCopy> m_ticket;
    std::unique_ptr<RowCopy> m_response;
    std::unique_ptr<RowCopy> m_event;
    std::unique_ptr<RowCopy> m_document;
    std::unique_ptr<RawStatement> m_index; ///< SQLite only
    std::unique_ptr<RawStatement> m_findReceipt;
    std::unique_ptr<RawStatement> m_addReceipt;
    std::unique_ptr<RawStatement> m_readTicket;
    std::unique_ptr<RawStatement> m_touchTicket;
    std::unique_ptr<RawStatement> m_dueTicket;
    std::unique_ptr<RawStatement> m_readHead;
    std::unique_ptr<RawStatement> m_writeHead;
    qint64 m_user;
};

} // namespace sf::bench
