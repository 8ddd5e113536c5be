// SPDX-License-Identifier: GPL-3.0-or-later
// Moving rows by pushes: exact inserts, removals and moves among loaded rows and gaps.
#include "client/tickets/ticketmodel.h"

#include <QScopeGuard>

namespace sf::client {

void TicketModel::flush()
{
    m_flushTimer.stop();
    m_sinceFlush.start();
    const auto measured = qScopeGuard([this] { m_flushNs = m_sinceFlush.nsecsElapsed(); });
    const qint64 before = m_rows.total();
    for (const RowChange &change : std::exchange(m_queue, {})) {
        if (m_outstanding > 0)
            m_log.append(change);
        if (change.seq <= m_asOf || !m_isStarted)
            continue;
        if (!change.isOwn)
            flashed(change.after.id);
        apply(change);
    }
    if (before != m_rows.total())
        tellTotal();
}

void TicketModel::apply(const RowChange &change)
{
    if (change.seq <= m_doubtUntil)
        markDirty();
    const qint64 held = m_rows.positionOf(change.after.id);
    if (held >= 0 && m_rows.at(held)->version >= change.after.version)
        return;
    saveCopySoon();
    if (hasText()) {
        if (held >= 0)
            applyToText(held, change.after);
        markDirty();
        return;
    }
    const bool isIn = matches(m_query, change.after, viewer());
    if (held < 0 && m_query.unread && m_rows.heldCount() == m_rows.total()) {
        if (isIn)
            insertRow(change.after);
        return;
    }
    // What was unread before is not known any more.
    if (held < 0 && (!change.isExact || m_query.unread)) {
        markDirty();
        return;
    }
    if (held >= 0 && isIn)
        moveRow(held, change.after);
    else if (held >= 0)
        removeRow(held);
    else
        applyUnheld(change, isIn);
}

bool TicketModel::dependsOnRequester() const
{
    return hasText() || m_query.leadScoreMin || m_query.leadScoreMax || m_sort.by == SortKey::Requester
        || m_sort.by == SortKey::LeadScore;
}

/// Tickets keep their version when their requester changes, so rows take this over from the contact.
void TicketModel::requesterChanged(const Contact &requester, qint64 seq)
{
    flush(); // what came before
    m_requesterSeq = seq;
    if (seq <= m_asOf || !m_isStarted)
        return;
    if (dependsOnRequester())
        return markDirty();
    for (const qint64 position : m_rows.positionsOf(requester.id)) {
        TicketRow row = *m_rows.at(position);
        takeRequester(row, requester);
        m_rows.replaceAt(position, row);
        emitRow(position);
        saveCopySoon();
    }
}

void TicketModel::applyToText(qint64 held, const TicketRow &row)
{
    if (!matches(m_query, row, viewer())) {
        removeRow(held);
        return;
    }
    TicketRow updated = row;
    updated.snippet = m_rows.at(held)->snippet;
    m_rows.replaceAt(held, updated);
    emitRow(held);
}

void TicketModel::applyUnheld(const RowChange &change, bool isIn)
{
    const bool wasIn = change.before && matches(m_query, *change.before, viewer());
    if (wasIn) {
        const auto gap = m_rows.placeFor(*change.before);
        if (isIn && gap == m_rows.placeFor(change.after) && !gap.isLoaded)
            return; // from one unloaded place to another of the same gap
        if (gap.isLoaded) {
            // It should be in the list but there is no room for it: what is held is not what the server has.
            if (!isBeyondEnd(gap))
                markDirty();
        } else {
            removeRow(gap.position);
        }
    }
    if (isIn)
        insertRow(change.after);
}

bool TicketModel::isBeyondEnd(const WindowRows::Place &place) const
{
    return m_totalIsAtLeast && place.before == m_rows.heldCount();
}

void TicketModel::insertRow(const TicketRow &row)
{
    const auto place = m_rows.placeFor(row);
    if (isBeyondEnd(place))
        return;
    const int position = static_cast<int>(place.position);
    beginInsertRows({}, position, position);
    m_rows.insert(place, row);
    endInsertRows();
}

void TicketModel::removeRow(qint64 position)
{
    const int row = static_cast<int>(position);
    beginRemoveRows({}, row, row);
    m_rows.removeAt(position);
    endRemoveRows();
}

void TicketModel::moveRow(qint64 from, const TicketRow &row)
{
    // Where it goes is found without the row itself, so this is done on the rows before the view is told; the view sees the same order.
    const TicketRow old = *m_rows.at(from);
    m_rows.removeAt(from);
    const auto place = m_rows.placeFor(row);
    m_rows.insert({.position = from, .isLoaded = true}, old);
    if (isBeyondEnd(place) && place.position != from)
        return removeRow(from);
    if (place.position == from) {
        if (place.isLoaded)
            m_rows.replaceAt(from, row);
        else
            m_rows.unload(from); // somewhere in a gap, so what stands here now is unknown
        emitRow(from);
        return;
    }
    const int source = static_cast<int>(from);
    const int target = static_cast<int>(place.position);
    beginMoveRows({}, source, source, {}, target > source ? target + 1 : target);
    m_rows.removeAt(from);
    m_rows.insert(place, row);
    endMoveRows();
    emitRow(target);
}

} // namespace sf::client
