// SPDX-License-Identifier: GPL-3.0-or-later
// The log's note that a list left the program.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "shared/methods/method.h"

namespace sf::server::organizations {

/// Seen by administrators. `what` names the list, `query` is its filter as JSON.
Receipt noteExport(const Actor &actor, WriteTransaction &transaction, const QString &what, const QByteArray &query);

} // namespace sf::server::organizations
