// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of macros: the actor's own and the shared ones; those of others are not there.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/macro.h"

namespace sf::server::macrorepository {

std::optional<Macro> find(const Actor &actor, Database &database, MacroId id);
/// By name.
QList<Macro> all(const Actor &actor, Database &database);
/// Another one that the same people see under this name.
bool isTaken(const Actor &actor, Database &database, const Macro &macro);

void insert(const Actor &actor, Database &database, const Macro &macro);
void update(const Actor &actor, Database &database, const Macro &before, const Macro &after);
void remove(const Actor &actor, Database &database, MacroId id);

} // namespace sf::server::macrorepository
