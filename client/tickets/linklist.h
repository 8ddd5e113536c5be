// SPDX-License-Identifier: GPL-3.0-or-later
// The tickets that one is linked to, under what they are to it; a click opens one.
#pragma once

#include "shared/methods/ticket.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace sf::client {

class Directory;

class LinkList : public QWidget
{
    Q_OBJECT

public:
    explicit LinkList(const Directory &directory, QWidget *parent = nullptr);

    void showLinks(const TicketPage &page);

signals:
    void ticketRequested(sf::TicketId id);
    void removeRequested(const sf::TicketLink &link);
    void addRequested();

private:
    void rebuild();
    void addLink(const TicketLink &link, const TicketRow &row);

    const Directory &m_directory;
    QList<TicketLink> m_links;
    QList<TicketRow> m_rows;
    QWidget *m_lines;
    QVBoxLayout *m_column;
    QToolButton *m_add;
};

} // namespace sf::client
