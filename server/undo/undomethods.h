// SPDX-License-Identifier: GPL-3.0-or-later
// Enters undo.call into the table of calls.
#pragma once

#include <memory>

namespace sf::server {

class BulkWork;
class Dispatcher;
class Writer;

void registerUndoMethods(Dispatcher &dispatcher, std::shared_ptr<const BulkWork> work, Writer &writer);

} // namespace sf::server
