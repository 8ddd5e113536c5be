// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of a conversation: reading, adding, editing one's own.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/response.h"
#include "shared/methods/ticket.h"

namespace sf::server::responseservice {

Result<ResponseList::Result> list(const Actor &actor, Database &database, const ResponseList::Params &params);
Result<Receipt> respond(const Actor &actor, WriteTransaction &transaction, const TicketRespond::Params &params,
                        const TicketSettings &settings);
Result<Receipt> edit(const Actor &actor, WriteTransaction &transaction, const ResponseEdit::Params &params,
                     const TicketSettings &settings);

} // namespace sf::server::responseservice
