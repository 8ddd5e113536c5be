// SPDX-License-Identifier: GPL-3.0-or-later
// Whose an address is: a contact's own one, or one that it lost when two contacts became one, so that mail from there still finds it.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/contact.h"

#include <optional>

namespace sf::server::contactaddresses {

/// Another contact that has the address.
std::optional<Contact> holder(const Actor &actor, Database &database, const QString &email, ContactId besides = {});

/// The contact that mail from the address is from.
std::optional<Contact> find(const Actor &actor, Database &database, const QString &email);

/// Mail from the address is the contact's from now on, unless it is somebody's own.
void leave(const Actor &actor, Database &database, const QString &email, ContactId contact);

/// The address is somebody's own now.
void take(const Actor &actor, Database &database, const QString &email);

} // namespace sf::server::contactaddresses
