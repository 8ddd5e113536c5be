// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of the bytes of files: rows of 96 KiB, once per organisation and hash, however many attachments have them.
#pragma once

#include "server/attachments/upload.h"
#include "server/auth/actor.h"
#include "server/db/database.h"

namespace sf::server::contentrepository {

void append(const Actor &actor, Database &database, AttachmentId upload, qint64 start, const QByteArray &bytes);
/// The bytes of an upload that has not been finished, or of a content, from the row that holds `offset`; none at the end.
QByteArray read(const Actor &actor, Database &database, AttachmentId content, qint64 offset);
/// Which upload brought these bytes.
std::optional<AttachmentId> find(const Actor &actor, Database &database, const QByteArray &sha256);

/// The upload's bytes become the content of their hash; where that is stored already, they go.
void keep(const Actor &actor, Database &database, const Upload &upload, Time now);
void dropChunks(const Actor &actor, Database &database, AttachmentId content);
/// When the last attachment and the last finished upload with these bytes are gone, the bytes go.
void dropUnused(const Actor &actor, Database &database, const QByteArray &sha256);

} // namespace sf::server::contentrepository
