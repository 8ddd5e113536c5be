// SPDX-License-Identifier: GPL-3.0-or-later
// A table of records.
#include "client/records/recordtable.h"

#include "client/records/recorddelegate.h"
#include "client/records/recordmodel.h"
#include "client/widgets/columnmenu.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSettings>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

RecordTable::RecordTable(RecordModel &model, QSettings &settings, const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_settings(settings)
    , m_key(u"columns/%1"_s.arg(name))
{
    setModel(&model);
    setItemDelegate(new RecordDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(RecordDelegate::kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSectionsClickable(true);
    arrangeColumns();
    showSort();
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        const bool again = m_model.sortedColumn() == column && m_model.sortedOrder() == Qt::AscendingOrder;
        m_model.sort(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
        showSort();
    });
    // The header also resizes by itself, as when it is shown; only what the person does is to be kept.
    const auto keepDragged = [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton)
            keepColumns();
    };
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, keepDragged);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, keepDragged);
    auto *columns = new ColumnMenu(*this, 0);
    connect(columns, &ColumnMenu::columnToggled, this, &RecordTable::keepColumns);
    connect(columns, &ColumnMenu::resetRequested, this, [this] {
        m_settings.remove(m_key);
        arrangeColumns();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const qint64 id = m_model.idAt(index.row()); id != 0)
            emit recordOpened(id);
    });
    connect(&model, &RecordModel::refreshed, this, [this] {
        followChosen();
        tellVisible();
    });
}

void RecordTable::arrangeColumns()
{
    const QByteArray state = m_settings.value(m_key).toByteArray();
    m_isFitted = state.isEmpty() || !horizontalHeader()->restoreState(state);
    if (m_isFitted)
        fitColumns();
}

void RecordTable::keepColumns()
{
    m_isFitted = false;
    m_settings.setValue(m_key, horizontalHeader()->saveState());
}

/// Until a person arranges them, as many columns as fit are shown in their order; the first takes what is left.
void RecordTable::fitColumns()
{
    constexpr int kLeastFirst = 190;
    QHeaderView *header = horizontalHeader();
    int used = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int width = m_model.columnWidth(column);
        const bool fits = column == 0 || used + width + kLeastFirst <= viewport()->width();
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, width);
        setColumnHidden(column, !fits);
        used += fits && column > 0 ? width : 0;
    }
    header->resizeSection(0, std::max(kLeastFirst, viewport()->width() - used));
}

void RecordTable::showSort()
{
    horizontalHeader()->setSortIndicator(m_model.sortedColumn(), m_model.sortedOrder());
}

void RecordTable::select(qint64 id)
{
    const int row = id != 0 ? m_model.rowOf(id) : -1;
    m_chosen = id;
    m_isQuiet = true;
    if (row < 0)
        selectionModel()->clear();
    else if (currentIndex().row() != row || !selectionModel()->hasSelection())
        selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_isQuiet = false;
}

/// After rows moved: the same record stays chosen, and what is looked at stays where it is.
void RecordTable::followChosen()
{
    const bool isOutOfReach = currentIndex().isValid() && m_model.idAt(currentIndex().row()) == 0;
    if (m_chosen == 0 || (isOutOfReach && m_model.rowOf(m_chosen) < 0))
        return;
    setAutoScroll(false);
    select(m_chosen);
    setAutoScroll(true);
}

void RecordTable::step(int by)
{
    if (m_model.rowCount() == 0)
        return;
    const int row = std::clamp(currentIndex().isValid() ? currentIndex().row() + by : 0, 0, m_model.rowCount() - 1);
    selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const qint64 id = current.isValid() ? m_model.idAt(current.row()) : 0;
    if (m_isQuiet || id == 0 || id == m_chosen)
        return;
    m_chosen = id;
    emit recordChosen(id);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter)
        QTableView::keyPressEvent(event);
    else if (m_chosen != 0)
        emit recordOpened(m_chosen);
}

/// Qt makes the first row the current one when a list without one gets the focus: nobody chose it, so an unfinished form stays in view.
void RecordTable::focusInEvent(QFocusEvent *event)
{
    const bool hadNone = !currentIndex().isValid();
    m_isQuiet = true;
    QTableView::focusInEvent(event);
    if (hadNone)
        selectionModel()->clearCurrentIndex();
    m_isQuiet = false;
}

/// The view chooses a neighbour of a row that goes; nobody did, so it tells nobody.
void RecordTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    m_isQuiet = true;
    QTableView::rowsAboutToBeRemoved(parent, first, last);
    m_isQuiet = false;
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_isFitted)
        fitColumns();
    tellVisible();
}

void RecordTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    tellVisible();
}

void RecordTable::tellVisible()
{
    const int last = rowAt(viewport()->height() - 1);
    m_model.setVisibleRows(std::max(0, rowAt(0)), last < 0 ? std::max(0, m_model.rowCount() - 1) : last);
}

} // namespace sf::client
