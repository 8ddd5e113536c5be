// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of contacts.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/contact.h"

namespace sf::server::contactrepository {

std::optional<Contact> find(const Actor &actor, Database &database, ContactId id);
/// The oldest contact with this address, compared without case.
std::optional<Contact> findByEmail(const Actor &actor, Database &database, const QString &email);
std::optional<ContactId> findExternal(const Actor &actor, Database &database, const QString &source,
                                      const QString &externalId);
/// By name; those where the name, a word of it or the address begins with `text`.
QList<Contact> list(const Actor &actor, Database &database, const QString &text, int limit, qint64 offset);

void insert(const Actor &actor, Database &database, const Contact &contact);
bool update(const Actor &actor, Database &database, const Contact &before, const Contact &after);

} // namespace sf::server::contactrepository
