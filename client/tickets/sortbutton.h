// SPDX-License-Identifier: GPL-3.0-or-later
// SortButton: what a list of tickets is sorted by, and every other way, whether its column is shown or not.
#pragma once

#include "shared/query/ticketquery.h"

#include <QToolButton>

namespace sf::client {

class SortButton : public QToolButton
{
    Q_OBJECT

public:
    explicit SortButton(QWidget *parent = nullptr);

    void setSort(const TicketSort &sort);

signals:
    void sortChosen(const sf::TicketSort &sort);

private:
    void fill();

    QMenu *m_menu;
    TicketSort m_sort;
};

} // namespace sf::client
