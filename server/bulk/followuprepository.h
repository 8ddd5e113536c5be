// SPDX-License-Identifier: GPL-3.0-or-later
// Follow-ups as stored: begun within the change that they follow from, so that neither is there without the other.
#pragma once

#include "server/auth/actor.h"
#include "server/bulk/followup.h"
#include "server/db/writetransaction.h"
#include "shared/result.h"

#include <QList>

namespace sf::server::followups {

/// Of one turn: rows, and documents of the search index. Nobody waits longer than such a piece takes.
inline constexpr int kPiece = 50;
inline constexpr std::size_t kMostDocuments = 250;

/// Kind and records are the caller's, the rest is filled in. Takes the place of another one of its kind about the same subject; its first
/// piece comes right behind the commit, or after `dueAt`.
void begin(const Actor &actor, WriteTransaction &transaction, FollowUp followUp);

std::optional<FollowUp> find(Database &database, OrganizationId organization, qint64 id);
bool isRunning(Database &database, OrganizationId organization, const QList<FollowUpKind> &kinds, qint64 record);
void advance(Database &database, OrganizationId organization, const FollowUp &followUp);
void end(Database &database, OrganizationId organization, qint64 id);
void end(Database &database, OrganizationId organization, FollowUpKind kind, qint64 subject);
/// Those that the call left and that are not to be gone on with once it is taken back.
void endOfCall(Database &database, OrganizationId organization, const QString &call);

/// The record is in the middle of such a follow-up; the client asks again by itself.
Error busy(const QString &message);

} // namespace sf::server::followups
