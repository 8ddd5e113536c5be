// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts: reading, making and changing them, each change with its event.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketsettings.h"
#include "shared/methods/contact.h"

namespace sf::server::contactservice {

Result<ContactList::Result> list(const Actor &actor, Database &database, const ContactList::Params &params);
Result<ContactGet::Result> get(const Actor &actor, Database &database, const ContactGet::Params &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const ContactCreate::Params &params);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const ContactUpdate::Params &params,
                       const TicketSettings &settings);

/// Stores a contact whose fields are right, under its next id, with its event; `at`: when it happened, if not now.
/// Answers the event's seq.
qint64 add(const Actor &actor, WriteTransaction &transaction, Contact &contact, Time at = {});

bool isAddress(const QString &email);

} // namespace sf::server::contactservice
