// SPDX-License-Identifier: GPL-3.0-or-later
// Enters undo.call into the table of calls, and what a long undo leaves to be done behind it.
#pragma once

#include <memory>

namespace sf::server {

class BulkWork;
class Dispatcher;
class FollowUpWork;
class Writer;

void registerUndoMethods(Dispatcher &dispatcher, std::shared_ptr<const BulkWork> work, Writer &writer);
void registerUndoFollowUps(FollowUpWork &followUps, std::shared_ptr<const BulkWork> work);

} // namespace sf::server
