// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of saved views: the actor's own and the shared ones; those of others are not there.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/savedview.h"

namespace sf::server::savedviewrepository {

std::optional<SavedView> find(const Actor &actor, Database &database, ViewId id);
/// In the order of the sidebar.
QList<SavedView> all(const Actor &actor, Database &database);

void insert(const Actor &actor, Database &database, const SavedView &view);
void update(const Actor &actor, Database &database, const SavedView &before, const SavedView &after);
void remove(const Actor &actor, Database &database, ViewId id);

} // namespace sf::server::savedviewrepository
