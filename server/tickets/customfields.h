// SPDX-License-Identifier: GPL-3.0-or-later
// What a ticket's custom fields may hold, by the organisation's definitions. Pure.
#pragma once

#include "server/tickets/ticketrules.h"
#include "shared/customfield.h"

namespace sf::server::customfields {

/// Values that are new must belong to a field and fit its type; one whose field was taken out of the configuration stays as it is.
/// Coming to a status, or changing a value in it, wants every field that is required there.
void check(const Ticket &before, const Ticket &after, const QList<CustomField> &fields,
           ticketrules::Problems &problems);

} // namespace sf::server::customfields
