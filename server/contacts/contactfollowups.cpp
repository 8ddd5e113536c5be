// SPDX-License-Identifier: GPL-3.0-or-later
// The follow-ups of contacts.
#include "server/contacts/contactfollowups.h"

#include "server/bulk/followupwork.h"
#include "server/contacts/contactmerge.h"
#include "server/contacts/requesterrenaming.h"

namespace sf::server {

void registerContactFollowUps(FollowUpWork &work, const TicketSettingsSource &settings)
{
    work.add(FollowUpKind::RequesterRenamed, [settings](const Actor &actor, WriteTransaction &transaction,
                                                        FollowUp &followUp) {
        return requesterrenaming::carryOn(actor, transaction, followUp, settings(transaction.db(), actor.organization));
    });
    work.add(FollowUpKind::ContactMerged,
             [settings](const Actor &actor, WriteTransaction &transaction, FollowUp &followUp) {
                 return contactservice::carryOnMerge(actor, transaction, followUp,
                                                     settings(transaction.db(), actor.organization));
             });
}

} // namespace sf::server
