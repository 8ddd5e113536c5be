// SPDX-License-Identifier: GPL-3.0-or-later
// What a contact's fields may hold. Pure.
#pragma once

#include "server/tickets/ticketrules.h"
#include "shared/contact.h"

namespace sf::server::contactrules {

void checkFields(const Contact &contact, ticketrules::Problems &problems);

bool isAddress(const QString &email);

} // namespace sf::server::contactrules
