// SPDX-License-Identifier: GPL-3.0-or-later
// The opened pages of the ticket store: fetched, kept current by pushes, shown with what waits.
#include "client/net/api.h"
#include "client/sync/localdb.h"
#include "client/sync/outbox.h"
#include "client/tickets/ticketstore.h"
#include "shared/methods/response.h"

namespace sf::client {

TicketStore::OpenPage *TicketStore::find(TicketId id)
{
    const auto found = m_pages.find(id.value());
    return found == m_pages.end() ? nullptr : found->second.get();
}

const TicketStore::OpenPage *TicketStore::find(TicketId id) const
{
    const auto found = m_pages.find(id.value());
    return found == m_pages.end() ? nullptr : found->second.get();
}

void TicketStore::openPage(TicketId id)
{
    auto &page = m_pages[id.value()];
    if (!page)
        page = std::make_unique<OpenPage>();
    if (++page->users > 1)
        return;
    if (id.isLocal()) {
        buildLocal(id, *page);
        return;
    }
    if (!page->hasPage)
        loadCopy(id, *page);
    fetchPage(id);
}

void TicketStore::closePage(TicketId id)
{
    OpenPage *page = find(id);
    if (!page || --page->users > 0)
        return;
    if (page->hasPage && page->isNewerThanCopy && id.isValid())
        m_db.savePage(page->stored);
    m_pages.erase(id.value());
}

void TicketStore::refreshPage(TicketId id)
{
    if (find(id) && id.isValid())
        fetchPage(id);
}

const TicketPage *TicketStore::page(TicketId id) const
{
    const OpenPage *page = find(id);
    return page && page->hasPage ? &page->shown : nullptr;
}

const TicketPage *TicketStore::storedPage(TicketId id) const
{
    const OpenPage *page = find(id);
    return page && page->hasPage ? &page->stored : nullptr;
}

TicketStore::PageState TicketStore::pageState(TicketId id) const
{
    const OpenPage *page = find(id);
    return page ? page->state : PageState::Unknown;
}

Error TicketStore::pageError(TicketId id) const
{
    const OpenPage *page = find(id);
    return page ? page->error : Error{};
}

std::optional<Time> TicketStore::pageCopyTime(TicketId id) const
{
    const OpenPage *page = find(id);
    return page ? page->copyTime : std::nullopt;
}

QList<OutboxEntry> TicketStore::pendingResponses(TicketId id) const
{
    QList<OutboxEntry> waiting;
    for (const Settled &settled : m_lingering) {
        if (settled.entry.isAbout(Entity::Ticket, id.value()) && settled.entry.as<TicketRespond>())
            waiting.append(settled.entry);
    }
    for (const OutboxEntry &entry : m_outbox.entries()) {
        if (entry.isAbout(Entity::Ticket, id.value()) && !m_arrived.contains(entry.key) && entry.as<TicketRespond>())
            waiting.append(entry);
    }
    return waiting;
}

QHash<ResponseId, QString> TicketStore::pendingEdits() const
{
    QHash<ResponseId, QString> edits;
    const auto lay = [&edits](const OutboxEntry &entry) {
        if (const auto edit = entry.as<ResponseEdit>())
            edits.insert(edit->id, edit->body);
    };
    for (const Settled &settled : m_lingering)
        lay(settled.entry);
    for (const OutboxEntry &entry : m_outbox.entries()) {
        if (!m_arrived.contains(entry.key))
            lay(entry);
    }
    return edits;
}

void TicketStore::loadCopy(TicketId id, OpenPage &page)
{
    auto copy = m_db.page(id);
    if (!copy) {
        page.state = PageState::Loading;
        return;
    }
    page.stored = std::move(copy->page);
    page.copyTime = copy->savedAt;
    page.hasPage = true;
    page.state = PageState::Copy;
    overlayPage(page);
}

/// As far as the queue knows them.
QList<Attachment> TicketStore::waitingFiles(const QList<AttachmentId> &ids) const
{
    QList<Attachment> files;
    for (const OutboxEntry &entry : m_outbox.entries()) {
        const auto begin = ids.contains(AttachmentId(entry.localId)) ? entry.as<AttachmentBegin>() : std::nullopt;
        if (!begin)
            continue;
        Attachment file;
        file.id = AttachmentId(entry.localId);
        file.fileName = begin->fileName;
        file.size = begin->size;
        files << file;
    }
    return files;
}

void TicketStore::buildLocal(TicketId id, OpenPage &page)
{
    for (const OutboxEntry &entry : m_outbox.entriesAbout(Entity::Ticket, id.value())) {
        const auto made = entry.as<TicketCreate>();
        if (!made)
            continue;
        TicketPage &stored = page.stored;
        stored = {};
        stored.ticket.id = id;
        stored.ticket.createdAt = entry.createdAt;
        stored.ticket.updatedAt = entry.createdAt;
        stored.ticket.subject = made->subject;
        stored.ticket.description = made->description;
        stored.ticket.priority = made->priority;
        stored.ticket.category = made->category;
        stored.ticket.requesterId = made->requesterId.value_or(ContactId());
        stored.ticket.teamId = made->teamId;
        stored.ticket.assigneeId = made->assigneeId;
        stored.ticket.dueAt = made->dueAt;
        stored.requester.id = stored.ticket.requesterId;
        stored.requester.name = made->requesterName;
        stored.requester.email = made->requesterEmail;
        stored.tags = made->tags;
        stored.attachments = waitingFiles(made->attachments);
        page.hasPage = true;
        page.state = PageState::Current;
        overlayPage(page);
    }
}

void TicketStore::fetchPage(TicketId id)
{
    OpenPage *page = find(id);
    if (!page || id.isLocal())
        return;
    if (page->fetching) {
        page->again = true;
        return;
    }
    page->fetching = true;
    page->again = false;
    m_api.call<TicketGet>({.id = id}, this, [this, id](const Result<TicketPage> &answer) { pageArrived(id, answer); });
}

void TicketStore::pageArrived(TicketId id, const Result<TicketPage> &answer)
{
    OpenPage *page = find(id);
    if (!page)
        return;
    page->fetching = false;
    if (answer.ok()) {
        const QList<Response> older = page->hasPage ? page->stored.responses : QList<Response>();
        const auto olderCursor = page->stored.olderResponses;
        page->stored = *answer;
        keepOlder(*page, older, olderCursor);
        page->hasPage = true;
        page->state = PageState::Current;
        page->error = {};
        page->copyTime.reset();
        page->again = page->again || page->lastPush > answer->asOf;
        page->isNewerThanCopy = false;
        m_db.savePage(*answer);
        overlayPage(*page);
    } else {
        page->error = answer.error();
        if (answer.error().kind == ErrorKind::NotFound)
            page->state = PageState::Missing;
        else
            page->state = page->hasPage ? PageState::Copy : PageState::Failed;
        if (page->hasPage && !page->copyTime)
            page->copyTime = Time::now();
        page->again = false;
    }
    if (page->again)
        fetchPage(id);
    emit pageChanged(id);
}

void TicketStore::keepOlder(OpenPage &page, const QList<Response> &older, const std::optional<ResponseId> &cursor)
{
    // Messages that were fetched by loadOlder() stay when they join on to the new answer without a gap.
    TicketPage &stored = page.stored;
    if (!stored.olderResponses || stored.responses.isEmpty() || older.isEmpty())
        return;
    const ResponseId first = stored.responses.first().id;
    const bool joins = std::any_of(older.begin(), older.end(), [first](const Response &r) { return r.id == first; });
    if (!joins || older.first().id >= first)
        return;
    for (const Response &response : older) {
        if (response.id < first)
            mergeResponse(stored.responses, response);
    }
    stored.olderResponses = cursor;
}

void TicketStore::overlayPage(OpenPage &page)
{
    page.shown = page.stored;
    const auto waiting = m_pending.constFind(page.stored.ticket.id);
    if (waiting != m_pending.constEnd())
        waiting->applyTo(page.shown);
}

void TicketStore::loadOlder(TicketId id)
{
    const OpenPage *page = find(id);
    if (!page || !page->hasPage || !page->stored.olderResponses)
        return;
    m_api.call<ResponseList>({.ticketId = id, .before = page->stored.olderResponses, .limit = 100}, this,
                             [this, id](const Result<ResponseList::Result> &answer) {
                                 OpenPage *open = find(id);
                                 if (!answer.ok() || !open || !open->hasPage)
                                     return;
                                 QList<Response> responses = answer->rows; // all older, in order
                                 for (const Response &response : std::as_const(open->stored.responses))
                                     mergeResponse(responses, response);
                                 open->stored.responses = std::move(responses);
                                 open->stored.olderResponses = answer->older;
                                 overlayPage(*open);
                                 emit pageChanged(id);
                             });
}

void TicketStore::idAssigned(Entity entity, qint64 localId, qint64 realId)
{
    const auto found = m_pages.find(localId);
    if (entity != Entity::Ticket || found == m_pages.end())
        return;
    std::unique_ptr<OpenPage> page = std::move(found->second);
    m_pages.erase(found);
    page->stored.ticket.id = TicketId(realId);
    page->shown.ticket.id = TicketId(realId);
    page->state = PageState::Loading;
    m_pages[realId] = std::move(page);
    emit pageRenamed(TicketId(localId), TicketId(realId));
    fetchPage(TicketId(realId));
}

} // namespace sf::client
