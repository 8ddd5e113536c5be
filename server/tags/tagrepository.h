// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of tags: the tags themselves, and the sets that name them.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/directory.h"

namespace sf::server::tagrepository {

/// Of those that are there.
std::optional<Tag> find(const Actor &actor, Database &database, TagId id);
std::optional<TagId> findByName(const Actor &actor, Database &database, const QString &name);
QList<Tag> all(const Actor &actor, Database &database);
QList<TagUse> uses(const Actor &actor, Database &database);
/// One that was removed, as it was last.
std::optional<Tag> findRemoved(const Actor &actor, Database &database, TagId id);

void insert(const Actor &actor, Database &database, const Tag &tag);
void update(const Actor &actor, Database &database, const Tag &before, const Tag &after);
/// Removed at this moment, maybe into another one, or there again; with its version and time of change.
void setRemoved(const Actor &actor, Database &database, const Tag &tag, std::optional<Time> at,
                std::optional<TagId> successor = {});
/// What is meant by tags that were chosen once: those that became a part of another are that one, those that are gone are left out.
QList<TagId> current(const Actor &actor, Database &database, const QList<TagId> &tags);

// Each moves up to `limit` records and answers how many; less than the limit: none is left.
/// Takes it out of the sets of tickets and contacts and keeps where it was; `successor` goes where it was.
qint64 takeOff(const Actor &actor, Database &database, TagId tag, std::optional<TagId> successor, qint64 limit);
/// Puts it back to where it was, instead of `successor` where that is still there, and not where somebody took that away.
qint64 putBack(const Actor &actor, Database &database, TagId tag, std::optional<TagId> successor, qint64 limit);
/// Forgets where a removed one was.
qint64 forget(const Actor &actor, Database &database, TagId tag, qint64 limit);

} // namespace sf::server::tagrepository
