// SPDX-License-Identifier: GPL-3.0-or-later
// Tags that go, into another one or for good, and come back. Each is one event of that tag and the sets that name it follow from it: the
// first of them in the call, many in pieces behind it.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "shared/methods/directory.h"

namespace sf::server {

class FollowUpWork;

namespace tagremoval {

Result<Receipt> merge(const Actor &actor, WriteTransaction &transaction, const TagMerge::Params &params);
Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const TagDelete::Params &params);

/// A removed one returns under its id with all that is kept of it. Answers the event's seq.
qint64 restore(const Actor &actor, WriteTransaction &transaction, Tag &tag, std::optional<TagId> successor);

} // namespace tagremoval

void registerTagFollowUps(FollowUpWork &work);

} // namespace sf::server
