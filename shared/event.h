// SPDX-License-Identifier: GPL-3.0-or-later
// Event: one line of the one log (timeline, audit, live feed, catch-up, conflict answers, undo).
#pragma once

#include "shared/json.h"

namespace sf {

/// One changed record of one call.
struct Event
{
    qint64 seq = 0;  ///< gap-free per organisation, in commit order
    Time at;         ///< when it happened
    Time recordedAt; ///< when it was written; later than `at` for imports
    std::optional<UserId> actorId;
    QString actorName; ///< as it was then
    QString call;      ///< the key of the call; all its events share it
    Entity entity = Entity::Ticket;
    qint64 entityId = 0;
    qint64 version = 0; ///< the version of the record that this event made
    EventKind kind = EventKind::Updated;
    RawJson changes; ///< {field: [before, after]}
    std::optional<ResponseId> responseId;

    static constexpr char schemaName[] = "Event";
    static constexpr auto fields()
    {
        using R = Event;
        return FieldTable{
            field("seq", &R::seq),
            field("at", &R::at),
            field("recorded_at", &R::recordedAt),
            field("actor_id", &R::actorId),
            field("actor_name", &R::actorName),
            field("call", &R::call),
            field("entity", &R::entity),
            field("entity_id", &R::entityId),
            field("version", &R::version),
            field("kind", &R::kind),
            field("changes", &R::changes),
            field("response_id", &R::responseId, Omit),
        };
    }
    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace sf
