// SPDX-License-Identifier: GPL-3.0-or-later
// Making one of two contacts.
#include "server/contacts/contactmerge.h"

#include "server/bulk/followuprepository.h"
#include "server/contacts/contactaddresses.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactrules.h"
#include "server/contacts/contactservice.h"
#include "server/contacts/contactstoring.h"
#include "server/db/rows.h"
#include "server/events/eventlog.h"
#include "server/tickets/clashes.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketstoring.h"

namespace sf::server::contactservice {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Nothing, or what somebody else changed since the caller looked at the two.
std::optional<Error> changedSince(const Actor &actor, Database &database, const Contact &contact, qint64 base)
{
    if (base < 1 || base > contact.version)
        return Error::invalid(u"base"_s, u"The contact never had this version."_s);
    if (base == contact.version)
        return std::nullopt;
    const auto others =
        eventlog::ofOthersSince(database, actor.organization, Entity::Contact, contact.id.value(), base, actor.user);
    if (others.empty())
        return std::nullopt;
    return conflictError(contact.id.value(), contact.version, touched(others).values());
}

/// Some that the contact asked for or takes part in.
QList<TicketId> nextTickets(const Actor &actor, Database &database, ContactId contact)
{
    return firstColumn<TicketId>(database.select(
        u"SELECT +id FROM tickets WHERE organization_id = ? AND requester_id = ? UNION "
        "SELECT ticket_id FROM ticket_participants WHERE organization_id = ? AND contact_id = ? ORDER BY 1 LIMIT ?"_s,
        actor.organization, contact, actor.organization, contact, followups::kPiece));
}

void moveTicket(const Actor &actor, WriteTransaction &transaction, TicketId id, ContactId from, ContactId to,
                const TicketSettings &settings)
{
    const auto ticket = ticketrepository::find(actor, transaction.db(), id);
    if (!ticket)
        return;
    TicketChange change{*ticket, *ticket, {}, {}, {}, {}, {}, {}};
    if (ticket->requesterId == from)
        change.after.requesterId = to;
    const auto participants = ticketrepository::participants(actor, transaction.db(), id);
    // Who asked takes part anyway.
    const bool isRequester = change.after.requesterId == to;
    change.participants = SetChange<ContactId>::of(
        participants, participants.contains(from) && !isRequester ? QList{to} : QList<ContactId>{},
        isRequester ? QList{from, to} : QList{from});
    change.tags.before = change.tags.after = ticketrepository::tags(actor, transaction.db(), id);
    TicketStoring(actor, transaction, settings).change(change);
}

bool isBeingMerged(const Actor &actor, Database &database, ContactId contact)
{
    return followups::isRunning(database, actor.organization, {FollowUpKind::ContactMerged}, contact.value());
}

} // namespace

Result<Receipt> merge(const Actor &actor, WriteTransaction &transaction, const ContactMerge::Params &params,
                      const TicketSettings &settings)
{
    Database &database = transaction.db();
    if (params.id == params.other)
        return Error::invalid(u"other"_s, u"A contact cannot be merged into itself."_s);
    const auto kept = contactrepository::find(actor, database, params.id);
    const auto other = contactrepository::find(actor, database, params.other);
    if (!kept || !other)
        return notFound();
    for (const auto &[contact, base] : {std::pair(*kept, params.base), std::pair(*other, params.otherBase)}) {
        if (isBeingMerged(actor, database, contact.id))
            return followups::busy(u"%1 is being merged just now. Try again in a moment."_s.arg(contact.name));
        if (auto changed = changedSince(actor, database, contact, base))
            return std::move(*changed);
    }
    Contact after = *kept;
    params.patch.applyTo(after);
    contactrules::tidy(after);
    after.tags = SetChange<TagId>::of(kept->tags, other->tags, {}).after;
    ticketrules::Problems problems;
    check(actor, database, *kept, after, problems, other->id);
    if (!problems.isEmpty())
        return problems.toError();
    contactstoring::change(actor, transaction, *kept, after, settings);
    contactaddresses::leave(actor, database, kept->email, kept->id);
    FollowUp moving;
    moving.kind = FollowUpKind::ContactMerged;
    moving.subjectId = other->id.value();
    moving.otherId = kept->id.value();
    if (carryOnMerge(actor, transaction, moving, settings))
        followups::begin(actor, transaction, moving);
    return Receipt{after.id.value(), after.version, transaction.headSeq(), 0};
}

bool carryOnMerge(const Actor &actor, WriteTransaction &transaction, const FollowUp &followUp,
                  const TicketSettings &settings)
{
    Database &database = transaction.db();
    const ContactId to(followUp.otherId);
    const auto from = contactrepository::find(actor, database, ContactId(followUp.subjectId));
    if (!from || !ticketrepository::hasContact(actor, database, to))
        return false;
    const auto tickets = nextTickets(actor, database, from->id);
    for (const TicketId ticket : tickets) {
        moveTicket(actor, transaction, ticket, from->id, to, settings);
        if (transaction.documentCount() >= followups::kMostDocuments)
            return true;
    }
    if (tickets.size() == followups::kPiece)
        return true;
    contactstoring::remove(actor, transaction, *from, to);
    return false;
}

} // namespace sf::server::contactservice
