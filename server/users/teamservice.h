// SPDX-License-Identifier: GPL-3.0-or-later
// Teams: making, changing and removing them, each change with its event.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "shared/methods/directory.h"

namespace sf::server::teamservice {

Result<TeamList::Result> list(const Actor &actor, Database &database, const TeamList::Params &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TeamCreate::Params &params);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const TeamUpdate::Params &params);
Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const TeamDelete::Params &params);

} // namespace sf::server::teamservice
