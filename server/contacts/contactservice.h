// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts: reading, making, changing and removing them.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketrules.h"
#include "shared/methods/contact.h"

namespace sf::server::contactservice {

Result<ContactList::Result> list(const Actor &actor, Database &database, const ContactList::Params &params);
Result<ContactGet::Result> get(const Actor &actor, Database &database, const ContactGet::Params &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const ContactCreate::Params &params);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const ContactUpdate::Params &params,
                       const TicketSettings &settings);
Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const ContactDelete::Params &params);

Error notFound();
/// Fields and what they refer to; `except`: a contact whose address it may have.
void check(const Actor &actor, Database &database, const Contact &before, const Contact &after,
           ticketrules::Problems &problems, ContactId except = {});

} // namespace sf::server::contactservice
