// SPDX-License-Identifier: GPL-3.0-or-later
// The chats that belong to the ticket: what is said in them goes on among its messages, and whoever has one answers from here.
#include "client/chats/chatitems.h"
#include "client/chats/pickbar.h"
#include "client/sync/workspace.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/propertycolumn.h"
#include "client/tickets/ticketview.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of a ticket with very many chats only the newest are followed.
constexpr qsizetype kMostFollowed = 10;

} // namespace

void TicketView::connectChats()
{
    ChatStore &chats = m_workspace.chats();
    connect(&chats, &ChatStore::pageChanged, this, [this](ChatId id) {
        const TicketPage *page = m_chats.contains(id) ? m_workspace.tickets().page(m_id) : nullptr;
        if (page)
            showPage(*page);
    });
    connect(m_properties, &PropertyColumn::chatRequested, this, &TicketView::chatRequested);
    connect(m_properties, &PropertyColumn::chatUnlinkRequested, this, [this](ChatId chat) { linkChat(chat, false); });
    connect(m_properties, &PropertyColumn::chatLinkRequested, this, [this] {
        m_links->hide();
        m_chatPick->open(tr("Link %1 with the chat:").arg(label()));
    });
    connect(m_chatPick, &PickBar::picked, this, [this](qint64 chat) { linkChat(ChatId(chat), true); });
    connect(m_composer, &Composer::textEdited, this, [this](DraftKind kind, const QString &text) {
        if (kind != DraftKind::ChatReply || !m_ownChat.isValid())
            return;
        m_workspace.drafts().setText(m_ownChat, text);
        m_workspace.presence().showChat(m_composer, m_ownChat,
                                        text.isEmpty() ? PresenceState::Viewing : PresenceState::Typing);
    });
    connect(&m_workspace.drafts(), &Drafts::chatTextChanged, this, [this](ChatId chat) {
        if (chat == m_ownChat)
            m_composer->setText(DraftKind::ChatReply, m_workspace.drafts().text(chat));
    });
}

/// Follows those that the ticket has now.
void TicketView::openChats(const TicketPage &page)
{
    ChatStore &store = m_workspace.chats();
    QList<ChatId> now;
    for (const ChatReference &chat : page.chats)
        now.append(chat.id);
    now = now.mid(std::max<qsizetype>(0, now.size() - kMostFollowed));
    const QList<ChatId> before = std::exchange(m_chats, now);
    for (const ChatId chat : std::as_const(now)) {
        if (!before.contains(chat))
            store.openPage(chat);
    }
    for (const ChatId chat : before) {
        if (!now.contains(chat))
            store.closePage(chat);
    }
    ChatId own;
    for (const ChatId id : std::as_const(now)) {
        const Chat *chat = store.chat(id);
        if (chat && store.isMine(*chat))
            own = id;
    }
    if (own != std::exchange(m_ownChat, own) && own.isValid())
        m_composer->setText(DraftKind::ChatReply, m_workspace.drafts().text(own));
    m_composer->setChat(own.isValid() ? store.label(own) : QString());
}

void TicketView::closeChats()
{
    for (const ChatId chat : std::exchange(m_chats, {}))
        m_workspace.chats().closePage(chat);
    m_ownChat = ChatId();
    m_workspace.presence().leave(m_composer);
    m_composer->setChat({});
}

QList<ConversationItem> TicketView::chatsOf(const TicketPage &page) const
{
    const ChatStore &store = m_workspace.chats();
    QList<ConversationItem> said;
    for (const ChatId id : m_chats) {
        const ChatPage *chat = store.page(id);
        if (!chat)
            continue;
        // What was said before the ticket was made of it stands in the description.
        const Time after = page.ticket.originChatId == id ? page.ticket.createdAt : Time{};
        said += chatItems({.page = *chat, .waiting = store.pendingReplies(id), .isInTicket = true, .after = after},
                          m_workspace.directory());
    }
    return said;
}

void TicketView::sendInChat(const QString &text)
{
    if (!m_ownChat.isValid() || !m_workspace.chats().reply(m_ownChat, text.trimmed()))
        return; // the text stays where it is; the window says why
    m_workspace.drafts().clear(m_ownChat);
    m_workspace.presence().showChat(m_composer, m_ownChat);
    m_composer->clearText();
    m_conversation->scrollToEnd(true);
}

void TicketView::linkChat(ChatId chat, bool isLinked)
{
    m_workspace.outbox().submit<ChatLink>({.key = {}, .id = chat, .ticket = m_id, .linked = isLinked},
                                          m_workspace.chats().label(chat));
}

} // namespace sf::client
