// SPDX-License-Identifier: GPL-3.0-or-later
// The queue in words: every change that the server has not confirmed yet, each with what can be done about it.
#pragma once

#include "client/sync/outboxentry.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sf::client {

class EmptyState;
class Outbox;

class QueueView : public QScrollArea
{
    Q_OBJECT

public:
    explicit QueueView(Outbox &outbox, QWidget *parent = nullptr);

signals:
    /// A held answer or change wants to be looked at on its ticket.
    void ticketRequested(sf::TicketId ticket);

private:
    void rebuild();
    QWidget *makeRow(const OutboxEntry &entry);
    void addButtons(QLayout *row, const OutboxEntry &entry);

    Outbox &m_outbox;
    QWidget *m_inside;
    QVBoxLayout *m_column;
    EmptyState *m_empty;
    bool m_isStale = false;
};

} // namespace sf::client
