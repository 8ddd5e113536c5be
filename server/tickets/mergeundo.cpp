// SPDX-License-Identifier: GPL-3.0-or-later
// Parting what was merged.
#include "server/tickets/mergeundo.h"

#include "server/attachments/attachmentrepository.h"
#include "server/contacts/contactrepository.h"
#include "server/responses/responserepository.h"
#include "server/tickets/linkrepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketsearch.h"

namespace sf::server::mergeundo {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Moved
{
    QList<ResponseId> responses;
    QList<AttachmentId> attachments;
};

/// The ticket that the event names under `merged_into` or `merged_from`.
std::optional<TicketId> other(const BothValues &values, std::string_view name)
{
    std::optional<TicketId> before;
    std::optional<TicketId> after;
    return values.read(name, before, after) ? after : std::nullopt;
}

/// What lay at the source before, or lay at the target afterwards.
Moved movedBy(const BothValues &values, bool isSource)
{
    Moved before;
    Moved after;
    values.read("responses", before.responses, after.responses);
    values.read("attachment_ids", before.attachments, after.attachments);
    return isSource ? before : after;
}

void indexAgain(const Actor &actor, WriteTransaction &transaction, TicketId from, TicketId to,
                const QList<ResponseId> &responses, const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto ticket = ticketrepository::find(actor, database, to);
    if (!ticket)
        return;
    const Contact requester = contactrepository::find(actor, database, ticket->requesterId).value_or(Contact{});
    const QStringList head = ticketsearch::headTokens(*ticket, requester.name, requester.email, settings);
    for (const ResponseId id : responses) {
        transaction.index({from, id, {}});
        if (const auto response = responserepository::find(actor, database, id))
            ticketsearch::putResponse(transaction, *response, head);
    }
}

} // namespace

std::optional<Error> refusal(const Actor &actor, Database &database, TicketId ticket, const BothValues &values)
{
    const auto target = other(values, "merged_into");
    if (!target || !linkrepository::has(actor, database, ticket, *target, LinkKind::MergedInto)
        || linkrepository::mergedInto(actor, database, ticket) == target)
        return std::nullopt;
    return Error::of(ErrorKind::Unsupported, u"What it was merged into was merged since; take that back first."_s);
}

bool takeBack(const Actor &actor, WriteTransaction &transaction, TicketId ticket, const BothValues &values,
              Changes &changes, const TicketSettings &settings)
{
    Database &database = transaction.db();
    const std::optional<TicketId> none;
    if (const auto source = other(values, "merged_from")) {
        if (!linkrepository::has(actor, database, *source, ticket, LinkKind::MergedInto))
            return false;
        const Moved moved = movedBy(values, false);
        changes.add("merged_from", source, none);
        changes.add("responses", moved.responses, QList<ResponseId>());
        changes.add("attachment_ids", moved.attachments, QList<AttachmentId>());
        // Now, so that the row that goes out with this event says what is left.
        linkrepository::moveBack(actor, database, {}, moved.attachments, ticket, *source);
        changes.add("has_attachment",
                    !moved.attachments.isEmpty() || attachmentrepository::isOnTicket(actor, database, ticket),
                    attachmentrepository::isOnTicket(actor, database, ticket));
        return true;
    }
    const auto target = other(values, "merged_into");
    if (!target || !linkrepository::has(actor, database, ticket, *target, LinkKind::MergedInto))
        return false;
    const Moved moved = movedBy(values, true);
    linkrepository::remove(actor, database, ticket, *target, LinkKind::MergedInto);
    linkrepository::moveBack(actor, database, moved.responses, {}, *target, ticket);
    indexAgain(actor, transaction, *target, ticket, moved.responses, settings);
    changes.add("merged_into", target, none);
    changes.add("responses", QList<ResponseId>(), moved.responses);
    changes.add("attachment_ids", QList<AttachmentId>(), moved.attachments);
    changes.add("has_attachment", false, !moved.attachments.isEmpty());
    return true;
}

} // namespace sf::server::mergeundo
