// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of links between tickets, and of what merging moves from one to another.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/ticket.h"

namespace sf::server::linkrepository {

bool has(const Actor &actor, Database &database, TicketId from, TicketId to, LinkKind kind);
void add(const Actor &actor, Database &database, TicketId from, TicketId to, LinkKind kind);
void remove(const Actor &actor, Database &database, TicketId from, TicketId to, LinkKind kind);

/// Both ways, by the other ticket's id.
QList<TicketLink> ofTicket(const Actor &actor, Database &database, TicketId id);
QList<TicketRow> linkedRows(const Actor &actor, Database &database, const QList<TicketLink> &links);
std::optional<TicketId> parentOf(const Actor &actor, Database &database, TicketId id);

/// Where what is meant for this ticket goes: the end of the chain of merges that begins here; nothing when it was not merged.
std::optional<TicketId> mergedInto(const Actor &actor, Database &database, TicketId id);
/// Oldest first.
QList<MergedTicket> mergedHere(const Actor &actor, Database &database, TicketId id, int limit);

QList<ResponseId> moveResponses(const Actor &actor, Database &database, TicketId from, TicketId to);
/// Those of the messages and those on the ticket itself.
QList<AttachmentId> moveAttachments(const Actor &actor, Database &database, TicketId from, TicketId to);

/// These, as far as they lie there.
void moveBack(const Actor &actor, Database &database, const QList<ResponseId> &responses,
              const QList<AttachmentId> &attachments, TicketId from, TicketId to);

} // namespace sf::server::linkrepository
