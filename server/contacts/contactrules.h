// SPDX-License-Identifier: GPL-3.0-or-later
// What a contact's fields may hold. Pure.
#pragma once

#include "server/tickets/ticketrules.h"
#include "shared/contact.h"

namespace sf::server::contactrules {

/// Takes out of lines what nobody sees; notes and the postal address keep theirs.
void tidy(Contact &contact);

void checkFields(const Contact &contact, ticketrules::Problems &problems);

bool isAddress(const QString &email);

} // namespace sf::server::contactrules
