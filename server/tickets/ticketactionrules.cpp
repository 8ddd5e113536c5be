// SPDX-License-Identifier: GPL-3.0-or-later
// Checking actions.
#include "server/tickets/ticketactionrules.h"

#include "server/tickets/ticketrepository.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkTags(const Actor &actor, Database &database, const QList<TagId> &tags, ticketrules::Problems &problems)
{
    for (const TagId tag : tags) {
        if (!ticketrepository::hasTag(actor, database, tag))
            problems.add("actions", u"name a tag that does not exist"_s);
    }
}

} // namespace

void checkActions(const Actor &actor, Database &database, const TicketActions &actions, const TicketSettings &settings,
                  ticketrules::Problems &problems)
{
    const Patch<Ticket> &patch = actions.patch;
    if ((patch.mask & ~TicketActions::allowed().mask) != 0)
        problems.add("actions", u"can set status, priority, category, company, team, assignee and due date"_s);
    if (patch.has(&Ticket::category) && !settings.categories.contains(patch.value.category))
        problems.add("actions", u"name a category that does not exist"_s);
    if (patch.has(&Ticket::assigneeId) && patch.value.assigneeId
        && !ticketrepository::canBeAssigned(actor, database, *patch.value.assigneeId))
        problems.add("actions", u"assign to somebody who is no active user"_s);
    if (patch.has(&Ticket::teamId) && patch.value.teamId
        && !ticketrepository::hasTeam(actor, database, *patch.value.teamId))
        problems.add("actions", u"name a team that does not exist"_s);
    if (patch.has(&Ticket::companyId) && patch.value.companyId
        && !ticketrepository::hasCompany(actor, database, *patch.value.companyId))
        problems.add("actions", u"name a company that does not exist"_s);
    checkTags(actor, database, actions.tagsAdded, problems);
    checkTags(actor, database, actions.tagsRemoved, problems);
}

} // namespace sf::server
