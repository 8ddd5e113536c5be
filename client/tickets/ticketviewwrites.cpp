// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the ticket: everything goes through the queue.
#include "client/attachments/draftfiles.h"
#include "client/sync/workspace.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/editdrafts.h"
#include "client/tickets/macrovalues.h"
#include "client/tickets/mentions.h"
#include "client/tickets/propertycolumn.h"
#include "client/tickets/ticketview.h"
#include "client/widgets/banner.h"
#include "shared/workflow.h"

#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr DraftKind kDraftKinds[] = {DraftKind::Reply, DraftKind::Note, DraftKind::CustomerAnswer};

} // namespace

void TicketView::loadDrafts()
{
    freeEdits();
    QHash<DraftKind, QString> texts;
    for (const DraftKind kind : kDraftKinds) {
        const QString text = m_workspace.drafts().text(m_id, kind);
        if (!text.isEmpty())
            texts.insert(kind, text);
    }
    m_composer->setTexts(texts);
    // A draft may have files and no words.
    for (const DraftKind kind : kDraftKinds) {
        if (texts.isEmpty() && !m_workspace.drafts().text(m_id, filesKind(kind)).isEmpty())
            m_composer->setKind(kind);
    }
    const QList<Composer::Editing> edits = EditDrafts(m_workspace.drafts()).all(m_id);
    if (!edits.isEmpty())
        m_composer->startEditing(edits.last());
    m_files->open(m_id, m_composer->kind());
}

void TicketView::send(DraftKind kind, const QString &text, bool isWaitingAfter)
{
    if (kind == DraftKind::ChatReply)
        return sendInChat(text);
    const TicketPage *page = m_workspace.tickets().storedPage(m_id);
    TicketRespond::Params params;
    params.id = m_id;
    params.body = text;
    const QString signature = m_workspace.directory().me().signature.trimmed();
    if (kind == DraftKind::Reply && !signature.isEmpty())
        params.body += u"\n\n"_s + signature;
    params.internal = kind == DraftKind::Note;
    if (params.internal)
        params.mentions = mentionedUsers(text, m_workspace.directory().assignable());
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
    if (!page)
        return; // nothing of it is shown that could have been changed
    params.id = m_id;
    params.base = page->ticket.version;
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
    m_composer->setColleagues(m_workspace.directory().assignable(), m_workspace.directory().me().id);
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
    edit({key, kind, params->body, tr("Held message"), {}});
}

/// With what was typed before, if it was left in the middle.
void TicketView::edit(const Composer::Editing &editing)
{
    m_composer->startEditing(EditDrafts(m_workspace.drafts()).find(m_id, editing.key).value_or(editing));
    m_composer->focusText();
}

/// A text whose held message is gone meanwhile becomes a message of its own.
void TicketView::freeEdits()
{
    EditDrafts edits(m_workspace.drafts());
    for (const Composer::Editing &editing : edits.all(m_id)) {
        if (editing.key == descriptionKey() || editing.key.startsWith(responseKey())
            || m_workspace.outbox().find(editing.key))
            continue;
        const QString before = m_workspace.drafts().text(m_id, editing.kind);
        m_workspace.drafts().setText(m_id, editing.kind,
                                     before.isEmpty() ? editing.body : before + u"\n\n"_s + editing.body);
        edits.drop(m_id, editing.key);
    }
}

bool TicketView::submitDescription(const QString &text)
{
    Patch<Ticket> change;
    change.set(&Ticket::description, text);
    patch(change);
    return true;
}

void TicketView::submitEdited(const QString &key, const QString &text)
{
    const bool isTaken = key == descriptionKey()       ? submitDescription(text)
                       : key.startsWith(responseKey()) ? submitEdit(key, text)
                                                       : sendHeld(key, text);
    if (!isTaken) {
        m_fileBanner->showMessage(Banner::Kind::Warning,
                                  tr("This message cannot be changed now. What you typed stays below."));
        m_fileBanner->setClosable(true);
        return;
    }
    EditDrafts(m_workspace.drafts()).drop(m_id, key);
    m_workspace.drafts().flush();
    m_composer->stopEditing();
}

bool TicketView::sendHeld(const QString &key, const QString &text)
{
    const OutboxEntry *entry = m_workspace.outbox().find(key);
    if (!entry || (entry->state != OutboxEntry::State::Held && entry->state != OutboxEntry::State::Overdue))
        return false;
    m_workspace.outbox().sendEdited(key, text);
    return true;
}

bool TicketView::submitEdit(const QString &key, const QString &text)
{
    const ResponseId id(key.mid(responseKey().size()).toLongLong());
    const TicketPage *page = m_workspace.tickets().storedPage(m_id);
    for (const Response &response : page ? page->responses : QList<Response>()) {
        if (response.id == id)
            return response.body == text
                || !m_workspace.outbox().submit<ResponseEdit>({{}, id, response.version, text}, label()).isEmpty();
    }
    return false;
}

} // namespace sf::client
