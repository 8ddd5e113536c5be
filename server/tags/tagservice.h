// SPDX-License-Identifier: GPL-3.0-or-later
// Tags: reading, making, changing, merging and removing them, each change with its event.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "shared/methods/directory.h"

namespace sf::server::tagservice {

Result<TagList::Result> list(const Actor &actor, Database &database, const TagList::Params &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const TagCreate::Params &params);

Result<TagUses::Result> uses(const Actor &actor, Database &database, const TagUses::Params &params);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const TagUpdate::Params &params);
/// A tag that goes is one event of that tag: the sets that name it follow from it, everywhere.
Result<Receipt> merge(const Actor &actor, WriteTransaction &transaction, const TagMerge::Params &params);
Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const TagDelete::Params &params);

std::optional<TagId> findByName(const Actor &actor, Database &database, const QString &name);
/// Stores a tag whose fields are right, under its next id, with its event; answers the event's seq.
qint64 add(const Actor &actor, WriteTransaction &transaction, Tag &tag, Time at = {});

} // namespace sf::server::tagservice
