// SPDX-License-Identifier: GPL-3.0-or-later
// WindowRows: what is held of a long ordered list: loaded rows at their positions, with gaps between them. Plain arithmetic without signals;
// TicketModel tells the view.
#pragma once

#include "shared/query/ticketquery.h"

#include <QList>
#include <QSet>

#include <memory>
#include <utility>
#include <vector>

namespace sf::client {

class WindowRows
{
public:
    static constexpr int kRunLength = 100;
    static constexpr qsizetype kMaxRows = 40 * kRunLength;

    /// Where a row belongs: its position, and whether it is loaded there or becomes one of a gap.
    struct Place
    {
        qint64 position = 0;
        bool isLoaded = false;
        qsizetype before = 0; ///< how many held rows come before it: two places of one gap agree in it
        friend bool operator==(const Place &, const Place &) = default;
    };

    /// Not ordered: by something that only the server knows.
    void clear(const TicketSort &sort, bool isOrdered = true);
    qint64 total() const { return m_total; }
    /// Forgets what is held beyond it.
    void setTotal(qint64 total);

    /// nullptr in a gap.
    const TicketRow *at(qint64 position) const;
    /// -1 when it is not held.
    qint64 positionOf(TicketId id) const;
    QList<qint64> positionsOf(ContactId requester) const;
    qsizetype heldCount() const { return static_cast<qsizetype>(m_slots.size()); }
    QList<TicketRow> heldFrom(qint64 position, int limit) const;
    /// The stretch to fetch for a position: cut to its block of 100 and to what is missing there; length 0 when it is loaded.
    std::pair<qint64, int> missingAround(qint64 position) const;
    /// What continues the list at this position: the cursor behind the row above, as long as that row stands as it was fetched.
    QString cursorBefore(qint64 position) const;
    void setCursorAfter(qint64 position, const QString &cursor);

    Place placeFor(const TicketRow &row) const;
    void insert(const Place &place, const TicketRow &row);
    void removeAt(qint64 position);
    /// Keeps position and order; only for a row that still belongs there.
    void replaceAt(qint64 position, const TicketRow &row);
    /// What is held there is no longer known.
    void unload(qint64 position);
    /// Puts fetched neighbours where they belong. False, and nothing changed, when they contradict what is held.
    bool fill(qint64 position, const QList<TicketRow> &rows);
    /// Lets go of what is farthest from what is looked at, beyond kMaxRows.
    void keepNear(qint64 first, qint64 last);

private:
    struct Slot
    {
        qint64 position = 0;
        std::unique_ptr<TicketRow> row;
        QString cursor{}; ///< of the answer that ended with it
    };
    using Slots = std::vector<Slot>;

    Slots::const_iterator lowerBound(qint64 position) const;
    Slots::iterator lowerBound(qint64 position);
    bool fits(qint64 position, const QList<TicketRow> &rows) const;

    TicketSort m_sort;
    bool m_isOrdered = true;
    Slots m_slots; // by position, and so by less()
    qint64 m_total = 0;
    QSet<TicketId> m_held;
};

} // namespace sf::client
