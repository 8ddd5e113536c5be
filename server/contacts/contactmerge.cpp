// SPDX-License-Identifier: GPL-3.0-or-later
// Making one of two contacts.
#include "server/contacts/contactmerge.h"

#include "server/contacts/contactrepository.h"
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

QList<TicketId> ticketsOf(const Actor &actor, Database &database, ContactId contact)
{
    return firstColumn<TicketId>(database.select(
        u"SELECT id FROM tickets WHERE organization_id = ? AND requester_id = ? UNION "
        "SELECT ticket_id FROM ticket_participants WHERE organization_id = ? AND contact_id = ? ORDER BY 1"_s,
        actor.organization, contact, actor.organization, contact));
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
    change.participants =
        SetChange<ContactId>::of(participants, participants.contains(from) ? QList{to} : QList<ContactId>{}, {from});
    change.tags.before = change.tags.after = ticketrepository::tags(actor, transaction.db(), id);
    TicketStoring(actor, transaction, settings).change(change);
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
        if (auto changed = changedSince(actor, database, contact, base))
            return std::move(*changed);
    }
    Contact after = *kept;
    params.patch.applyTo(after);
    after.tags = SetChange<TagId>::of(kept->tags, other->tags, {}).after;
    ticketrules::Problems problems;
    check(actor, database, *kept, after, problems, other->id);
    if (!problems.isEmpty())
        return problems.toError();
    contactstoring::change(actor, transaction, *kept, after, settings);
    for (const TicketId ticket : ticketsOf(actor, database, other->id))
        moveTicket(actor, transaction, ticket, other->id, kept->id, settings);
    const qint64 seq = contactstoring::remove(actor, transaction, *other, kept->id);
    return Receipt{after.id.value(), after.version, seq, 0};
}

} // namespace sf::server::contactservice
