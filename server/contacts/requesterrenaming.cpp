// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets of a contact that was renamed.
#include "server/contacts/requesterrenaming.h"

#include "server/bulk/followuprepository.h"
#include "server/contacts/contactrepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketsearch.h"

namespace sf::server::requesterrenaming {

void begin(const Actor &actor, WriteTransaction &transaction, ContactId contact, const TicketSettings &settings)
{
    FollowUp renaming;
    renaming.kind = FollowUpKind::RequesterRenamed;
    renaming.subjectId = contact.value();
    // An earlier one would only bring the same name to the rest: this one begins anew.
    if (carryOn(actor, transaction, renaming, settings))
        followups::begin(actor, transaction, renaming);
    else
        followups::end(transaction.db(), actor.organization, renaming.kind, renaming.subjectId);
}

bool carryOn(const Actor &actor, WriteTransaction &transaction, FollowUp &followUp, const TicketSettings &settings)
{
    Database &database = transaction.db();
    const ContactId requester(followUp.subjectId);
    const auto contact = contactrepository::find(actor, database, requester);
    if (!contact)
        return false;
    const auto tickets =
        ticketrepository::ofRequester(actor, database, requester, TicketId(followUp.position), followups::kPiece);
    for (const TicketId ticket : tickets) {
        if (transaction.documentCount() >= followups::kMostDocuments)
            return true;
        ticketrepository::renameRequester(actor, database, ticket, contact->name);
        ticketsearch::refresh(actor, transaction, ticket, settings);
        followUp.position = ticket.value();
    }
    return tickets.size() == followups::kPiece;
}

} // namespace sf::server::requesterrenaming
