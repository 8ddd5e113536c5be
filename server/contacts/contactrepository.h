// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of contacts, except lists.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "server/events/setchange.h"
#include "shared/contact.h"

namespace sf::server::contactrepository {

/// What a SELECT from `contacts c` names so that readContact() can read it from column 0; contactWidth() columns.
const QString &contactColumns(const Database &database);
int contactWidth();
Contact readContact(const Query &query);

std::optional<Contact> find(const Actor &actor, Database &database, ContactId id);
/// The oldest contact with this address, compared without case.
std::optional<Contact> findByEmail(const Actor &actor, Database &database, const QString &email);
/// The one contact of this name that has no address; nothing when there are several.
std::optional<Contact> findByNameAlone(const Actor &actor, Database &database, const QString &name);
std::optional<ContactId> findExternal(const Actor &actor, Database &database, const QString &source,
                                      const QString &externalId);
/// Some of them.
QList<ContactId> ofCompany(const Actor &actor, Database &database, CompanyId company, int limit);
/// Tickets that the contact asked for or takes part in.
qint64 ticketsReferring(const Actor &actor, Database &database, ContactId id);

void insert(const Actor &actor, Database &database, const Contact &contact);
bool update(const Actor &actor, Database &database, const Contact &before, const Contact &after);
void storeTags(const Actor &actor, Database &database, ContactId id, const SetChange<TagId> &tags);
/// With its tags; nothing may refer to it any more, except chats, which forget it.
void remove(const Actor &actor, Database &database, ContactId id);
void moveChats(const Actor &actor, Database &database, ContactId from, std::optional<ContactId> to);

} // namespace sf::server::contactrepository
