// SPDX-License-Identifier: GPL-3.0-or-later
// What the feed brings for opened pages, and for what rows show of others: contacts, companies, tags.
#include "client/sync/feed.h"
#include "client/sync/tagmoves.h"
#include "client/tickets/ticketstore.h"

namespace sf::client {

namespace {

/// What a push tells of these is not the whole of it.
bool needsFetch(const Event &event)
{
    switch (event.kind) {
    case EventKind::ResponseEdited: // a long text before the change is left out of pushes
        return !event.changes.bytes.contains("\"body\":");
    case EventKind::Updated:
    case EventKind::Linked:
    case EventKind::Unlinked:
    case EventKind::Merged:
    case EventKind::Split:
    case EventKind::Attached:
    case EventKind::Detached:
    case EventKind::Undone:
        return true;
    default:
        return false;
    }
}

} // namespace

/// Keeps the order of ids, which is the order of writing; a newer version replaces.
void TicketStore::mergeResponse(QList<Response> &responses, const Response &response)
{
    const auto place = std::lower_bound(responses.begin(), responses.end(), response,
                                        [](const Response &a, const Response &b) { return a.id < b.id; });
    if (place == responses.end() || place->id != response.id)
        responses.insert(place, response);
    else if (place->version < response.version)
        *place = response;
}

void TicketStore::takeIntoPage(OpenPage &page, const FeedEvent &event, const TicketRow &row)
{
    page.lastPush = event.seq;
    if (!page.hasPage || event.seq <= page.stored.asOf)
        return;
    TicketPage &stored = page.stored;
    const bool isNext = row.version == stored.ticket.version + 1;
    const bool isOtherPerson = row.requesterId != stored.ticket.requesterId || row.companyId != stored.ticket.companyId;
    applyEvent(stored.ticket, *event.event, row);
    stored.tags = row.tags;
    stored.lastEventSeq = qMax(stored.lastEventSeq, row.lastEventSeq);
    stored.asOf = event.seq;
    if (stored.events.isEmpty() || stored.events.last().seq < event.event->seq)
        stored.events.append(*event.event);
    if (event.response)
        mergeResponse(stored.responses, *event.response);
    page.isNewerThanCopy = true;
    overlayPage(page);
    const bool lacksResponse = event.event->responseId && !event.response;
    if (!isNext || isOtherPerson || lacksResponse || needsFetch(*event.event))
        fetchPage(row.id);
}

void TicketStore::takeResponse(const Response &response)
{
    OpenPage *page = find(response.ticketId);
    if (!page || !page->hasPage)
        return;
    mergeResponse(page->stored.responses, response);
    page->isNewerThanCopy = true;
    overlayPage(*page);
    emit pageChanged(response.ticketId);
}

void TicketStore::takeContact(const FeedEvent &event)
{
    const auto contact = fromJson<Contact>(QByteArrayView(event.row.bytes));
    if (!contact)
        return;
    QList<TicketId> touched; // whoever hears of it may open and close pages
    for (const auto &[id, page] : m_pages) {
        if (!page->hasPage || page->stored.requester.id != contact->id
            || page->stored.requester.version >= contact->version)
            continue;
        page->stored.requester = *contact;
        overlayPage(*page);
        touched.append(TicketId(id));
    }
    for (const TicketId id : std::as_const(touched))
        emit pageChanged(id);
    for (TicketRow &row : m_rows) {
        if (row.requesterId == contact->id)
            takeRequester(row, *contact);
    }
    emit requesterChanged(*contact, event.seq);
}

void TicketStore::takeCompany(const FeedEvent &event)
{
    const auto company = fromJson<Company>(QByteArrayView(event.row.bytes));
    if (!company)
        return;
    QList<TicketId> touched;
    for (const auto &[id, page] : m_pages) {
        if (!page->hasPage || !page->stored.company || page->stored.company->id != company->id
            || page->stored.company->version >= company->version)
            continue;
        page->stored.company = *company;
        overlayPage(*page);
        touched.append(TicketId(id));
    }
    for (const TicketId id : std::as_const(touched))
        emit pageChanged(id);
    emit rowsOutdated();
}

void TicketStore::takeTag(const FeedEvent &event)
{
    if (!movesTags(event))
        return;
    for (const auto &[id, page] : m_pages) {
        if (page->users > 0)
            fetchPage(TicketId(id));
    }
    emit rowsOutdated();
}

} // namespace sf::client
