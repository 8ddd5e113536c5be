// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in a chat: everything goes through the queue, so that it happens in order and once. What is refused is said at once;
// only words that were typed stay until the person decides.
#include "client/chats/chatcomposer.h"
#include "client/chats/chatview.h"
#include "client/chats/chatwords.h"
#include "client/chats/maketicketform.h"
#include "client/chats/pickbar.h"
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/conversation.h"
#include "client/tickets/macrovalues.h"
#include "client/widgets/banner.h"
#include "shared/plainline.h"

#include <QMenu>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kToldMs = 12'000;

} // namespace

template<Method M>
void ChatView::submit(typename M::Params params, std::function<void(const Receipt &)> done, std::optional<UserId> to)
{
    const ChatId id = m_id;
    if (!id.isValid())
        return;
    params.id = id;
    Outbox &outbox = m_workspace.outbox();
    const QString key = outbox.submit<M>(params, m_store.label(id));
    const auto settled = [this, id, to, done = std::move(done)](const Result<Receipt> &answer) {
        if (answer.ok())
            return done ? done(*answer) : void();
        const ChatRefusal refusal{m_store, m_workspace.directory()};
        showRefusal(id, refusal.words(answer.error(), id, QString::fromLatin1(M::name), to));
        m_store.refreshPage(id);
    };
    new Submission(m_workspace.api(), outbox, key, settled, this);
}

void ChatView::showRefusal(ChatId id, const QString &why)
{
    if (id != m_id)
        return;
    m_notice->showMessage(Banner::Kind::Warning, why);
    m_notice->setClosable(true);
}

void ChatView::write()
{
    m_composer->focusText();
}

bool ChatView::isBeingTaken() const
{
    const QList<OutboxEntry> entries = m_workspace.outbox().entriesAbout(Entity::Chat, m_id.value());
    return std::any_of(entries.cbegin(), entries.cend(), [](const OutboxEntry &entry) {
        return entry.state != OutboxEntry::State::Held && entry.as<ChatTake>();
    });
}

void ChatView::take()
{
    const Chat *chat = current();
    if (!chat || !rightsOf(*chat).mayTake() || isBeingTaken())
        return;
    m_notice->hide();
    submit<ChatTake>({}, [this, id = m_id](const Receipt &) {
        if (id == m_id)
            write();
    });
}

void ChatView::send(const QString &text)
{
    const Chat *chat = current();
    if (!chat)
        return;
    if (!m_store.isMine(*chat))
        take(); // goes first
    if (!m_store.reply(m_id, text))
        return; // the text stays where it is; the window says why
    m_workspace.drafts().clear(m_id);
    m_composer->setText({});
    showPresence(PresenceState::Viewing);
    m_conversation->scrollToEnd(true);
}

void ChatView::openTransferMenu()
{
    const Chat *chat = current();
    if (!chat || !rightsOf(*chat).mayMove())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int most = m_workspace.directory().organization().chatsPerAgent;
    const QList<User> people = m_workspace.directory().assignable();
    for (const bool isAway : {false, true}) {
        for (const User &person : people) {
            if (person.away != isAway || chat->agentId == person.id)
                continue;
            const int has = m_store.activeOf(person.id);
            const QString name = isAway ? tr("%1 (away)").arg(person.name) : person.name;
            QAction *to = menu->addAction(tr("%1   %2 of %3").arg(name).arg(has).arg(most).replace(u'&', u"&&"_s), this,
                                          [this, id = person.id] { handOver(id); });
            to->setEnabled(has < most);
        }
    }
    menu->addSeparator();
    if (chat->status != ChatStatus::Waiting)
        menu->addAction(tr("Back to those who wait"), this, [this] { handOver(std::nullopt); });
    if (chat->status != ChatStatus::Bot)
        menu->addAction(tr("Back to the bot"), this, &ChatView::handBack);
    menu->popup(m_head->transferMenuPlace());
}

void ChatView::handOver(std::optional<UserId> to)
{
    const Chat *chat = current();
    if (chat && rightsOf(*chat).mayMove())
        submit<ChatTransfer>({.key = {}, .id = {}, .to = to}, {}, to);
}

void ChatView::handBack()
{
    const Chat *chat = current();
    if (chat && rightsOf(*chat).mayMove() && chat->status != ChatStatus::Bot)
        submit<ChatHandBack>({});
}

void ChatView::closeChat()
{
    const Chat *chat = current();
    if (chat && rightsOf(*chat).mayMove())
        submit<ChatClose>({});
}

void ChatView::makeTicket()
{
    const ChatPage *page = m_id.isValid() ? m_store.page(m_id) : nullptr;
    if (!page)
        return;
    if (!page->chat.tickets.isEmpty())
        return emit existingTicketRequested(page->chat.tickets.last(), m_id);
    submitTicket({});
}

void ChatView::openTicketForm()
{
    const ChatPage *page = m_id.isValid() ? m_store.page(m_id) : nullptr;
    if (!page)
        return;
    m_link->hide();
    m_notice->hide();
    m_form->open(page->chat, subjectOf(*page), !page->chat.tickets.isEmpty());
}

/// What the server makes of it when nothing is typed: the visitor's first words.
QString ChatView::subjectOf(const ChatPage &page) const
{
    for (const ChatMessage &message : page.messages) {
        if (message.authorType == ChatAuthor::Visitor && !page.olderMessages && !message.body.simplified().isEmpty())
            return plainLine(message.body);
    }
    return tr("The visitor’s first words");
}

void ChatView::submitTicket(ChatMakeTicket::Params params)
{
    submit<ChatMakeTicket>(std::move(params), [this, id = m_id](const Receipt &receipt) { ticketMade(id, receipt); });
}

void ChatView::ticketMade(ChatId id, const Receipt &receipt)
{
    const bool isQueued = receipt.number == 0;
    if (id != m_id)
        return;
    if (!isQueued && receipt.seq == 0) // a colleague was faster
        return emit existingTicketRequested(TicketId(receipt.id), id);
    const QString number = m_workspace.directory().numberText(receipt.number);
    m_notice->showMessage(Banner::Kind::Info, isQueued ? tr("The ticket is made when the server is back.")
                                                       : tr("%1 was made. It is yours.").arg(number));
    m_notice->setClosable(true);
    if (!isQueued)
        connect(m_notice->addAction(tr("Open %1").arg(number)), &QPushButton::clicked, this, [this, receipt] {
            m_notice->hide();
            emit ticketRequested(TicketId(receipt.id));
        });
    m_notice->hideAfter(kToldMs);
}

void ChatView::link(TicketId ticket, bool isLinked)
{
    submit<ChatLink>({.key = {}, .id = {}, .ticket = ticket, .linked = isLinked});
}

void ChatView::openLinkBar()
{
    const Chat *chat = current();
    if (!chat)
        return;
    m_form->hide();
    m_link->open(tr("Link the chat with %1 to:").arg(chat->visitorName));
}

void ChatView::useMacro(MacroId id)
{
    const Macro *macro = m_workspace.macros().find(id);
    const Chat *chat = current();
    if (!macro || !chat)
        return;
    m_composer->insertText(macrotext::filled(macro->body, macroValues(*chat, m_workspace.directory())));
}

/// The first of the chat's changes that was refused after a while; nothing behind it goes until the person has decided.
void ChatView::showHeld()
{
    const QList<OutboxEntry> entries = m_workspace.outbox().entriesAbout(Entity::Chat, m_id.value());
    const auto held = std::find_if(entries.cbegin(), entries.cend(), [](const OutboxEntry &entry) {
        return entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue;
    });
    if (held == entries.cend())
        return m_held->hide();
    const ChatRefusal refusal{m_store, m_workspace.directory()};
    const QString why = refusal.words(held->error, m_id, held->method);
    const QString text = u"%1: %2"_s.arg(held->words(), why);
    if (m_held->isVisibleTo(m_page) && m_held->text() == text)
        return;
    m_held->showMessage(Banner::Kind::Error, text);
    m_held->setClosable(false);
    const QString key = held->key;
    connect(m_held->addAction(tr("Try again")), &QPushButton::clicked, this,
            [this, key] { m_workspace.outbox().retry(key); });
    if (held->as<ChatReply>())
        connect(m_held->addAction(tr("Put the words back")), &QPushButton::clicked, this,
                [this, key] { putBack(key); });
    else
        connect(m_held->addAction(tr("Take it back")), &QPushButton::clicked, this,
                [this, key] { m_workspace.outbox().discard(key); });
}

/// To where it was typed.
void ChatView::putBack(const QString &key)
{
    const OutboxEntry *entry = m_workspace.outbox().find(key);
    const auto reply = entry ? entry->as<ChatReply>() : std::nullopt;
    if (!reply)
        return;
    const QString draft = m_workspace.drafts().text(m_id);
    m_workspace.drafts().setText(m_id, draft.isEmpty() ? reply->body : reply->body + u"\n\n"_s + draft);
    m_workspace.drafts().flush();
    m_workspace.outbox().discard(key);
    write();
}

} // namespace sf::client
