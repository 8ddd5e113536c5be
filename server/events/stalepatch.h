// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks against a patch that was made against an earlier version of a record.
#pragma once

#include "server/auth/actor.h"
#include "server/events/eventlog.h"
#include "server/tickets/clashes.h"

namespace sf::server {

/// `invalid` when the record never had the version `base`, `conflict` when somebody else changed a field of the patch after it.
template<Described T>
Result<Done> checkBase(const Actor &actor, Database &database, Entity entity, const T &stored, qint64 base,
                       const Patch<T> &patch)
{
    if (base == stored.version)
        return Done{};
    if (base < 1 || base > stored.version)
        return Error::invalid(
            QStringLiteral("base"),
            QStringLiteral("base must be a version that was seen; the newest one is %1.").arg(stored.version));
    const auto others =
        eventlog::ofOthersSince(database, actor.organization, entity, stored.id.value(), base, actor.user);
    if (const auto found = clashes(stored, patch, others); !found.isEmpty())
        return conflictError(stored.id.value(), stored.version, found);
    return Done{};
}

} // namespace sf::server
