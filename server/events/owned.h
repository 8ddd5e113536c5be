// SPDX-License-Identifier: GPL-3.0-or-later
// Records that are either for all or one person's own (saved views, macros): a shared one makes events, of an own one only its owner hears.
#pragma once

#include "server/db/writetransaction.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "shared/envelope.h"
#include "shared/methods/feed.h"

namespace sf::server::owned {

inline void tellOwner(WriteTransaction &transaction, Entity entity, qint64 id, UserId owner, QByteArray row)
{
    transaction.tell(owner, notificationLine(kOwnNotification, toJson(OwnChange{entity, id, {std::move(row)}})));
}

/// After it was stored; answers the seq of the event, 0 where none is made. `before` says whether it was for all until now.
template<class T>
qint64 changed(const Actor &actor, WriteTransaction &transaction, Entity entity, const T &after, const T &before,
               EventKind kind, const Changes &changes)
{
    if (after.ownerId)
        tellOwner(transaction, entity, after.id.value(), *after.ownerId, toJson(after));
    if (after.ownerId && before.ownerId)
        return 0;
    Delivery delivery;
    if (!after.ownerId)
        delivery.row = toJson(after);
    // What becomes one's own leaves the others without a word of what it is.
    return transaction.append(
        recordEvent(actor, entity, after.id.value(), after.version, kind, after.ownerId ? Changes() : changes),
        std::move(delivery));
}

template<class T>
qint64 removed(const Actor &actor, WriteTransaction &transaction, Entity entity, const T &before,
               const Changes &changes)
{
    if (before.ownerId) {
        tellOwner(transaction, entity, before.id.value(), *before.ownerId, {});
        return 0;
    }
    return transaction.append(
        recordEvent(actor, entity, before.id.value(), before.version + 1, EventKind::Deleted, changes));
}

} // namespace sf::server::owned
