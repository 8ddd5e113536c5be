// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the ticket: everything goes through the queue.
#include "client/attachments/draftfiles.h"
#include "client/sync/workspace.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/macrovalues.h"
#include "client/tickets/propertycolumn.h"
#include "client/tickets/ticketview.h"
#include "shared/workflow.h"

#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

void TicketView::send(DraftKind kind, const QString &text, bool isWaitingAfter)
{
    const TicketPage *page = m_workspace.tickets().storedPage(m_id);
    TicketRespond::Params params;
    params.id = m_id;
    params.body = text;
    const QString signature = m_workspace.directory().me().signature.trimmed();
    if (kind == DraftKind::Reply && !signature.isEmpty())
        params.body += u"\n\n"_s + signature;
    params.internal = kind == DraftKind::Note;
    params.asCustomer = kind == DraftKind::CustomerAnswer;
    params.seen = page ? page->lastEventSeq : 0;
    const auto files = m_files->submit(label());
    if (!files)
        return; // as below
    params.attachments = *files;
    if (isWaitingAfter)
        params.status = Status::WaitingOnCustomer;
    if (m_workspace.outbox().submit<TicketRespond>(params, label()).isEmpty())
        return; // the text stays where it is; the window says why
    m_workspace.drafts().clear(m_id, kind);
    m_files->forget();
    m_composer->clearText();
    m_conversation->scrollToEnd(true);
}

void TicketView::submit(TicketUpdate::Params params)
{
    const TicketPage *page = m_workspace.tickets().storedPage(m_id);
    params.id = m_id;
    params.base = page ? page->ticket.version : 0;
    m_workspace.outbox().submit<TicketUpdate>(params, label());
}

void TicketView::patch(const Patch<Ticket> &patch)
{
    TicketUpdate::Params params;
    params.patch = patch;
    submit(params);
}

void TicketView::chooseStatus(Status status)
{
    const TicketPage *page = m_workspace.tickets().page(m_id);
    if (!page || m_mergedInto.isValid() || page->ticket.status == status
        || !isTransitionAllowed(page->ticket.status, status))
        return;
    if (m_properties->askForMissing(status))
        return m_fold->setChecked(true);
    Patch<Ticket> change;
    change.set(&Ticket::status, status);
    patch(change);
}

/// Its text goes where the cursor is and waits to be sent; what it does to the ticket is done now.
void TicketView::useMacro(MacroId id)
{
    const Macro *macro = m_workspace.macros().find(id);
    const TicketPage *page = m_workspace.tickets().page(m_id);
    if (!macro || !page)
        return;
    m_composer->insertText(macrotext::filled(macro->body, macroValues(*page, m_workspace.directory())));
    TicketUpdate::Params params;
    params.patch = macro->actions.patch;
    if (macro->actions.assignToMe)
        params.patch.set(&Ticket::assigneeId, std::optional(m_workspace.directory().me().id));
    if (params.patch.has(&Ticket::status) && !isTransitionAllowed(page->ticket.status, params.patch.value.status))
        params.patch.drop(&Ticket::status);
    for (const TagId tag : macro->actions.tagsAdded) {
        if (!page->tags.contains(tag))
            params.tagsAdded.append(tag);
    }
    for (const TagId tag : macro->actions.tagsRemoved) {
        if (page->tags.contains(tag))
            params.tagsRemoved.append(tag);
    }
    Ticket after = page->ticket;
    params.patch.applyTo(after);
    params.patch = Patch<Ticket>::between(page->ticket, after);
    if (!params.patch.isEmpty() || !params.tagsAdded.isEmpty() || !params.tagsRemoved.isEmpty())
        submit(std::move(params));
}

void TicketView::showOwnTexts()
{
    m_composer->setMacros(m_workspace.macros().all());
    m_composer->setSignature(m_workspace.directory().me().signature.trimmed());
}

void TicketView::editHeld(const QString &key)
{
    const OutboxEntry *entry = m_workspace.outbox().find(key);
    const auto params = entry ? entry->as<TicketRespond>() : std::nullopt;
    if (!params)
        return;
    const DraftKind kind = params->internal   ? DraftKind::Note
                         : params->asCustomer ? DraftKind::CustomerAnswer
                                              : DraftKind::Reply;
    m_composer->startEditing({key, kind, params->body, tr("Held message"), {}});
}

} // namespace sf::client
