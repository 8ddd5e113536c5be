// SPDX-License-Identifier: GPL-3.0-or-later
// What joins the ticket with others and with the person: links, merging, splitting, watching, read and unread; and editing a message.
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/moment.h"
#include "client/tickets/propertycolumn.h"
#include "client/tickets/ticketheader.h"
#include "client/tickets/ticketview.h"
#include "client/widgets/banner.h"

#include <QAction>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

void TicketView::connectLinks()
{
    connect(m_properties, &PropertyColumn::linkRequested, this, [this] { openLinkBar(LinkBar::Mode::Link); });
    connect(m_properties, &PropertyColumn::unlinkRequested, this, [this](const TicketLink &link) {
        TicketLinkRemove::Params params{{}, m_id, link.ticketId, link.kind};
        if (!link.outgoing)
            std::swap(params.id, params.to);
        m_workspace.outbox().submit<TicketLinkRemove>(params, label());
    });
    connect(m_links, &LinkBar::linkChosen, this, [this](LinkKind kind, bool isOutgoing, TicketId other) {
        TicketLinkAdd::Params params{{}, m_id, other, kind};
        if (!isOutgoing)
            std::swap(params.id, params.to);
        m_workspace.outbox().submit<TicketLinkAdd>(params, label());
    });
    connect(m_links, &LinkBar::mergeChosen, this, [this](TicketId target) {
        m_workspace.outbox().submit<TicketMerge>({{}, m_id, target}, label());
    });
    connect(m_conversation, &Conversation::editRequested, this, &TicketView::editMessage);
    connect(m_conversation, &Conversation::splitRequested, this, &TicketView::split);
    connect(m_conversation, &Conversation::undoRequested, this, [this](const QString &call, const QString &words) {
        UndoHistory &history = m_workspace.undoHistory();
        if (!history.knows(call)) // made before this program was started, or by somebody else
            history.remember({call, u"%1: %2"_s.arg(label(), words)});
        history.undo(call);
    });
}

void TicketView::openLinkBar(LinkBar::Mode mode)
{
    // Nothing can be joined with a ticket that the server does not know yet, or that went into another one.
    if (m_stack->currentWidget() != m_page || !m_id.isValid()
        || (mode == LinkBar::Mode::Merge && m_mergedInto.isValid()))
        return;
    if (m_fold->isVisible())
        m_fold->setChecked(false); // the properties would cover it
    m_links->open(mode, label());
}

void TicketView::showMerged(const TicketPage &page)
{
    const auto link = std::find_if(page.links.cbegin(), page.links.cend(), [](const TicketLink &one) {
        return one.kind == LinkKind::MergedInto && one.outgoing;
    });
    const TicketId into = link == page.links.cend() ? TicketId() : link->ticketId;
    if (into == m_mergedInto && into.isValid() == !m_merged->isHidden())
        return;
    m_mergedInto = into;
    m_merged->setVisible(into.isValid());
    m_header->setStepsVisible(!into.isValid());
    if (!into.isValid())
        return;
    const auto row = std::find_if(page.linkedTickets.cbegin(), page.linkedTickets.cend(),
                                  [into](const TicketRow &known) { return known.id == into; });
    const QString name = row == page.linkedTickets.cend() ? QString() : m_workspace.directory().numberText(row->number);
    m_merged->showMessage(Banner::Kind::Info,
                          tr("Merged into %1. Its messages are there, and what is written here goes there.").arg(name));
    connect(m_merged->addAction(tr("Open %1").arg(name)), &QPushButton::clicked, this,
            [this, into] { emit ticketRequested(into); });
}

QString TicketView::titleText() const
{
    const TicketPage *page = m_workspace.tickets().page(m_id);
    return page ? u"%1 %2"_s.arg(label(), page->ticket.subject) : QString();
}

void TicketView::showMessage(ResponseId message)
{
    if (message.isValid())
        m_conversation->showEntry(responseKey() + QString::number(message.value()));
}

void TicketView::splitNewest()
{
    const TicketPage *page = m_workspace.tickets().page(m_id);
    if (!page)
        return;
    const auto newest = std::find_if(page->responses.crbegin(), page->responses.crend(), [](const Response &response) {
        return response.authorType == AuthorType::Customer || response.authorType == AuthorType::Email;
    });
    if (newest != page->responses.crend())
        split(newest->id);
    else if (!page->responses.isEmpty())
        split(page->responses.last().id);
}

void TicketView::split(ResponseId id)
{
    const TicketPage *page = m_workspace.tickets().page(m_id);
    if (!page || !m_id.isValid())
        return;
    const auto response = std::find_if(page->responses.cbegin(), page->responses.cend(),
                                       [id](const Response &known) { return known.id == id; });
    if (response == page->responses.cend())
        return;
    TicketSplit::Params prefilled;
    prefilled.id = m_id;
    prefilled.responseId = id;
    prefilled.subject = page->ticket.subject;
    if (!response->internal)
        prefilled.description = response->body;
    prefilled.priority = page->ticket.priority;
    prefilled.category = page->ticket.category;
    prefilled.assigneeId = page->ticket.assigneeId;
    prefilled.teamId = page->ticket.teamId;
    const bool isContacts = response->contactId && *response->contactId != page->ticket.requesterId;
    prefilled.requesterId = isContacts ? *response->contactId : page->ticket.requesterId;
    emit splitRequested(prefilled, response->attachments, isContacts ? response->authorName : page->requester.name,
                        label());
}

void TicketView::toggleWatching()
{
    if (m_id.isValid())
        m_workspace.attention().watch(m_id, !m_workspace.attention().isWatched(m_id), label());
}

void TicketView::markUnread()
{
    const TicketPage *page = m_workspace.tickets().page(m_id);
    if (!page || !m_id.isValid())
        return;
    // Unread is what one has to do with; whoever wants to come back to another ticket watches it.
    Attention &attention = m_workspace.attention();
    if (page->ticket.assigneeId != m_workspace.directory().me().id && !attention.isWatched(m_id))
        attention.watch(m_id, true, label());
    m_isKeptUnread = true;
    attention.markUnread(m_id, label());
}

void TicketView::markRead()
{
    if (!m_isKeptUnread)
        m_workspace.tickets().markRead(m_id);
}

void TicketView::setActions(const QList<QAction *> &actions, QAction *watch)
{
    m_header->setActions(actions);
    connect(m_header, &TicketHeader::actionsOpened, watch,
            [this, watch] { watch->setChecked(m_workspace.attention().isWatched(m_id)); });
}

void TicketView::editMessage(const ConversationItem &item)
{
    const DraftKind kind = item.kind == ConversationItem::Kind::Note ? DraftKind::Note : DraftKind::Reply;
    if (item.key == descriptionKey())
        return edit({descriptionKey(), DraftKind::Reply, item.body, tr("The description"), tr("Save the change")});
    edit({responseKey() + QString::number(item.response.value()), kind, item.body,
          tr("Your message of %1").arg(QLocale().toString(utc(item.at).toLocalTime().time(), QLocale::ShortFormat)),
          tr("Save the change")});
}

} // namespace sf::client
