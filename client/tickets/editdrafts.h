// SPDX-License-Identifier: GPL-3.0-or-later
// EditDrafts: messages of tickets that are being worked over, kept like every other text that is typed until they are sent or left.
#pragma once

#include "client/tickets/composer.h"
#include "shared/ids.h"

#include <optional>

namespace sf::client {

class EditDrafts
{
public:
    explicit EditDrafts(Drafts &drafts) : m_drafts(drafts) {}

    std::optional<Composer::Editing> find(TicketId ticket, const QString &key) const;
    /// What was typed last comes last.
    QList<Composer::Editing> all(TicketId ticket) const;
    void keep(TicketId ticket, const Composer::Editing &editing);
    void drop(TicketId ticket, const QString &key);

private:
    void write(TicketId ticket, const QList<Composer::Editing> &edits);

    Drafts &m_drafts;
};

} // namespace sf::client
