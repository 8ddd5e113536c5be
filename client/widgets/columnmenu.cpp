// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a table's columns.
#include "client/widgets/columnmenu.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QTableView>

namespace sf::client {

ColumnMenu::ColumnMenu(QTableView &table, int kept) : QMenu(tr("Columns"), &table), m_table(table), m_kept(kept)
{
    QHeaderView *header = table.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { popup(header->mapToGlobal(at)); });
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
    table.installEventFilter(this);
    fill(); // a menu without choices would not open
}

void ColumnMenu::open()
{
    const QHeaderView *header = m_table.horizontalHeader();
    popup(header->mapToGlobal(QPoint(isRightToLeft() ? header->width() - sizeHint().width() : 0, header->height())));
    setActiveAction(actions().constFirst());
}

void ColumnMenu::fill()
{
    clear();
    const QHeaderView *header = m_table.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QAction *choice = addAction(m_table.model()->headerData(column, Qt::Horizontal).toString());
        choice->setCheckable(true);
        choice->setChecked(!m_table.isColumnHidden(column));
        choice->setEnabled(column != m_kept);
        connect(choice, &QAction::triggered, this, [this, column](bool isOn) { setShown(column, isOn); });
    }
    addSeparator();
    addAction(tr("Reset columns"), this, &ColumnMenu::resetRequested);
}

void ColumnMenu::setShown(int column, bool isShown)
{
    constexpr int kLeastWidth = 170;
    m_table.setColumnHidden(column, !isShown);
    QHeaderView *header = m_table.horizontalHeader();
    const int others = header->length() - header->sectionSize(m_kept);
    header->resizeSection(m_kept, std::max(kLeastWidth, m_table.viewport()->width() - others));
    emit columnToggled();
}

bool ColumnMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu
        || static_cast<QContextMenuEvent *>(event)->reason() != QContextMenuEvent::Keyboard)
        return QMenu::eventFilter(watched, event);
    open();
    return true;
}

} // namespace sf::client
