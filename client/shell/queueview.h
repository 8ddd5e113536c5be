// SPDX-License-Identifier: GPL-3.0-or-later
// The queue in words: every change that the server has not confirmed yet, each with what can be done about it.
#pragma once

#include "client/sync/outboxentry.h"
#include "client/widgets/cardlist.h"

namespace sf::client {

class Outbox;

class QueueView : public CardList
{
    Q_OBJECT

public:
    explicit QueueView(Outbox &outbox, QWidget *parent = nullptr);

signals:
    /// A held answer or change wants to be looked at on its ticket.
    void ticketRequested(sf::TicketId ticket);
    void chatRequested(sf::ChatId chat);

private:
    void rebuild();
    void addEntry(const OutboxEntry &entry);
    void addButtons(QHBoxLayout *card, const OutboxEntry &entry);

    Outbox &m_outbox;
    bool m_isStale = false;
};

} // namespace sf::client
