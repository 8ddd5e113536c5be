// SPDX-License-Identifier: GPL-3.0-or-later
// TicketsOf: the tickets of a contact or a company, live, as a small table.
#pragma once

#include "shared/query/ticketquery.h"

#include <QWidget>

class QLabel;
class QSettings;
class QStackedWidget;

namespace sf::client {

class TicketModel;
class TicketTable;
class Workspace;

class TicketsOf : public QWidget
{
    Q_OBJECT

public:
    TicketsOf(Workspace &workspace, QSettings &settings, QWidget *parent = nullptr);

    void showTickets(const TicketQuery &query);
    /// None, as for somebody who is not stored yet.
    void showNone();
    TicketTable &table() { return *m_table; }
    /// Where a tab carries the title instead.
    void hideTitle();

signals:
    void ticketRequested(sf::TicketId id);
    void titleChanged(const QString &title);

private:
    void showState();
    void sayNone();
    void showTitle(const QString &title);

    TicketModel *m_model;
    QLabel *m_title;
    QStackedWidget *m_stack;
    TicketTable *m_table;
    QLabel *m_none;
    bool m_isNobodys = true;
};

} // namespace sf::client
