// SPDX-License-Identifier: GPL-3.0-or-later
// What a text search looks at, and where it matched. A document is one message with its ticket's number, subject and requester.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/response.h"
#include "shared/ticket.h"

namespace sf::server::ticketsearch {

/// What all documents of a ticket begin with.
QStringList headTokens(const Ticket &ticket, const QString &requesterName, const QString &requesterEmail,
                       const TicketSettings &settings);

/// In the caller's transaction: the document of the description, or of one response.
void putDescription(WriteTransaction &transaction, const Ticket &ticket, const QStringList &head);
void putResponse(WriteTransaction &transaction, const Response &response, const QStringList &head);
/// Number, subject or requester changed: all documents of the ticket.
void refresh(const Actor &actor, WriteTransaction &transaction, TicketId ticket, const TicketSettings &settings);

/// About 160 characters around the first hit, hits between U+0002 and U+0003; empty when the text holds none.
QString snippet(const QString &text, const QStringList &words);
/// Where the found message of a ticket matched: its text, else the subject.
QString snippetOf(const Actor &actor, Database &database, const TicketRow &row, qint64 document,
                  const QStringList &words);

} // namespace sf::server::ticketsearch
