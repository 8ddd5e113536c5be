// SPDX-License-Identifier: GPL-3.0-or-later
// Linking tickets: one event for each of the two.
#include "server/tickets/linkservice.h"

#include "server/tickets/linkrepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketservice.h"
#include "server/tickets/ticketstoring.h"

namespace sf::server::linkservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostLinks = 100;

struct Ends
{
    Ticket from;
    Ticket to;
};

Result<Ends> endsOf(const Actor &actor, Database &database, const TicketLinkAdd::Params &params)
{
    auto from = ticketrepository::find(actor, database, params.id);
    if (!from)
        return ticketservice::notFound();
    auto to = ticketrepository::find(actor, database, params.to);
    ticketrules::Problems problems;
    if (!to)
        problems.add("to", u"is not a ticket"_s);
    else if (params.id == params.to)
        problems.add("to", u"must be another ticket"_s);
    if (!problems.isEmpty())
        return problems.toError();
    return Ends{std::move(*from), std::move(*to)};
}

/// Whether `ancestor` stands above the ticket, or is it.
bool isAbove(const Actor &actor, Database &database, TicketId ancestor, TicketId ticket)
{
    for (std::optional<TicketId> at = ticket; at; at = linkrepository::parentOf(actor, database, *at)) {
        if (*at == ancestor)
            return true;
    }
    return false;
}

void checkParent(const Actor &actor, Database &database, const Ends &ends, const TicketSettings &settings,
                 ticketrules::Problems &problems)
{
    if (const auto parent = linkrepository::parentOf(actor, database, ends.to.id)) {
        const auto known = ticketrepository::find(actor, database, *parent);
        problems.add("to", u"belongs to %1 already"_s.arg(known ? settings.formatted(known->number) : QString()));
    } else if (isAbove(actor, database, ends.to.id, ends.from.id)) {
        problems.add("to", u"stands above this ticket already"_s);
    }
}

qint64 store(const Actor &actor, WriteTransaction &transaction, const Ends &ends, LinkKind kind, bool isNew,
             const TicketSettings &settings, qint64 &version)
{
    const auto changed = [&](const Ticket &ticket, TicketId other, bool isOutgoing) {
        const QList<TicketLink> link{{other, kind, isOutgoing}};
        TicketChange change{ticket, ticket, {}, {}, isNew ? EventKind::Linked : EventKind::Unlinked, {}, {}, {}};
        change.more.add("links", isNew ? QList<TicketLink>() : link, isNew ? link : QList<TicketLink>());
        const qint64 seq = TicketStoring(actor, transaction, settings).change(change);
        return std::pair(change.after.version, seq);
    };
    version = changed(ends.from, ends.to.id, true).first;
    return changed(ends.to, ends.from.id, false).second;
}

} // namespace

Result<Receipt> link(const Actor &actor, WriteTransaction &transaction, const TicketLinkAdd::Params &params,
                     const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto ends = endsOf(actor, database, params);
    if (!ends)
        return ends.error();
    ticketrules::Problems problems;
    const bool isMutual = params.kind == LinkKind::RelatesTo;
    if (linkrepository::has(actor, database, params.id, params.to, params.kind)
        || (isMutual && linkrepository::has(actor, database, params.to, params.id, params.kind)))
        return Receipt{params.id.value(), ends->from.version, 0, 0};
    if (params.kind == LinkKind::MergedInto || params.kind == LinkKind::SplitFrom)
        problems.add("kind", u"is made by ticket.merge and ticket.split only"_s);
    else if (params.kind == LinkKind::Duplicates
             && linkrepository::has(actor, database, params.to, params.id, params.kind))
        problems.add("to", u"is a duplicate of this ticket already"_s);
    else if (params.kind == LinkKind::ParentOf)
        checkParent(actor, database, *ends, settings, problems);
    for (const TicketId end : {params.id, params.to}) {
        if (linkrepository::ofTicket(actor, database, end).size() >= kMostLinks)
            problems.add(end == params.id ? "id" : "to", u"has %1 links already"_s.arg(kMostLinks));
    }
    if (!problems.isEmpty())
        return problems.toError();
    linkrepository::add(actor, database, params.id, params.to, params.kind);
    qint64 version = 0;
    const qint64 seq = store(actor, transaction, *ends, params.kind, true, settings, version);
    return Receipt{params.id.value(), version, seq, 0};
}

Result<Receipt> unlink(const Actor &actor, WriteTransaction &transaction, const TicketLinkRemove::Params &params,
                       const TicketSettings &settings)
{
    Database &database = transaction.db();
    auto ends = endsOf(actor, database, params);
    if (!ends)
        return ends.error();
    if (params.kind == LinkKind::MergedInto)
        return Error::invalid(u"kind"_s, u"A merge is taken back by undo, not by removing its link."_s);
    const bool isTurned =
        params.kind == LinkKind::RelatesTo && linkrepository::has(actor, database, params.to, params.id, params.kind);
    if (!isTurned && !linkrepository::has(actor, database, params.id, params.to, params.kind))
        return Receipt{params.id.value(), ends->from.version, 0, 0};
    if (isTurned)
        linkrepository::remove(actor, database, params.to, params.id, params.kind);
    else
        linkrepository::remove(actor, database, params.id, params.to, params.kind);
    qint64 version = 0;
    const qint64 seq = store(actor, transaction, *ends, params.kind, false, settings, version);
    return Receipt{params.id.value(), version, seq, 0};
}

} // namespace sf::server::linkservice
