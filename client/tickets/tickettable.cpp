// SPDX-License-Identifier: GPL-3.0-or-later
// The table of tickets.
#include "client/tickets/tickettable.h"

#include "client/sync/presence.h"
#include "client/tickets/ticketdelegate.h"
#include "client/tickets/ticketmodel.h"
#include "client/widgets/columnmenu.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSettings>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

TicketTable::TicketTable(TicketModel &model, const Directory &directory, QSettings &settings, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_settings(settings)
    , m_delegate(new TicketDelegate(directory, this))
{
    // Before the view itself listens to the model: what it does to the current row then is not the person's choice.
    const auto begin = [this] { m_isModelMoving = true; };
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsGoing(first, last); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    setModel(&model);
    // Rows are all alike, so the header has nothing to carry along when they move; it would look at each of a million for it.
    disconnect(&model, &QAbstractItemModel::rowsAboutToBeMoved, verticalHeader(), nullptr);
    disconnect(&model, &QAbstractItemModel::rowsMoved, verticalHeader(), nullptr);
    disconnect(&model, &QAbstractItemModel::layoutAboutToBeChanged, verticalHeader(), nullptr);
    disconnect(&model, &QAbstractItemModel::layoutChanged, verticalHeader(), nullptr);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &TicketTable::rowsLeft);
    connect(&model, &QAbstractItemModel::modelReset, this, &TicketTable::rowsLeft);
    connect(&model, &TicketModel::anchorMoved, this, [this](int delta) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + delta * TicketDelegate::kRowHeight);
    });
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAutoScroll(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Tickets"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(TicketDelegate::kRowHeight);
    verticalHeader()->setMinimumSectionSize(TicketDelegate::kRowHeight);
    verticalScrollBar()->setSingleStep(TicketDelegate::kRowHeight);
    m_columnMenu = new ColumnMenu(*this, static_cast<int>(TicketColumn::Subject));
    setUpHeader();
    m_minute.start(std::chrono::seconds(30));
    connect(&m_minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { emit ticketOpened(currentTicket()); });
    connect(this, &QAbstractItemView::clicked, this, [this] {
        const TicketId id = currentTicket();
        if (id != TicketId())
            emit ticketChosen(m_chosen = id);
    });
}

void TicketTable::setPresence(const Presence &presence)
{
    m_delegate->setPresence(presence);
    connect(&presence, &Presence::changed, viewport(), qOverload<>(&QWidget::update));
}

void TicketTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(36);
    header->setStretchLastSection(false);
    header->setSortIndicatorShown(true);
    header->setFixedHeight(34);
    header->setSectionsClickable(true);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(std::chrono::milliseconds(500));
    connect(&m_saveSoon, &QTimer::timeout, this, &TicketTable::saveColumns);
    // The header also resizes by itself, as when it is shown; only what the person does is to be kept.
    const auto saveSoon = [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton)
            arranged();
    };
    connect(header, &QHeaderView::sectionMoved, this, saveSoon);
    connect(header, &QHeaderView::sectionResized, this, saveSoon);
    connect(m_columnMenu, &ColumnMenu::columnToggled, this, [this] {
        m_delegate->setTagsInSubject(isColumnHidden(static_cast<int>(TicketColumn::Tags)));
        arranged();
    });
    connect(m_columnMenu, &ColumnMenu::resetRequested, this, [this] {
        m_settings.remove(u"columns/%1"_s.arg(m_viewKey));
        restoreColumns();
        emit arrangementChanged();
    });
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        const auto &facts = ticketColumns()[static_cast<std::size_t>(section)];
        if (!facts.sortKey)
            return;
        const TicketSort now = m_model.sortOrder();
        sortBy({*facts.sortKey, now.by != *facts.sortKey || !now.descending});
    });
}

void TicketTable::useColumnsOf(const QString &viewKey)
{
    if (m_saveSoon.isActive())
        saveColumns();
    m_viewKey = viewKey;
    restoreColumns();
    showSort();
    m_chosen = TicketId();
    m_lastRow = -1;
}

void TicketTable::sortBy(const TicketSort &sort)
{
    m_model.setSortOrder(sort);
    showSort();
}

void TicketTable::showSort()
{
    const TicketSort sort = m_model.sortOrder();
    int sorted = -1;
    for (const ColumnFacts &facts : ticketColumns()) {
        if (facts.sortKey == sort.by)
            sorted = static_cast<int>(facts.id);
    }
    horizontalHeader()->setSortIndicator(sorted, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

/// At once, since a scroll bar that appears under a wider column would have them fitted again.
void TicketTable::arranged()
{
    m_isFitted = false;
    m_saveSoon.start();
}

void TicketTable::saveColumns()
{
    m_saveSoon.stop();
    if (m_viewKey.isEmpty())
        return;
    m_settings.setValue(u"columns/%1"_s.arg(m_viewKey), toJson(arrangement()));
    emit arrangementChanged();
}

void TicketTable::restoreColumns()
{
    const QByteArray kept = m_settings.value(u"columns/%1"_s.arg(m_viewKey)).toByteArray();
    arrange(fromJson<QList<ViewColumn>>(QByteArrayView(kept)).value_or(QList<ViewColumn>()));
}

/// Until a person arranges the columns, as many as fit are shown, the subject taking what is left.
void TicketTable::fitColumns()
{
    struct Fit
    {
        TicketColumn id;
        int width;
        int wideWidth;
    };
    // What matters most comes first.
    const int number = m_delegate->numberWidth();
    const Fit fits[] = {{TicketColumn::Number, number, number},
                        {TicketColumn::Status, 150, 150},
                        {TicketColumn::Requester, 118, 150},
                        {TicketColumn::Priority, 104, 108},
                        {TicketColumn::Updated, 84, 92},
                        {TicketColumn::Assignee, 86, 140},
                        {TicketColumn::Due, 90, 100}};
    constexpr int kLeastSubject = 170;
    constexpr int kWide = 1000;
    QHeaderView *header = horizontalHeader();
    const int room = viewport()->width();
    for (const ColumnFacts &facts : ticketColumns()) {
        header->moveSection(header->visualIndex(static_cast<int>(facts.id)), static_cast<int>(facts.id));
        header->resizeSection(static_cast<int>(facts.id), facts.width); // for when it is shown
        setColumnHidden(static_cast<int>(facts.id), facts.id != TicketColumn::Subject);
    }
    int used = 0;
    for (const Fit &fit : fits) {
        const int width = room > kWide ? fit.wideWidth : fit.width;
        if (used + width + kLeastSubject > room)
            continue;
        used += width;
        setColumnHidden(static_cast<int>(fit.id), false);
        header->resizeSection(static_cast<int>(fit.id), width);
    }
    header->resizeSection(static_cast<int>(TicketColumn::Subject), std::max(kLeastSubject, room - used));
    m_saveSoon.stop();
}

void TicketTable::chooseColumns()
{
    m_columnMenu->open();
}

void TicketTable::setSearchedText(const QString &text)
{
    m_delegate->setSearchedText(text);
    viewport()->update();
}

TicketId TicketTable::currentTicket() const
{
    const auto row = m_model.rowAt(currentIndex());
    return currentIndex().isValid() && row ? row->id : TicketId();
}

void TicketTable::select(TicketId id)
{
    const int row = m_model.rowOf(id);
    m_isQuiet = true;
    if (row >= 0) {
        const QModelIndex index = m_model.index(row, static_cast<int>(TicketColumn::Subject));
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_lastRow = row;
    } else {
        selectionModel()->clear();
    }
    m_chosen = id;
    m_isQuiet = false;
    m_model.setCurrent(id);
}

void TicketTable::step(int by)
{
    if (m_model.rowCount() == 0)
        return;
    const int from = currentIndex().isValid() ? currentIndex().row() : by > 0 ? m_lastRow - 1 : m_lastRow;
    const int row = std::clamp(m_lastRow < 0 && !currentIndex().isValid() ? 0 : from + by, 0, m_model.rowCount() - 1);
    const QModelIndex index = m_model.index(row, static_cast<int>(TicketColumn::Subject));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index, EnsureVisible);
}

void TicketTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_isModelMoving || m_isQuiet || !current.isValid())
        return;
    m_lastRow = current.row();
    const auto row = m_model.rowAt(current);
    if (row)
        m_model.setCurrent(row->id);
    if (row && row->id != m_chosen)
        emit ticketChosen(m_chosen = row->id);
}

void TicketTable::hover(int row)
{
    if (row == m_hovered)
        return;
    for (const int changed : {m_hovered, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), TicketDelegate::kRowHeight);
    }
    m_hovered = row;
    m_delegate->setHoveredRow(row);
}

void TicketTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->pos().y()));
    QTableView::mouseMoveEvent(event);
}

void TicketTable::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void TicketTable::keyPressEvent(QKeyEvent *event)
{
    const bool isOpening = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->modifiers();
    if (isOpening && currentTicket() != TicketId())
        emit ticketChosen(m_chosen = currentTicket());
    else if (event->matches(QKeySequence::SelectAll))
        emit allRequested();
    else if (event->key() == Qt::Key_Escape && selectedCount() > 1)
        selectOne();
    else
        QTableView::keyPressEvent(event);
}

/// Qt makes the first row the current one when a list without one gets the focus: nobody chose it, so it is not opened and not read.
void TicketTable::focusInEvent(QFocusEvent *event)
{
    const bool hadNone = !currentIndex().isValid();
    m_isQuiet = true;
    QTableView::focusInEvent(event);
    if (hadNone)
        selectionModel()->clearCurrentIndex();
    m_isQuiet = false;
}

void TicketTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_isFitted)
        fitColumns();
    tellVisible();
}

void TicketTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    hover(-1);
    tellVisible();
}

void TicketTable::tellVisible()
{
    const int first = std::max(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1);
    m_model.setVisibleRows(first, last < 0 ? std::max(0, m_model.rowCount() - 1) : last);
}

} // namespace sf::client
