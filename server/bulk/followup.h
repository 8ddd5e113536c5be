// SPDX-License-Identifier: GPL-3.0-or-later
// FollowUp: what a change that was committed still has to bring to many other records, piece by piece.
#pragma once

#include "shared/enums.h"
#include "shared/fields.h"
#include "shared/ids.h"
#include "shared/time.h"

#include <QString>

namespace sf::server {

/// Stored as their rank.
enum class FollowUpKind : quint8 {
    TagLeaves,        ///< subject leaves the sets that name it; other, where there is one, takes its place
    TagReturns,       ///< subject comes back to where it was before other took its place
    TagForgotten,     ///< where subject was need not be known any more
    RequesterRenamed, ///< the tickets of subject are found and ordered by its new name
    ContactMerged,    ///< what refers to subject follows to other, then subject goes
    CompanyRemoved,   ///< the contacts of subject have none, then subject goes
    CallUndone,       ///< the older events of a long call are taken back
};

struct FollowUp
{
    qint64 id = 0;
    FollowUpKind kind = FollowUpKind::TagLeaves;
    Time createdAt;
    Time updatedAt;
    Time dueAt;   ///< not before
    QString call; ///< the key that its events carry
    std::optional<UserId> actorId;
    QString actorName;
    Role role = Role::Agent; ///< of the actor when it began
    qint64 subjectId = 0;
    qint64 otherId = 0;
    qint64 position = 0;
    QString undoes; ///< the call that is taken back

    static constexpr auto fields()
    {
        using R = FollowUp;
        return FieldTable{
            field("id", &R::id),
            field("kind", &R::kind),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("due_at", &R::dueAt),
            field("call", &R::call),
            field("actor_id", &R::actorId),
            field("actor_name", &R::actorName),
            field("role", &R::role),
            field("subject_id", &R::subjectId),
            field("other_id", &R::otherId),
            field("position", &R::position),
            field("undoes", &R::undoes),
        };
    }
};

} // namespace sf::server
