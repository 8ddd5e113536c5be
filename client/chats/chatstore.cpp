// SPDX-License-Identifier: GPL-3.0-or-later
// The list of chats: fetched, followed, read.
#include "client/chats/chatstore.h"

#include "client/net/api.h"
#include "client/sync/directory.h"
#include "client/sync/feed.h"
#include "client/sync/localdb.h"

#include <utility>

namespace sf::client {

namespace {

constexpr int kMostAtOnce = 200;
constexpr int kClosedShown = 50;

/// Up to where a conversation was read here.
struct StoredRead
{
    ChatId id;
    ChatMessageId message;

    static constexpr auto fields()
    {
        using R = StoredRead;
        return FieldTable{field("id", &R::id), field("message", &R::message)};
    }
    friend bool operator==(const StoredRead &, const StoredRead &) = default;
};

struct StoredReads
{
    QList<StoredRead> rows;

    static constexpr auto fields()
    {
        using R = StoredReads;
        return FieldTable{field("rows", &R::rows)};
    }
};

const QString &storedName()
{
    static const QString name = QStringLiteral("chat_reads");
    return name;
}

void copyLastMessage(const Chat &from, Chat &to)
{
    to.lastMessageId = from.lastMessageId;
    to.lastMessageAt = from.lastMessageAt;
    to.lastMessageAuthor = from.lastMessageAuthor;
    to.lastMessage = from.lastMessage;
}

/// The record by its version; what was said last, which changes no version, by its number.
Chat merged(const Chat &held, const Chat &incoming)
{
    Chat result = incoming.version >= held.version ? incoming : held;
    copyLastMessage(incoming.lastMessageId.value_or(ChatMessageId()) >= held.lastMessageId.value_or(ChatMessageId())
                        ? incoming
                        : held,
                    result);
    return result;
}

} // namespace

ChatStore::ChatStore(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, const Directory &directory, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_feed(feed)
    , m_outbox(outbox)
    , m_db(db)
    , m_directory(directory)
{
    loadReads();
    connect(&feed, &Feed::eventArrived, this, &ChatStore::takeEvent);
    connect(&feed, &Feed::positionChanged, this, [this](qint64 position) {
        QSet<ChatId> touched;
        m_lingering.removeIf([&](const Settled &one) {
            if (one.seq <= position)
                touched.insert(ChatId(one.entry.record));
            return one.seq <= position;
        });
        for (const ChatId id : std::as_const(touched))
            emit pageChanged(id);
    });
    connect(&feed, &Feed::resynced, this, &ChatStore::forget);
    connect(&feed, &Feed::refetchNeeded, this, &ChatStore::refresh);
    connect(&api, &Api::stateChanged, this, &ChatStore::apiChanged);
    connect(&outbox, &Outbox::entryAdded, this, &ChatStore::queueChanged);
    connect(&outbox, &Outbox::entryChanged, this, &ChatStore::queueChanged);
    connect(&outbox, &Outbox::entryCancelled, this, &ChatStore::queueChanged);
    connect(&outbox, &Outbox::entrySettled, this, &ChatStore::settled);
}

ChatStore::~ChatStore() = default;

UserId ChatStore::me() const
{
    return m_directory.me().id;
}

const Chat *ChatStore::chat(ChatId id) const
{
    const auto found = m_chats.constFind(id);
    if (found != m_chats.cend())
        return &*found;
    const ChatPage *open = page(id);
    return open ? &open->chat : nullptr;
}

bool ChatStore::isMine(const Chat &chat) const
{
    return chat.status == ChatStatus::Active && chat.agentId && *chat.agentId == me();
}

int ChatStore::waiting() const
{
    return static_cast<int>(std::count_if(m_chats.cbegin(), m_chats.cend(),
                                          [](const Chat &chat) { return chat.status == ChatStatus::Waiting; }));
}

int ChatStore::activeOf(UserId agent) const
{
    return static_cast<int>(std::count_if(m_chats.cbegin(), m_chats.cend(), [agent](const Chat &chat) {
        return chat.status == ChatStatus::Active && chat.agentId == agent;
    }));
}

ChatId ChatStore::longestWaiting() const
{
    const Chat *longest = nullptr;
    for (const Chat &chat : m_chats) {
        if (chat.status != ChatStatus::Waiting)
            continue;
        if (!longest || chat.waitingSince.value_or(chat.createdAt) < longest->waitingSince.value_or(longest->createdAt))
            longest = &chat;
    }
    return longest ? longest->id : ChatId();
}

int ChatStore::unread(const Chat &chat) const
{
    return isMine(chat) || chat.status == ChatStatus::Waiting ? m_unread.value(chat.id) : 0;
}

void ChatStore::markRead(ChatId id)
{
    const Chat *known = chat(id);
    if (!known || !known->lastMessageId || m_reads.value(id) >= *known->lastMessageId)
        return;
    m_reads.insert(id, *known->lastMessageId);
    saveReads();
    if (m_unread.remove(id) > 0)
        emit changed(id);
}

void ChatStore::loadReads()
{
    const auto stored = fromJson<StoredReads>(QByteArrayView(m_db.value(storedName())));
    for (const StoredRead &read : stored ? stored->rows : QList<StoredRead>())
        m_reads.insert(read.id, read.message);
}

void ChatStore::saveReads()
{
    StoredReads stored;
    for (auto read = m_reads.cbegin(); read != m_reads.cend(); ++read) {
        const Chat *known = chat(read.key());
        if (known && known->isOpen())
            stored.rows.append({read.key(), read.value()});
    }
    m_db.saveValue(storedName(), toJson(stored));
}

/// One that is held as unread keeps its count: it was counted as it came.
void ChatStore::put(const Chat &chat)
{
    const auto held = m_chats.constFind(chat.id);
    const Chat known = held == m_chats.cend() ? chat : merged(*held, chat);
    m_chats.insert(chat.id, known);
    // Whoever waits for somebody is news, though the last word was the bot's.
    const bool isToBeRead = known.lastMessageAuthor == ChatAuthor::Visitor || known.status == ChatStatus::Waiting;
    const bool isNews = isToBeRead && known.lastMessageId > m_reads.value(known.id);
    if (isNews && m_unread.value(known.id) == 0)
        m_unread.insert(known.id, 1);
    else if (!isNews && known.lastMessageAuthor == ChatAuthor::Agent)
        m_unread.remove(known.id);
    showInPage(known);
}

void ChatStore::takeEvent(const FeedEvent &event)
{
    if (const OutboxEntry *own = m_outbox.find(event.event->call); own && own->entity == Entity::Chat)
        m_arrived.insert(own->key);
    if (event.event->entity == Entity::Chat)
        takeChat(event);
    else if (event.event->entity == Entity::ChatMessage)
        takeMessage(event);
    else if (event.event->entity == Entity::Ticket)
        takeTicket(event);
}

void ChatStore::takeChat(const FeedEvent &event)
{
    const auto row = fromJson<Chat>(QByteArrayView(event.row.bytes));
    if (!row || !row->id.isValid())
        return;
    m_lastSeq.insert(row->id, event.seq);
    const Chat *held = chat(row->id);
    const std::optional<Chat> before = held ? std::optional(*held) : std::nullopt;
    put(*row);
    emit changed(row->id);
    tellWaiting();
    if (event.seq > m_feed.liveAfter())
        emit chatArrived(*chat(row->id), before, event.event->actorId.value_or(UserId()));
}

void ChatStore::takeMessage(const FeedEvent &event)
{
    const auto message = fromJson<ChatMessage>(QByteArrayView(event.row.bytes));
    if (!message || !message->id.isValid())
        return;
    m_lastSeq.insert(message->chatId, event.seq);
    if (const auto known = m_chats.constFind(message->chatId); known != m_chats.cend()) {
        Chat chat = *known;
        chat.lastMessageId = message->id;
        chat.lastMessageAt = message->createdAt;
        chat.lastMessageAuthor = message->authorType;
        chat.lastMessage = message->body.left(200);
        const bool isNew = message->id > known->lastMessageId.value_or(ChatMessageId());
        if (isNew && message->authorType == ChatAuthor::Visitor && message->id > m_reads.value(chat.id))
            m_unread[chat.id] += 1;
        put(chat);
    }
    if (OpenPage *open = find(message->chatId); open && open->hasPage) {
        insertMessage(open->page.messages, *message);
        emit pageChanged(message->chatId);
    }
    emit changed(message->chatId);
    if (event.seq > m_feed.liveAfter())
        emit messageArrived(*message);
}

void ChatStore::tellWaiting()
{
    const int now = waiting();
    if (std::exchange(m_toldWaiting, now) != now)
        emit waitingChanged(now);
}

void ChatStore::apiChanged()
{
    if (m_api.isSignedIn())
        return;
    if (m_state == State::Current || m_state == State::Failed) {
        m_state = State::Old;
        m_oldSince = Time::now();
    }
    m_fetch = {};
    QList<ChatId> old; // whoever hears of it may open and close pages
    for (const auto &[id, open] : m_pages) {
        open->isFetching = open->isLoadingOlder = false;
        if (open->state == State::Current)
            open->state = State::Old;
        old.append(ChatId(id));
    }
    for (const ChatId id : std::as_const(old))
        emit pageChanged(id);
    emit changed(ChatId());
}

void ChatStore::forget()
{
    m_chats.clear();
    m_lastSeq.clear();
    m_unread.clear();
    m_reads.clear();
    m_lingering.clear();
    for (const auto &[id, open] : m_pages) {
        open->page.messages.clear();
        open->again = open->isFetching;
    }
    emit changed(ChatId());
}

void ChatStore::refresh()
{
    fetch();
    for (const auto &[id, open] : m_pages) {
        if (open->users > 0)
            fetchPage(ChatId(id));
    }
}

void ChatStore::fetch()
{
    if (std::exchange(m_fetch.isRunning, true)) {
        m_fetch.again = true;
        return;
    }
    m_fetch.again = false;
    m_fetch.open.clear();
    m_fetch.asOf = 0;
    fetchOpen(0);
}

void ChatStore::fetchOpen(qint64 offset)
{
    ChatList::Params params;
    params.query.status = {ChatStatus::Bot, ChatStatus::Waiting, ChatStatus::Active};
    params.limit = kMostAtOnce;
    params.offset = offset;
    m_api.call<ChatList>(params, this, [this, offset](const Result<ChatList::Result> &answer) {
        if (!answer.ok())
            return fetchEnded(answer);
        // Chats that came or went between two pages of a long list move the others.
        m_fetch.again = m_fetch.again || (offset > 0 && m_fetch.asOf != answer->asOf);
        if (offset == 0)
            m_fetch.asOf = answer->asOf;
        for (const Chat &chat : answer->rows)
            m_fetch.open.insert(chat.id, chat);
        if (answer->rows.size() == kMostAtOnce)
            return fetchOpen(offset + kMostAtOnce);
        fetchClosed();
    });
}

void ChatStore::fetchClosed()
{
    ChatList::Params params;
    params.query.status = {ChatStatus::Closed};
    params.limit = kClosedShown;
    m_api.call<ChatList>(params, this, [this](const Result<ChatList::Result> &answer) { fetchEnded(answer); });
}

void ChatStore::fetchEnded(const Result<ChatList::Result> &answer)
{
    m_fetch.isRunning = false;
    if (!answer.ok()) {
        if (answer.error().kind == ErrorKind::Offline)
            return;
        m_error = answer.error();
        m_state = State::Failed;
        emit changed(ChatId());
        return;
    }
    forgetUnlisted();
    for (const Chat &chat : std::as_const(m_fetch.open))
        put(chat);
    for (const Chat &chat : answer->rows)
        put(chat);
    m_state = State::Current;
    m_error = {};
    m_oldSince.reset();
    emit changed(ChatId());
    tellWaiting();
    if (m_fetch.again)
        fetch();
}

/// They were closed while nobody told us, and so long ago that they are not among the newest closed ones.
void ChatStore::forgetUnlisted()
{
    m_chats.removeIf([this](const auto &held) {
        return held->isOpen() && !m_fetch.open.contains(held.key()) && m_lastSeq.value(held.key()) <= m_fetch.asOf;
    });
}

} // namespace sf::client
