// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of contacts: which fit a query, in which order.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/contact.h"

namespace sf::server::contactlist {

ContactList::Result page(const Actor &actor, Database &database, const ContactList::Params &params);
std::optional<ContactRow> row(const Actor &actor, Database &database, ContactId id);

} // namespace sf::server::contactlist
