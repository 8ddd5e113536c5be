// SPDX-License-Identifier: GPL-3.0-or-later
// Listing and ending sessions.
#include "server/auth/sessionmethods.h"

#include "server/auth/sessionstore.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "server/net/dispatcher.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

Result<ListOf<SessionRow>> listSessions(const Actor &actor, Database &database, const NoParams &)
{
    const bool isAdmin = actor.role == Role::Admin;
    ListOf<SessionRow> list;
    list.rows = sessionstore::valid(database, actor.organization, isAdmin ? std::nullopt : std::optional(actor.user),
                                    Time::now());
    list.asOf = eventlog::asOf(database, actor.organization);
    return list;
}

Result<Receipt> revokeSession(const Actor &actor, WriteTransaction &transaction, const SessionRevoke::Params &params)
{
    const auto stored = sessionstore::byId(transaction.db(), actor.organization, params.id);
    // Somebody else's session looks like none at all.
    if (!stored || (actor.role != Role::Admin && stored->row.userId != actor.user))
        return Error::of(ErrorKind::NotFound, u"There is no such session."_s);
    return endSession(transaction, actor, params.id);
}

} // namespace

Receipt endSession(WriteTransaction &transaction, const Actor &actor, qint64 id)
{
    sessionstore::remove(transaction.db(), actor.organization, id);
    Changes changes;
    changes.add("revoked", false, true);
    constexpr qint64 lastVersion = 2;
    const qint64 seq =
        transaction.append(recordEvent(actor, Entity::Session, id, lastVersion, EventKind::Updated, changes),
                           {.audience = {AudienceKind::Admins, 0}});
    return Receipt{.id = id, .version = lastVersion, .seq = seq};
}

void registerSessionMethods(Dispatcher &dispatcher)
{
    dispatcher.onRead<SessionList>(listSessions);
    dispatcher.onWrite<SessionRevoke>(revokeSession);
}

} // namespace sf::server
