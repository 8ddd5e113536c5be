// SPDX-License-Identifier: GPL-3.0-or-later
// The table of tickets. Colleagues' changes move rows under it without moving the selection, the scroll position or what is open.
#pragma once

#include "shared/ids.h"

#include <QTableView>
#include <QTimer>

class QSettings;

namespace sf::client {

class Directory;
class TicketDelegate;
class TicketModel;

class TicketTable : public QTableView
{
    Q_OBJECT

public:
    TicketTable(TicketModel &model, const Directory &directory, QSettings &settings, QWidget *parent = nullptr);

    /// Columns move, hide and resize for each view by itself.
    void useColumnsOf(const QString &viewKey);
    void setSearchedText(const QString &text);

    TicketId currentTicket() const;
    /// Without telling, as when a ticket was opened by other means; nothing when it is not in the list.
    void select(TicketId id);
    /// The next (1) or previous (-1) row, told as chosen.
    void step(int by);

signals:
    void ticketChosen(sf::TicketId id);
    /// Double click or Return.
    void ticketOpened(sf::TicketId id);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpHeader();
    void showHeaderMenu(const QPoint &at);
    void arranged();
    void saveColumns();
    void restoreColumns();
    void fitColumns();
    void hover(int row);
    void tellVisible();
    void rowsLeft();

    TicketModel &m_model;
    QSettings &m_settings;
    TicketDelegate *m_delegate;
    QString m_viewKey;
    QTimer m_saveSoon;
    QTimer m_minute;
    int m_hovered = -1;
    int m_lastRow = -1;
    TicketId m_chosen;
    bool m_isFitted = true; // nobody arranged the columns of this view yet
    bool m_isModelMoving = false;
    bool m_isQuiet = false;
};

} // namespace sf::client
