// SPDX-License-Identifier: GPL-3.0-or-later
// What is found out about a file that has arrived, before it is kept: its true hash, its type, its small picture.
#pragma once

#include "server/auth/actor.h"
#include "shared/methods/attachment.h"

namespace sf::server {

class Database;

/// Reads an upload of the actor's own through; on the worker of slow calls. An upload that was finished before is not read again.
Result<AttachmentFinish::Findings> inspectFile(const Actor &actor, Database &database, AttachmentId id);

} // namespace sf::server
