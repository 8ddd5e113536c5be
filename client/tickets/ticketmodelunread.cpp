// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of what is unread: a ticket comes when it is unread, and goes when it was read and the person has moved on.
#include "client/tickets/ticketmodel.h"

namespace sf::client {

void TicketModel::setCurrent(TicketId id)
{
    m_current = id;
    if (!m_query.unread)
        return;
    m_staying.insert(id);
    m_leaveTimer.start();
}

qint64 TicketModel::total() const
{
    const auto isOnlyStaying = [this](TicketId id) {
        return !m_store.unread().contains(id) && m_rows.positionOf(id) >= 0;
    };
    return m_rows.total() - std::count_if(m_staying.cbegin(), m_staying.cend(), isOnlyStaying);
}

void TicketModel::moveOn()
{
    m_staying = {m_current};
    leaveRead();
}

void TicketModel::leaveRead()
{
    if (!m_query.unread)
        return;
    const Viewer now = viewer();
    for (qint64 position = m_rows.total() - 1; position >= 0; --position) {
        const TicketRow *held = m_rows.at(position);
        if (held && !now.unread.contains(held->id))
            removeRow(position);
    }
    tellTotal();
}

void TicketModel::followUnread(TicketId id)
{
    const qint64 held = m_rows.positionOf(id);
    const bool isUnread = m_store.unread().contains(id);
    const auto row = m_store.storedRow(id);
    const bool isComplete = m_rows.heldCount() == m_rows.total() && !hasText();
    if (held >= 0 && !isUnread && !m_staying.contains(id))
        removeRow(held);
    else if (held < 0 && isUnread && m_isStarted && (!row || !isComplete))
        markDirty();
    else if (held < 0 && isUnread && row && matches(m_query, *row, viewer()))
        insertRow(*row);
    tellTotal();
}

QList<TicketRow> TicketModel::stayingBeside(const TicketList::Result &result) const
{
    QList<TicketRow> rows;
    for (const TicketId id : m_staying) {
        const TicketRow *held = m_rows.at(m_rows.positionOf(id));
        const bool isThere =
            std::any_of(result.rows.cbegin(), result.rows.cend(), [id](const TicketRow &row) { return row.id == id; });
        if (held && !isThere)
            rows.append(*held);
    }
    return rows;
}

} // namespace sf::client
