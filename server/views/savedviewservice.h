// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views. What is one's own is told to nobody else; what is shared makes events.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "shared/methods/view.h"
#include "shared/result.h"

namespace sf::server::savedviewservice {

Result<ViewList::Result> list(const Actor &actor, Database &database, const NoParams &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const ViewCreate::Params &params);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const ViewUpdate::Params &params);
Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const ViewDelete::Params &params);

} // namespace sf::server::savedviewservice
