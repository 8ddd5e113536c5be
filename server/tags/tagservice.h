// SPDX-License-Identifier: GPL-3.0-or-later
// Tags: reading them, and making one with its event.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "shared/methods/directory.h"

namespace sf::server::tagservice {

Result<TagList::Result> list(const Actor &actor, Database &database, const TagList::Params &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TagCreate::Params &params);

/// Stores a tag whose fields are right, under its next id, with its event; answers the event's seq.
qint64 add(const Actor &actor, WriteTransaction &transaction, Tag &tag, Time at = {});

} // namespace sf::server::tagservice
