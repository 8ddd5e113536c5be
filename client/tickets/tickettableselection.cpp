// SPDX-License-Identifier: GPL-3.0-or-later
// Several rows at once, and the columns as a saved view keeps them.
#include "client/tickets/ticketdelegate.h"
#include "client/tickets/ticketmodel.h"
#include "client/tickets/tickettable.h"

#include <QHeaderView>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

/// The current row moves to the one above when it goes; what was selected beside it, and where it was, is remembered until then.
void TicketTable::rowsGoing(int first, int last)
{
    m_isModelMoving = true;
    const int current = currentIndex().row();
    if (current < first || current > last)
        return;
    m_goneRow = first;
    if (selectedCount() > 1)
        m_keptSelection = selectedTickets().value_or(QList<TicketId>());
}

/// When the chosen ticket left the list, nothing is selected rather than its neighbour; its page stays.
void TicketTable::rowsLeft()
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && m_chosen != TicketId()) {
        const auto row = m_model.rowAt(current);
        if (!row || row->id != m_chosen) {
            m_lastRow = m_goneRow >= 0 ? m_goneRow : current.row();
            selectionModel()->clear();
        }
    }
    for (const TicketId id : std::exchange(m_keptSelection, {})) {
        if (const int row = m_model.rowOf(id); row >= 0)
            selectionModel()->select(m_model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    m_goneRow = -1;
    m_isModelMoving = false;
    emit selectionShrunk();
}

void TicketTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isModelMoving)
        emit selectionMoved();
}

int TicketTable::selectedCount() const
{
    qint64 count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return static_cast<int>(std::min<qint64>(count, m_model.rowCount()));
}

std::optional<QList<TicketId>> TicketTable::selectedTickets() const
{
    constexpr int kMostByHand = 10'000;
    if (selectedCount() > kMostByHand)
        return std::nullopt;
    QList<TicketId> tickets;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int number = range.top(); number <= range.bottom(); ++number) {
            const auto row = m_model.rowAt(number);
            if (!row)
                return std::nullopt;
            if (row->id.isValid()) // one that waits in the queue has no number yet
                tickets.append(row->id);
        }
    }
    return tickets;
}

void TicketTable::toggleCurrent()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void TicketTable::selectOne()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        selectionModel()->clear();
}

QList<ViewColumn> TicketTable::arrangement() const
{
    if (m_isFitted)
        return {};
    const QHeaderView *header = horizontalHeader();
    QList<ViewColumn> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int section = header->logicalIndex(place);
        const auto &facts = ticketColumns()[static_cast<std::size_t>(section)];
        const bool isHidden = isColumnHidden(section);
        columns.append(
            {QString::fromLatin1(facts.name), isHidden ? facts.width : header->sectionSize(section), isHidden});
    }
    return columns;
}

/// Columns that it does not name came after it was kept: they wait in the menu.
void TicketTable::arrange(const QList<ViewColumn> &columns)
{
    fitColumns();
    m_isFitted = columns.isEmpty();
    QHeaderView *header = horizontalHeader();
    if (!m_isFitted) {
        for (const ColumnFacts &facts : ticketColumns())
            setColumnHidden(static_cast<int>(facts.id), facts.id != TicketColumn::Subject);
    }
    int place = 0;
    for (const ViewColumn &column : columns) {
        for (const ColumnFacts &facts : ticketColumns()) {
            const int section = static_cast<int>(facts.id);
            if (column.id != QLatin1String(facts.name))
                continue;
            header->moveSection(header->visualIndex(section), place++);
            setColumnHidden(section, column.hidden && facts.id != TicketColumn::Subject);
            if (!column.hidden && column.width > 0)
                header->resizeSection(section, column.width);
        }
    }
    m_delegate->setTagsInSubject(isColumnHidden(static_cast<int>(TicketColumn::Tags)));
    m_saveSoon.stop();
}

} // namespace sf::client
