// SPDX-License-Identifier: GPL-3.0-or-later
// undo.call: all events of one call taken back, field by field.
#pragma once

#include "server/auth/actor.h"
#include "server/bulk/followup.h"
#include "server/undo/undotable.h"
#include "shared/methods/undo.h"

namespace sf::server::undoservice {

/// Of a call that is no bulk job: its newest events at once, what is older in pieces behind it.
Result<Receipt> takeBack(const UndoTable &table, const Actor &actor, WriteTransaction &transaction,
                         const UndoCall::Params &params);

/// The next of the older ones; what cannot be taken back stays.
bool carryOn(const UndoTable &table, const Actor &actor, WriteTransaction &transaction, FollowUp &followUp);

Error notFound();
/// All of it is as it was before already.
Error nothingLeft();
/// It was made more than 30 days ago.
Error tooOld();

} // namespace sf::server::undoservice
