// SPDX-License-Identifier: GPL-3.0-or-later
// Canned texts and macros. What is one's own is told to nobody else; what is shared makes events.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/macro.h"
#include "shared/result.h"

namespace sf::server::macroservice {

Result<MacroList::Result> list(const Actor &actor, Database &database, const NoParams &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const MacroCreate::Params &params,
                       const TicketSettings &settings);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const MacroUpdate::Params &params,
                       const TicketSettings &settings);
Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const MacroDelete::Params &params);

} // namespace sf::server::macroservice
