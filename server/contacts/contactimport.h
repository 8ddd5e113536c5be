// SPDX-License-Identifier: GPL-3.0-or-later
// Importing contacts: what a row would do, and doing it.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/contact.h"

namespace sf::server::contactservice {

Result<ContactCheckImport::Result> checkImport(const Actor &actor, Database &database,
                                               const ContactCheckImport::Params &params);
/// A row that cannot be taken refuses the whole call and is named.
Result<Receipt> import(const Actor &actor, WriteTransaction &transaction, const ContactImport::Params &params,
                       const TicketSettings &settings);
/// Notes in the log who took the list out.
Result<Receipt> noteExport(const Actor &actor, WriteTransaction &transaction, const ContactExport::Params &params);

} // namespace sf::server::contactservice
