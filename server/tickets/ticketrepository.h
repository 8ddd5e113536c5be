// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of tickets except lists. Everything is bounded to the actor's organisation.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/ticket.h"

namespace sf::server::ticketrepository {

/// The columns of a TicketRow, read by readRow, from the tables t, r (requester) and c (company) as rowTables joins them after
/// a CROSS JOIN; the caller's WHERE names t.organization_id and t.id.
const QString &rowColumns(const Database &database);
QString rowTables();
TicketRow readRow(const Query &query);
inline constexpr int rowColumnCount = 32;

std::optional<Ticket> find(const Actor &actor, Database &database, TicketId id);
std::optional<TicketId> findExternal(const Actor &actor, Database &database, const QString &source,
                                     const QString &externalId);
std::optional<TicketRow> row(const Actor &actor, Database &database, TicketId id);
QList<TicketRow> rowsOfRequester(const Actor &actor, Database &database, ContactId requester, TicketId except,
                                 int limit);
qint64 lastEventSeq(const Actor &actor, Database &database, TicketId id);

QList<TagId> tags(const Actor &actor, Database &database, TicketId id);
QList<ContactId> participants(const Actor &actor, Database &database, TicketId id);
QList<ChatReference> chats(const Actor &actor, Database &database, TicketId id);

void insert(const Actor &actor, Database &database, const Ticket &ticket, const QString &requesterName,
            qint64 eventSeq);
/// Writes what differs, guarded by the version before; false when that is no longer stored. The requester's name when it may have changed.
bool update(const Actor &actor, Database &database, const Ticket &before, const Ticket &after,
            const std::optional<QString> &requesterName, qint64 eventSeq);
void setHasAttachment(const Actor &actor, Database &database, TicketId ticket, bool hasAttachment);
void addTag(const Actor &actor, Database &database, TicketId ticket, TagId tag);
void removeTag(const Actor &actor, Database &database, TicketId ticket, TagId tag);
void addParticipant(const Actor &actor, Database &database, TicketId ticket, ContactId contact);
void removeParticipant(const Actor &actor, Database &database, TicketId ticket, ContactId contact);
void linkChat(const Actor &actor, Database &database, TicketId ticket, ChatId chat);
/// The next ones by id.
QList<TicketId> ofRequester(const Actor &actor, Database &database, ContactId requester, TicketId after, int limit);
/// Its requester is called so now: the sort key.
void renameRequester(const Actor &actor, Database &database, TicketId ticket, const QString &name);

// Whether a record that a ticket refers to exists, and may be referred to.
bool hasContact(const Actor &actor, Database &database, ContactId id);
bool hasCompany(const Actor &actor, Database &database, CompanyId id);
bool hasTeam(const Actor &actor, Database &database, TeamId id);
bool hasTag(const Actor &actor, Database &database, TagId id);
/// Active, and a person.
bool canBeAssigned(const Actor &actor, Database &database, UserId id);

} // namespace sf::server::ticketrepository
