// SPDX-License-Identifier: GPL-3.0-or-later
// Enters session.list and session.revoke into the table of calls; ends sessions.
#pragma once

#include "shared/methods/session.h"

namespace sf::server {

class Dispatcher;
class WriteTransaction;
struct Actor;

void registerSessionMethods(Dispatcher &dispatcher);
/// Ends a session wherever it is open.
Receipt endSession(WriteTransaction &transaction, const Actor &actor, qint64 id);

} // namespace sf::server
