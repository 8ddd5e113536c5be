// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of uploads.
#pragma once

#include "server/attachments/upload.h"
#include "server/auth/actor.h"
#include "server/db/database.h"

namespace sf::server::uploadrepository {

/// The actor's own only, and not those of companies.
std::optional<Upload> find(const Actor &actor, Database &database, AttachmentId id);
/// Those of companies, too.
std::optional<Upload> findVisible(const Actor &actor, Database &database, AttachmentId id);
bool hasThumbnail(const Actor &actor, Database &database, AttachmentId id);
QByteArray thumbnail(const Actor &actor, Database &database, AttachmentId id);
/// Of the actor, finished ones too; not those of companies.
int count(const Actor &actor, Database &database);

void insert(const Actor &actor, Database &database, const Upload &upload);
void setReceived(const Actor &actor, Database &database, AttachmentId id, qint64 received, Time at);
void setFinished(const Actor &actor, Database &database, AttachmentId id, const QString &mimeType,
                 const QByteArray &thumbnail, Time at);
/// The small picture of a file that lies on a ticket is this one's, too.
void copyThumbnail(const Actor &actor, Database &database, AttachmentId from, AttachmentId to);
/// From now on it belongs to the company; one that is its logo no more is forgotten like others, counted from `at`.
void giveTo(const Actor &actor, Database &database, AttachmentId id, CompanyId company, Time at);
void remove(const Actor &actor, Database &database, AttachmentId id);

/// What nobody came back for: unfinished ones not touched since `unfinishedBefore`, finished ones since `finishedBefore`. The logo that a
/// company has is none of them.
QList<OrganizationId> organizationsWithForgotten(Database &database, Time unfinishedBefore, Time finishedBefore);
QList<Upload> forgotten(Database &database, OrganizationId organization, Time unfinishedBefore, Time finishedBefore,
                        int limit);

} // namespace sf::server::uploadrepository
