// SPDX-License-Identifier: GPL-3.0-or-later
// The opened conversations of the store of chats, and what was said there and is on its way.
#include "client/chats/chatstore.h"
#include "client/net/api.h"
#include "client/sync/feed.h"

#include <algorithm>

namespace sf::client {

namespace {

/// Seen before, they show at once when they are opened again.
constexpr std::size_t kPagesKept = 40;

} // namespace

ChatStore::OpenPage *ChatStore::find(ChatId id)
{
    const auto found = m_pages.find(id.value());
    return found == m_pages.end() ? nullptr : found->second.get();
}

const ChatStore::OpenPage *ChatStore::find(ChatId id) const
{
    const auto found = m_pages.find(id.value());
    return found == m_pages.end() ? nullptr : found->second.get();
}

const ChatPage *ChatStore::page(ChatId id) const
{
    const OpenPage *open = find(id);
    return open && open->hasPage ? &open->page : nullptr;
}

ChatStore::State ChatStore::pageState(ChatId id) const
{
    const OpenPage *open = find(id);
    return open ? open->state : State::Loading;
}

Error ChatStore::pageError(ChatId id) const
{
    const OpenPage *open = find(id);
    return open ? open->error : Error{};
}

void ChatStore::openPage(ChatId id)
{
    auto &open = m_pages[id.value()];
    if (!open)
        open = std::make_unique<OpenPage>();
    open->lastUse = ++m_uses;
    if (++open->users == 1)
        fetchPage(id);
}

void ChatStore::closePage(ChatId id)
{
    if (OpenPage *open = find(id)) {
        --open->users;
        dropUnusedPages();
    }
}

void ChatStore::dropUnusedPages()
{
    while (m_pages.size() > kPagesKept) {
        auto oldest = m_pages.end();
        for (auto open = m_pages.begin(); open != m_pages.end(); ++open) {
            const bool isOlder = oldest == m_pages.end() || open->second->lastUse < oldest->second->lastUse;
            if (open->second->users == 0 && isOlder)
                oldest = open;
        }
        if (oldest == m_pages.end())
            return;
        m_pages.erase(oldest);
    }
}

void ChatStore::refreshPage(ChatId id)
{
    if (find(id))
        fetchPage(id);
}

void ChatStore::fetchPage(ChatId id)
{
    OpenPage *open = find(id);
    if (!open)
        return;
    if (open->isFetching) {
        open->again = true;
        return;
    }
    open->isFetching = true;
    open->again = false;
    m_api.call<ChatGet>({.id = id, .before = {}}, this,
                        [this, id](const Result<ChatPage> &answer) { pageArrived(id, answer); });
}

void ChatStore::pageArrived(ChatId id, const Result<ChatPage> &answer)
{
    OpenPage *open = find(id);
    if (!open)
        return;
    open->isFetching = false;
    if (answer.ok()) {
        const ChatPage before = std::exchange(open->page, *answer);
        ChatPage &now = open->page;
        // Earlier ones that were read stay when they join on, and so does what came by the feed since.
        const auto joint = now.messages.isEmpty() ? ChatMessageId() : now.messages.first().id;
        const bool joins = std::any_of(before.messages.cbegin(), before.messages.cend(),
                                       [joint](const ChatMessage &message) { return message.id == joint; });
        for (const ChatMessage &message : before.messages) {
            if (message.id > joint || joins)
                insertMessage(now.messages, message);
        }
        if (joins && before.messages.first().id < joint)
            now.olderMessages = before.olderMessages;
        open->hasPage = true;
        open->state = State::Current;
        open->error = {};
        if (const Chat chat = now.chat; m_chats.contains(id) || chat.isOpen())
            put(chat);
    } else {
        open->error = answer.error();
        const bool isOffline = answer.error().kind == ErrorKind::Offline;
        open->state = answer.error().kind == ErrorKind::NotFound ? State::Missing
                    : isOffline && open->hasPage                 ? State::Old
                                                                 : State::Failed;
    }
    if (open = find(id); answer.ok() && open && open->again)
        fetchPage(id);
    emit pageChanged(id);
}

void ChatStore::loadOlder(ChatId id)
{
    OpenPage *open = find(id);
    if (!open || !open->hasPage || !open->page.olderMessages || open->isLoadingOlder)
        return;
    open->isLoadingOlder = true;
    m_api.call<ChatGet>({.id = id, .before = open->page.olderMessages}, this,
                        [this, id](const Result<ChatPage> &answer) {
                            OpenPage *still = find(id);
                            if (!still)
                                return;
                            still->isLoadingOlder = false;
                            if (!answer.ok() || !still->hasPage)
                                return;
                            for (const ChatMessage &message : answer->messages)
                                insertMessage(still->page.messages, message);
                            still->page.olderMessages = answer->olderMessages;
                            emit pageChanged(id);
                        });
}

/// In the order of the conversation; false for one that is there.
bool ChatStore::insertMessage(QList<ChatMessage> &messages, const ChatMessage &message)
{
    const auto place = std::lower_bound(messages.begin(), messages.end(), message,
                                        [](const ChatMessage &a, const ChatMessage &b) { return a.id < b.id; });
    if (place != messages.end() && place->id == message.id)
        return false;
    messages.insert(place, message);
    return true;
}

void ChatStore::showInPage(const Chat &chat)
{
    OpenPage *open = find(chat.id);
    if (!open || !open->hasPage)
        return;
    const Chat before = std::exchange(open->page.chat, chat);
    open->page.suggested = SuggestedPriority::of(chat);
    if (before.version < chat.version && open->users > 0
        && (before.tickets != chat.tickets || before.contactId != chat.contactId))
        fetchPage(chat.id);
    if (before != chat)
        emit pageChanged(chat.id);
}

/// The tickets beside an open chat.
void ChatStore::takeTicket(const FeedEvent &event)
{
    QList<ChatId> touched;
    for (const auto &[id, open] : m_pages) {
        for (TicketRow &row : open->page.tickets) {
            if (row.id.value() != event.event->entityId)
                continue;
            if (const auto fresh = fromJson<TicketRow>(QByteArrayView(event.row.bytes)); fresh && fresh->id == row.id) {
                row = *fresh;
                touched.append(ChatId(id));
            }
        }
    }
    for (const ChatId id : std::as_const(touched))
        emit pageChanged(id);
}

QString ChatStore::label(ChatId id) const
{
    const Chat *known = chat(id);
    return known && !known->visitorName.isEmpty() ? known->visitorName : tr("a visitor");
}

bool ChatStore::reply(ChatId id, const QString &body)
{
    return !m_outbox.submit<ChatReply>({.key = {}, .id = id, .body = body}, label(id)).isEmpty();
}

QList<OutboxEntry> ChatStore::pendingReplies(ChatId id) const
{
    QList<OutboxEntry> waiting;
    for (const Settled &one : m_lingering) {
        if (one.entry.isAbout(Entity::Chat, id.value()))
            waiting.append(one.entry);
    }
    for (const OutboxEntry &entry : m_outbox.entries()) {
        if (entry.isAbout(Entity::Chat, id.value()) && !m_arrived.contains(entry.key) && entry.as<ChatReply>())
            waiting.append(entry);
    }
    return waiting;
}

void ChatStore::queueChanged(const OutboxEntry &entry)
{
    if (entry.entity == Entity::Chat)
        emit pageChanged(ChatId(entry.record));
}

void ChatStore::settled(const OutboxEntry &entry, const Receipt &receipt)
{
    if (entry.entity != Entity::Chat)
        return;
    // The answer may overtake the event: until that comes, what was said stays on the screen.
    if (receipt.seq > m_feed.position() && !m_arrived.contains(entry.key) && entry.as<ChatReply>())
        m_lingering.append({.entry = entry, .seq = receipt.seq});
    m_arrived.remove(entry.key);
    emit pageChanged(ChatId(entry.record));
}

} // namespace sf::client
