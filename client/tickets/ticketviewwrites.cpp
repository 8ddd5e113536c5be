// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the ticket: everything goes through the queue.
#include "client/attachments/draftfiles.h"
#include "client/sync/workspace.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/ticketview.h"
#include "client/widgets/banner.h"
#include "client/widgets/words.h"
#include "shared/workflow.h"

#include <QPushButton>

namespace sf::client {

namespace {

constexpr int kUndoMs = 8000;

} // namespace

void TicketView::send(DraftKind kind, const QString &text, bool isWaitingAfter)
{
    const TicketPage *page = m_workspace.tickets().storedPage(m_id);
    TicketRespond::Params params;
    params.id = m_id;
    params.body = text;
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
    if (!page || page->ticket.status == status || !isTransitionAllowed(page->ticket.status, status))
        return;
    const Status before = page->ticket.status;
    Patch<Ticket> change;
    change.set(&Ticket::status, status);
    patch(change);
    offerUndo(before, status);
}

void TicketView::offerUndo(Status before, Status after)
{
    m_undo->hide();
    if (!isTransitionAllowed(after, before))
        return;
    m_undo->showMessage(Banner::Kind::Info, tr("Status set to %1.").arg(statusWord(after)));
    connect(m_undo->addAction(tr("Undo")), &QPushButton::clicked, this, [this, before] {
        m_undo->hide();
        Patch<Ticket> change;
        change.set(&Ticket::status, before);
        patch(change);
    });
    m_undo->setClosable(true);
    m_undo->hideAfter(kUndoMs);
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
    m_composer->startEditing(key, kind, params->body);
}

} // namespace sf::client
