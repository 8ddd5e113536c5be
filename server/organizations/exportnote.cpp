// SPDX-License-Identifier: GPL-3.0-or-later
// The log's note that a list left the program.
#include "server/organizations/exportnote.h"

#include "server/db/database.h"
#include "server/events/changes.h"
#include "server/organizations/organizationrepository.h"

namespace sf::server::organizations {

using namespace Qt::Literals::StringLiterals;

Receipt noteExport(const Actor &actor, WriteTransaction &transaction, const QString &what, const QByteArray &query)
{
    const qint64 version = nextVersion(transaction.db(), actor.organization, transaction.now());
    Changes changes;
    changes.add("list", QString(), what);
    changes.add("query", RawJson{}, RawJson{query});
    const qint64 seq = transaction.append(
        recordEvent(actor, Entity::Organization, actor.organization.value(), version, EventKind::Exported, changes),
        {.audience = {AudienceKind::Admins, 0}});
    return Receipt{.id = actor.organization.value(), .version = version, .seq = seq};
}

} // namespace sf::server::organizations
