// SPDX-License-Identifier: GPL-3.0-or-later
// Tags: reading, making and changing them, each change with its event.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "server/events/changes.h"
#include "shared/methods/directory.h"

namespace sf::server::tagservice {

Result<TagList::Result> list(const Actor &actor, Database &database, const TagList::Params &params);
Result<TagUses::Result> uses(const Actor &actor, Database &database, const TagUses::Params &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TagCreate::Params &params);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const TagUpdate::Params &params);

Error notFound();

// Each stores what is right already, with its event, and answers the event's seq.
qint64 add(const Actor &actor, WriteTransaction &transaction, Tag &tag, Time at = {});
/// `after` gets its version and time; 0 when nothing differs.
qint64 change(const Actor &actor, WriteTransaction &transaction, const Tag &before, Tag &after,
              EventKind kind = EventKind::Updated);
qint64 append(const Actor &actor, WriteTransaction &transaction, const Tag &tag, EventKind kind, const Changes &changes,
              bool isThere = true);

} // namespace sf::server::tagservice
