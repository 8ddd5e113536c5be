// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of uploads.
#pragma once

#include "server/attachments/upload.h"
#include "server/auth/actor.h"
#include "server/db/database.h"

namespace sf::server::uploadrepository {

/// The actor's own only.
std::optional<Upload> find(const Actor &actor, Database &database, AttachmentId id);
bool hasThumbnail(const Actor &actor, Database &database, AttachmentId id);
QByteArray thumbnail(const Actor &actor, Database &database, AttachmentId id);
/// Of the actor, finished ones too.
int count(const Actor &actor, Database &database);

void insert(const Actor &actor, Database &database, const Upload &upload);
void setReceived(const Actor &actor, Database &database, AttachmentId id, qint64 received, Time at);
void setFinished(const Actor &actor, Database &database, AttachmentId id, const QString &mimeType,
                 const QByteArray &thumbnail, Time at);
void remove(const Actor &actor, Database &database, AttachmentId id);

/// What nobody came back for: unfinished ones not touched since `unfinishedBefore`, finished ones since `finishedBefore`.
QList<OrganizationId> organizationsWithForgotten(Database &database, Time unfinishedBefore, Time finishedBefore);
QList<Upload> forgotten(Database &database, OrganizationId organization, Time unfinishedBefore, Time finishedBefore,
                        int limit);

} // namespace sf::server::uploadrepository
