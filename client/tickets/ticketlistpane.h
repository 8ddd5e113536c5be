// SPDX-License-Identifier: GPL-3.0-or-later
// The middle pane: title with a count, the filter bar and the table, or what stands where there is nothing to show.
#pragma once

#include "client/tickets/ticketmodel.h"
#include "shared/savedview.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace sf::client {

class BulkBar;
class EmptyState;
class FilterBar;
class SortButton;
class TicketTable;
class Workspace;

class TicketListPane : public QWidget
{
    Q_OBJECT

public:
    TicketListPane(Workspace &workspace, QSettings &settings, QWidget *parent = nullptr);

    /// `key` names the local copy and the columns that are kept; empty: there is no copy of what was asked just now.
    void showList(const QString &key, const QString &title, const TicketQuery &query);
    TicketModel &model() { return *m_model; }
    FilterBar &filters() { return *m_filters; }
    TicketTable &table() { return *m_table; }
    BulkBar &bulk() { return *m_bulk; }
    /// Of the list that is shown.
    QString key() const { return m_key; }
    /// A saved view, as it was arranged; `isMine`: what the person arranges is the view's.
    void showSaved(const SavedView &view, bool isMine);
    /// What is shown, to be saved: query, columns and sort.
    SavedView asView() const;
    /// All that match are chosen for what is done next.
    void chooseAll();
    QString title() const;
    void setTitle(const QString &title);
    QString countWords() const;
    /// The button follows the action: its enabled state, its tooltip, its shortcut.
    void setNewTicketAction(QAction *action);

signals:
    void ticketChosen(sf::TicketId id);
    void ticketOpened(sf::TicketId id);
    /// What is shown is to become a view.
    void saveRequested();
    /// Columns or sort of what is shown are others now.
    void arrangementChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void takeQuery(const TicketQuery &query);
    void showState();
    void showCount();
    TicketSort keptSort() const;
    void keepSort();
    void keep(const QString &key, const TicketSort &sort);
    void takeSelection(bool isChoice);
    void showSaveButton();

    Workspace &m_workspace;
    QSettings &m_settings;
    TicketModel *m_model;
    QString m_key;
    bool m_isChoosingAll = false;
    TicketQuery m_baseQuery;
    QLabel *m_title;
    QLabel *m_count;
    QPushButton *m_new;
    QPushButton *m_save;
    SortButton *m_sort;
    FilterBar *m_filters;
    BulkBar *m_bulk;
    QStackedWidget *m_stack;
    TicketTable *m_table;
    EmptyState *m_empty;
};

} // namespace sf::client
