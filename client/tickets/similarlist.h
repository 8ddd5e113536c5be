// SPDX-License-Identifier: GPL-3.0-or-later
// While a ticket is written: those that may be about the same. A click opens one; what is written stays.
#pragma once

#include "client/tickets/ticketlookup.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sf::client {

class Directory;

class SimilarList : public QWidget
{
    Q_OBJECT

public:
    SimilarList(const Directory &directory, SimilarLookup lookup, QWidget *parent = nullptr);

    /// Asks a moment after the last call; nothing to go by hides the list.
    void ask(const TicketSimilar::Params &params);
    void clear();

signals:
    void ticketRequested(sf::TicketId id);

private:
    void look();
    void show(const QList<TicketRow> &rows);
    using QWidget::show;

    const Directory &m_directory;
    SimilarLookup m_lookup;
    TicketSimilar::Params m_wanted;
    QLabel *m_title;
    QVBoxLayout *m_lines;
    QList<QWidget *> m_buttons;
    QTimer m_soon;
    int m_asked = 0;
};

} // namespace sf::client
