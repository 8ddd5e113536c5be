// SPDX-License-Identifier: GPL-3.0-or-later
// The demo organisation: fixed records that quickstart shows and tests name.
#pragma once

#include "server/tickets/ticketsettings.h"
#include "shared/result.h"

#include <QByteArray>

namespace sf::server {

class WriteTransaction;

inline constexpr char kDemoSlug[] = "demo-org";
inline constexpr char kDemoPassword[] = "demo-password-1";

/// Makes demo-org with all that belongs to it, in one call that was submitted without an organisation. `passwordHash` is the argon2id hash of
/// kDemoPassword, made before, since hashing does not belong on the writer's thread. Answers a Receipt as JSON; Invalid when demo-org exists.
Result<QByteArray> seedDemo(WriteTransaction &transaction, const TicketSettings &settings, const QString &passwordHash);

} // namespace sf::server
