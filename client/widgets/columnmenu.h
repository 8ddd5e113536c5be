// SPDX-License-Identifier: GPL-3.0-or-later
// ColumnMenu: which columns of a table are shown: every one with a check, and the way back to the first ones. The same for all tables.
#pragma once

#include <QMenu>

class QTableView;

namespace sf::client {

class ColumnMenu : public QMenu
{
    Q_OBJECT

public:
    /// Opens with a right click on the header, with the menu key in the table, or by open(); fits into another menu, too. The column
    /// `kept` cannot be hidden; it gives and takes the room of the others.
    ColumnMenu(QTableView &table, int kept);

    /// Below the header.
    void open();

signals:
    /// The person showed or hid a column; the table shows it already.
    void columnToggled();
    void resetRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void setShown(int column, bool isShown);

    QTableView &m_table;
    int m_kept;
};

} // namespace sf::client
