// SPDX-License-Identifier: GPL-3.0-or-later
// The search field and the chips of what a list is filtered by.
#pragma once

#include "client/tickets/filterchips.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace sf::client {

class Api;
class Directory;
class FilterMenu;
class FlowLayout;
class Pill;

class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(const Directory &directory, Api &api, QWidget *parent = nullptr);

    /// Does not emit.
    void setQuery(const TicketQuery &query);
    const TicketQuery &query() const { return m_query; }
    QStringList chipTexts() const;
    void remove(FilterKind kind);
    void focusSearch();
    void openMenu();

signals:
    void queryChanged(const sf::TicketQuery &query);
    /// Return or Down in the search field.
    void leftDownwards();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const TicketQuery &query);
    void takeText();
    void rebuild();

    TicketQuery m_query;
    FilterNames m_names;
    QLineEdit *m_search;
    QPushButton *m_add;
    FilterMenu *m_menu;
    QList<Pill *> m_chips;
    QTimer m_typing;
};

} // namespace sf::client
