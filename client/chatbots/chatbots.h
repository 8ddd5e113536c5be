// SPDX-License-Identifier: GPL-3.0-or-later
// Chatbots: the client's copy of the bots and their context blocks, kept by pushes and on disk, with what waits in the queue laid over it.
#pragma once

#include "shared/methods/chatbot.h"
#include "shared/methods/feed.h"
#include "shared/result.h"

#include <QHash>
#include <QObject>

namespace sf::client {

class Workspace;
struct OutboxEntry;

class Chatbots : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };

    explicit Chatbots(Workspace &workspace, QObject *parent = nullptr);

    /// Ready as soon as there is a copy, however old.
    State state() const { return m_state; }
    QString problem() const { return m_problem; }
    void fetch();

    /// By name.
    QList<Chatbot> all() const;
    const Chatbot *find(ChatbotId id) const;
    /// In their order.
    QList<ChatbotBlock> blocks(ChatbotId id) const;
    const ChatbotBlock *findBlock(ChatbotBlockId id) const;
    /// What a block must reach, as the server is configured; none while it is not known.
    std::optional<double> threshold() const { return m_threshold; }
    /// The server does not know of its last change yet.
    bool isWaiting(Entity entity, qint64 id) const;

signals:
    void changed();

private:
    struct Copy
    {
        QHash<ChatbotId, Chatbot> bots;
        QHash<ChatbotBlockId, ChatbotBlock> blocks;
    };

    void take(const FeedEvent &event);
    bool put(const FeedEvent &event);
    void takeList(const ChatbotList::Result &answer);
    void fetchBlocks(ChatbotId id);
    void takeBlocks(ChatbotId id, const ChatbotGet::Result &answer);
    void fetchThreshold(ChatbotId id);
    void adopt(const OutboxEntry &entry, const Receipt &receipt);
    static void layEntry(const OutboxEntry &entry, qint64 id, Copy &onto);
    void lay();
    void load();
    void save();

    Workspace &m_workspace;
    QList<FeedEvent> m_early; ///< of changes of this client that are not answered yet
    State m_state = State::Loading;
    QString m_problem;
    Copy m_stored;
    Copy m_shown;
    std::optional<double> m_threshold;
};

} // namespace sf::client
