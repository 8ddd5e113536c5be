// SPDX-License-Identifier: GPL-3.0-or-later
// Where the entries of a conversation stand below each other.
#include "client/tickets/cardcolumn.h"

#include <algorithm>

namespace sf::client {

void CardColumn::setEntries(const QList<Entry> &entries)
{
    QList<Place> places;
    places.reserve(entries.size());
    QHash<QString, qsizetype> indices;
    indices.reserve(entries.size());
    for (const Entry &entry : entries) {
        Place place{.key = entry.key, .height = entry.height};
        const qsizetype known = entry.isChanged ? -1 : indexOf(entry.key);
        if (known >= 0) {
            place.height = m_places[known].height;
            place.isMeasured = m_places[known].isMeasured;
        }
        indices.insert(entry.key, places.size());
        places.append(place);
    }
    m_places = std::move(places);
    m_indices = std::move(indices);
    m_settled = 0;
}

void CardColumn::forgetMeasures()
{
    for (Place &place : m_places)
        place.isMeasured = false;
}

void CardColumn::setHead(int head)
{
    m_head = head;
    m_settled = 0;
}

void CardColumn::measure(qsizetype index, int height)
{
    Place &place = m_places[index];
    place.isMeasured = true;
    if (place.height == height)
        return;
    place.height = height;
    m_settled = std::min(m_settled, index + 1);
}

void CardColumn::settle() const
{
    const auto places = m_places.cbegin();
    for (; m_settled < m_places.size(); ++m_settled) {
        const qsizetype i = m_settled;
        places[i].top = i == 0 ? m_head : places[i - 1].top + places[i - 1].height + spacing;
    }
}

int CardColumn::top(qsizetype index) const
{
    settle();
    return m_places[index].top;
}

qsizetype CardColumn::indexAt(int y) const
{
    settle();
    const auto found = std::partition_point(m_places.cbegin(), m_places.cend(),
                                            [y](const Place &place) { return place.top + place.height < y; });
    return std::min<qsizetype>(found - m_places.cbegin(), m_places.size() - 1);
}

int CardColumn::total() const
{
    return m_places.isEmpty() ? m_head : top(count() - 1) + m_places.last().height;
}

} // namespace sf::client
