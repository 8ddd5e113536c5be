// SPDX-License-Identifier: GPL-3.0-or-later
// A strip in a page in which one thing is picked while one types: the ticket that a chat is linked to, or the chat for a ticket.
#pragma once

#include "client/tickets/searchlist.h"

#include <QFrame>

class QLabel;

namespace sf::client {

class PickBar : public QFrame
{
    Q_OBJECT

public:
    PickBar(const QString &placeholder, SearchList::Lookup lookup, QWidget *parent = nullptr);

    void open(const QString &title);
    void leave();

signals:
    void picked(qint64 id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    SearchList *m_search;
};

} // namespace sf::client
