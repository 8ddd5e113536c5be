// SPDX-License-Identifier: GPL-3.0-or-later
// ChatStore: all open chats and those closed last, and the opened conversations; kept current by the feed (the higher version wins). What is
// said goes through the queue and is shown from there until it has arrived. Main thread.
#pragma once

#include "client/sync/outbox.h"
#include "shared/methods/chat.h"
#include "shared/methods/feed.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <unordered_map>

namespace sf::client {

class Api;
class Directory;
class Feed;
class LocalDb;

class ChatStore : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Loading,
        Current,
        Old,    ///< as it was when the connection broke
        Failed, ///< error() says why; what is held may be old
        Missing ///< only of a page: there is no such chat
    };

    ChatStore(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, const Directory &directory, QObject *parent = nullptr);
    ~ChatStore() override;

    // The list
    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    /// When the connection broke; only while the state is Old.
    std::optional<Time> oldSince() const { return m_oldSince; }
    const QHash<ChatId, Chat> &chats() const { return m_chats; }
    /// Null for one that is not known here.
    const Chat *chat(ChatId id) const;
    bool isMine(const Chat &chat) const;
    int waiting() const;
    /// How many chats somebody has.
    int activeOf(UserId agent) const;
    /// The one that waits longest.
    ChatId longestWaiting() const;
    void refresh();

    /// What the visitor said since it was read here; of chats that are mine or wait, 0 of others.
    int unread(const Chat &chat) const;
    void markRead(ChatId id);

    // Conversations
    /// Fetched and kept current until as many closePage() calls; pageChanged() tells. One that was seen before shows at once.
    void openPage(ChatId id);
    void closePage(ChatId id);
    void refreshPage(ChatId id);
    void loadOlder(ChatId id);
    /// Null while nothing is known. Valid until the next pageChanged().
    const ChatPage *page(ChatId id) const;
    State pageState(ChatId id) const;
    Error pageError(ChatId id) const;
    /// What was said here and has not arrived yet, oldest first.
    QList<OutboxEntry> pendingReplies(ChatId id) const;

    /// False when there is no disk to write it down: keep the text on the screen.
    bool reply(ChatId id, const QString &body);
    /// What the queue calls it.
    QString label(ChatId id) const;

signals:
    /// One came, changed or went, or was read; 0: several, or the state.
    void changed(sf::ChatId id);
    /// How many wait.
    void waitingChanged(int count);
    void pageChanged(sf::ChatId id);
    /// Just now, not from the log.
    void messageArrived(const sf::ChatMessage &message);
    /// Just now; `before` is what was known of it.
    void chatArrived(const sf::Chat &chat, const std::optional<sf::Chat> &before, sf::UserId actor);

private:
    struct OpenPage
    {
        int users = 0;
        qint64 lastUse = 0;
        ChatPage page;
        State state = State::Loading;
        Error error;
        bool hasPage = false;
        bool isFetching = false;
        bool isLoadingOlder = false;
        bool again = false;
    };
    /// Answered, but its event has not come by yet.
    struct Settled
    {
        OutboxEntry entry;
        qint64 seq = 0;
    };
    /// A list on its way, page by page.
    struct Fetch
    {
        QHash<ChatId, Chat> open;
        qint64 asOf = 0;
        bool isRunning = false;
        bool again = false;
    };

    void takeEvent(const FeedEvent &event);
    void takeChat(const FeedEvent &event);
    void takeMessage(const FeedEvent &event);
    void takeTicket(const FeedEvent &event);
    void put(const Chat &chat);
    void fetch();
    void fetchOpen(qint64 offset);
    void fetchClosed();
    void fetchEnded(const Result<ChatList::Result> &answer);
    void forgetUnlisted();
    void tellWaiting();
    void apiChanged();
    void forget();
    void loadReads();
    void saveReads();
    void settled(const OutboxEntry &entry, const Receipt &receipt);
    void queueChanged(const OutboxEntry &entry);
    void fetchPage(ChatId id);
    void pageArrived(ChatId id, const Result<ChatPage> &answer);
    void showInPage(const Chat &chat);
    void dropUnusedPages();
    static bool insertMessage(QList<ChatMessage> &messages, const ChatMessage &message);
    OpenPage *find(ChatId id);
    const OpenPage *find(ChatId id) const;
    UserId me() const;

    Api &m_api;
    Feed &m_feed;
    Outbox &m_outbox;
    LocalDb &m_db;
    const Directory &m_directory;
    State m_state = State::Loading;
    Error m_error;
    std::optional<Time> m_oldSince;
    QHash<ChatId, Chat> m_chats;
    QHash<ChatId, qint64> m_lastSeq; ///< of the newest event about a chat
    QHash<ChatId, ChatMessageId> m_reads;
    QHash<ChatId, int> m_unread;
    Fetch m_fetch;
    std::unordered_map<qint64, std::unique_ptr<OpenPage>> m_pages;
    qint64 m_uses = 0;
    QList<Settled> m_lingering;
    QSet<QString> m_arrived; ///< keys of entries whose event came before their answer
    int m_toldWaiting = -1;
};

} // namespace sf::client
