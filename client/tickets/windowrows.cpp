// SPDX-License-Identifier: GPL-3.0-or-later
// Positions of a partly loaded list.
#include "client/tickets/windowrows.h"

#include <algorithm>

namespace sf::client {

void WindowRows::clear(const TicketSort &sort, bool isOrdered)
{
    m_sort = sort;
    m_isOrdered = isOrdered;
    m_slots.clear();
    m_held.clear();
    m_total = 0;
}

void WindowRows::setTotal(qint64 total)
{
    m_total = total;
    while (!m_slots.empty() && m_slots.back().position >= total) {
        m_held.remove(m_slots.back().row->id);
        m_slots.pop_back();
    }
}

WindowRows::Slots::const_iterator WindowRows::lowerBound(qint64 position) const
{
    return std::lower_bound(m_slots.begin(), m_slots.end(), position,
                            [](const Slot &slot, qint64 wanted) { return slot.position < wanted; });
}

WindowRows::Slots::iterator WindowRows::lowerBound(qint64 position)
{
    return std::lower_bound(m_slots.begin(), m_slots.end(), position,
                            [](const Slot &slot, qint64 wanted) { return slot.position < wanted; });
}

const TicketRow *WindowRows::at(qint64 position) const
{
    const auto found = lowerBound(position);
    return found != m_slots.end() && found->position == position ? found->row.get() : nullptr;
}

qint64 WindowRows::positionOf(TicketId id) const
{
    if (!m_held.contains(id))
        return -1;
    const auto found =
        std::find_if(m_slots.begin(), m_slots.end(), [id](const Slot &slot) { return slot.row->id == id; });
    return found == m_slots.end() ? -1 : found->position;
}

QList<qint64> WindowRows::positionsOf(ContactId requester) const
{
    QList<qint64> positions;
    for (const Slot &slot : m_slots) {
        if (slot.row->requesterId == requester)
            positions.append(slot.position);
    }
    return positions;
}

QList<TicketRow> WindowRows::heldFrom(qint64 position, int limit) const
{
    QList<TicketRow> rows;
    for (auto slot = lowerBound(position); slot != m_slots.end() && rows.size() < limit; ++slot) {
        if (slot->position != position + rows.size())
            break;
        rows.append(*slot->row);
    }
    return rows;
}

std::pair<qint64, int> WindowRows::missingAround(qint64 position) const
{
    if (position < 0 || position >= m_total || at(position))
        return {position, 0};
    qint64 first = position / kRunLength * kRunLength;
    qint64 end = std::min(first + kRunLength, m_total);
    const auto next = lowerBound(position);
    if (next != m_slots.end())
        end = std::min(end, next->position);
    if (next != m_slots.begin())
        first = std::max(first, std::prev(next)->position + 1);
    return {first, static_cast<int>(end - first)};
}

QString WindowRows::cursorBefore(qint64 position) const
{
    const auto above = lowerBound(position - 1);
    return above != m_slots.end() && above->position == position - 1 ? above->cursor : QString();
}

void WindowRows::setCursorAfter(qint64 position, const QString &cursor)
{
    const auto slot = lowerBound(position);
    if (slot != m_slots.end() && slot->position == position)
        slot->cursor = cursor;
}

WindowRows::Place WindowRows::placeFor(const TicketRow &row) const
{
    const auto next =
        std::upper_bound(m_slots.begin(), m_slots.end(), row,
                         [this](const TicketRow &wanted, const Slot &slot) { return less(m_sort, wanted, *slot.row); });
    Place place;
    place.before = next - m_slots.begin();
    const qint64 afterPrevious = next == m_slots.begin() ? 0 : std::prev(next)->position + 1;
    const qint64 nextPosition = next == m_slots.end() ? m_total : next->position;
    place.position = afterPrevious;
    place.isLoaded = nextPosition == afterPrevious;
    return place;
}

void WindowRows::insert(const Place &place, const TicketRow &row)
{
    auto slot = lowerBound(place.position);
    for (auto later = slot; later != m_slots.end(); ++later)
        ++later->position;
    ++m_total;
    if (!place.isLoaded)
        return;
    m_slots.insert(slot, Slot{place.position, std::make_unique<TicketRow>(row)});
    m_held.insert(row.id);
}

void WindowRows::removeAt(qint64 position)
{
    unload(position);
    for (auto later = lowerBound(position); later != m_slots.end(); ++later)
        --later->position;
    --m_total;
}

void WindowRows::replaceAt(qint64 position, const TicketRow &row)
{
    const auto slot = lowerBound(position);
    if (slot == m_slots.end() || slot->position != position)
        return;
    *slot->row = row;
    slot->cursor.clear(); // it began behind what the row was
}

void WindowRows::unload(qint64 position)
{
    const auto slot = lowerBound(position);
    if (slot == m_slots.end() || slot->position != position)
        return;
    m_held.remove(slot->row->id);
    m_slots.erase(slot);
}

bool WindowRows::fits(qint64 position, const QList<TicketRow> &rows) const
{
    if (position < 0 || position + rows.size() > m_total)
        return false;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const TicketRow *held = at(position + i);
        if (held ? held->id != rows[i].id : m_held.contains(rows[i].id))
            return false;
    }
    if (!m_isOrdered)
        return true;
    const auto next = lowerBound(position + rows.size());
    if (next != m_slots.end() && !less(m_sort, rows.last(), *next->row))
        return false;
    const auto first = lowerBound(position);
    return first == m_slots.begin() || less(m_sort, *std::prev(first)->row, rows.first());
}

bool WindowRows::fill(qint64 position, const QList<TicketRow> &rows)
{
    if (rows.isEmpty())
        return true;
    if (!fits(position, rows))
        return false;
    const auto first = lowerBound(position);
    const auto last = lowerBound(position + rows.size());
    Slots fresh;
    fresh.reserve(static_cast<std::size_t>(rows.size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const TicketRow *held = at(position + i);
        const TicketRow &newest = held && held->version > rows[i].version ? *held : rows[i];
        fresh.push_back(Slot{position + i, std::make_unique<TicketRow>(newest)});
        m_held.insert(rows[i].id);
    }
    const auto gap = m_slots.erase(first, last);
    m_slots.insert(gap, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    return true;
}

void WindowRows::keepNear(qint64 first, qint64 last)
{
    while (heldCount() > kMaxRows) {
        const bool isFrontFarther = first - m_slots.front().position > m_slots.back().position - last;
        const auto victim = isFrontFarther ? m_slots.begin() : std::prev(m_slots.end());
        m_held.remove(victim->row->id);
        m_slots.erase(victim);
    }
}

} // namespace sf::client
