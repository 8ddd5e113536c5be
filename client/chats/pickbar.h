// SPDX-License-Identifier: GPL-3.0-or-later
// A strip in a page in which one thing is picked while one types: the ticket that a chat is linked to, or the chat for a ticket.
#pragma once

#include "client/tickets/searchlist.h"
#include "client/widgets/strip.h"

class QLabel;

namespace sf::client {

class PickBar : public Strip
{
    Q_OBJECT

public:
    PickBar(const QString &placeholder, SearchList::Lookup lookup, QWidget *parent = nullptr);

    void open(const QString &title);

signals:
    void picked(qint64 id);

private:
    QLabel *m_title;
    SearchList *m_search;
};

} // namespace sf::client
