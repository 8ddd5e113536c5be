// SPDX-License-Identifier: GPL-3.0-or-later
// The middle pane: title with a count, the filter bar and the table, or what stands where there is nothing to show.
#pragma once

#include "client/tickets/ticketmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace sf::client {

class EmptyState;
class FilterBar;
class TicketTable;
class Workspace;

class TicketListPane : public QWidget
{
    Q_OBJECT

public:
    TicketListPane(Workspace &workspace, QSettings &settings, QWidget *parent = nullptr);

    /// `key` names the local copy and the columns that are kept.
    void showList(const QString &key, const QString &title, const TicketQuery &query);
    TicketModel &model() { return *m_model; }
    FilterBar &filters() { return *m_filters; }
    TicketTable &table() { return *m_table; }
    QString title() const;
    QString countWords() const;
    /// The button follows the action: its enabled state, its tooltip, its shortcut.
    void setNewTicketAction(QAction *action);

signals:
    void ticketChosen(sf::TicketId id);
    void ticketOpened(sf::TicketId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void takeQuery(const TicketQuery &query);
    void showState();
    void showCount();
    TicketSort keptSort() const;
    void keepSort();

    Workspace &m_workspace;
    QSettings &m_settings;
    TicketModel *m_model;
    QString m_key;
    TicketQuery m_baseQuery;
    QLabel *m_title;
    QLabel *m_count;
    QPushButton *m_new;
    FilterBar *m_filters;
    QStackedWidget *m_stack;
    TicketTable *m_table;
    EmptyState *m_empty;
};

} // namespace sf::client
