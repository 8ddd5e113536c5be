// SPDX-License-Identifier: GPL-3.0-or-later
// The table of tickets. Colleagues' changes move rows under it without moving the selection, the scroll position or what is open.
#pragma once

#include "shared/savedview.h"

#include <QTableView>
#include <QTimer>

class QSettings;

namespace sf::client {

class ColumnMenu;
class Directory;
class Presence;
class TicketDelegate;
class TicketModel;

class TicketTable : public QTableView
{
    Q_OBJECT

public:
    TicketTable(TicketModel &model, const Directory &directory, QSettings &settings, QWidget *parent = nullptr);

    /// Columns move, hide and resize for each view by itself.
    void useColumnsOf(const QString &viewKey);
    /// Shows who has which ticket open.
    void setPresence(const Presence &presence);
    void setSearchedText(const QString &text);

    TicketId currentTicket() const;
    /// Without telling, as when a ticket was opened by other means; nothing when it is not in the list.
    void select(TicketId id);
    /// The next (1) or previous (-1) row, told as chosen.
    void step(int by);

    /// The tickets of the selected rows; nullopt when some of them are not loaded.
    std::optional<QList<TicketId>> selectedTickets() const;
    int selectedCount() const;
    /// The current row joins or leaves the selection.
    void toggleCurrent();
    /// Nothing but the current row.
    void selectOne();

    /// The columns as the person arranged them, none where they only fit the window; and back.
    QList<ViewColumn> arrangement() const;
    void arrange(const QList<ViewColumn> &columns);
    void sortBy(const TicketSort &sort);
    /// By the keyboard: the menu of the columns opens.
    void chooseColumns();

signals:
    void ticketChosen(sf::TicketId id);
    /// Double click or Return.
    void ticketOpened(sf::TicketId id);
    /// By the person.
    void selectionMoved();
    /// Rows left, selected ones perhaps.
    void selectionShrunk();
    /// Ctrl+A: all of the list, loaded or not.
    void allRequested();
    /// The person moved, resized, hid or showed columns.
    void arrangementChanged();

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUpHeader();
    void arranged();
    void saveColumns();
    void restoreColumns();
    void fitColumns();
    void showSort();
    void hover(int row);
    void tellVisible();
    void rowsGoing(int first, int last);
    void rowsLeft();

    TicketModel &m_model;
    QSettings &m_settings;
    TicketDelegate *m_delegate;
    ColumnMenu *m_columnMenu;
    QString m_viewKey;
    QTimer m_saveSoon;
    QTimer m_minute;
    int m_hovered = -1;
    int m_lastRow = -1;
    int m_goneRow = -1; // where the current row was that is being removed
    TicketId m_chosen;
    QList<TicketId> m_keptSelection; // of several rows while rows are removed
    bool m_isFitted = true;          // nobody arranged the columns of this view yet
    bool m_isModelMoving = false;
    bool m_isQuiet = false;
};

} // namespace sf::client
