// SPDX-License-Identifier: GPL-3.0-or-later
// Replay: real conversations happen once more in front of a real server, faster: every second one as a chat through the supportflow-chat
// program, the others as tickets; one agent's client does what the agents did.
#pragma once

#include "tests/flow/realclient.h"
#include "tests/flow/realconversations.h"

#include <QProcess>
#include <QQueue>

#include <memory>
#include <unordered_map>

namespace sf::test {

/// One conversation. What happens in it happens in order: each step waits until the one before is confirmed.
struct ReplayedConversation
{
    enum class Kind { Customer, Agent, Note, End };
    struct Step
    {
        Kind kind = Kind::Customer;
        QString author;
        QString body;
    };

    qint64 number = 0;
    bool isChat = false;
    bool isEnded = false; ///< it ends within what is replayed
    QQueue<Step> steps;   ///< not yet done
    QList<Step> whole;    ///< all that happens
    bool isBusy = false;
    TicketId ticket;
    ChatId chat;
    bool isTaken = false;
    std::unique_ptr<QProcess> visitor;
};

class Replay : public QObject
{
    Q_OBJECT

public:
    /// What the dashboard has to show in the end, as the messages alone tell.
    struct Figures
    {
        qint64 tickets = 0;
        qint64 resolved = 0;
        qint64 replies = 0;  ///< public ones of agents, on tickets
        qint64 answered = 0; ///< tickets with such a reply
        qint64 chatsWaiting = 0;
        qint64 chatsActive = 0;
        qint64 chatsDone = 0; ///< closed, of agents
    };

    /// Those of the messages that fit into `seconds`, when every pause is cut to a second and all of them take five minutes.
    Replay(const QList<RealMessage> &all, int seconds, const TestServer &server, QByteArray channelToken);

    void start();
    bool isDone() const { return m_left == 0; }
    Figures expected() const;
    qsizetype messages() const { return m_messages; }
    /// Steps that were refused; nothing should be.
    const QStringList &problems() const { return m_problems; }
    const std::unordered_map<qint64, ReplayedConversation> &conversations() const { return m_conversations; }
    Client &agent() { return m_agent; }

signals:
    /// The server has confirmed an event that this replay caused.
    void confirmed(qint64 seq);

private:
    using Step = ReplayedConversation::Step;

    void plan(const QList<RealMessage> &all, int seconds);
    void happen(qint64 conversation, const Step &step);
    void goOn(ReplayedConversation &conversation);
    void doneWith(ReplayedConversation &conversation);
    void inChat(ReplayedConversation &conversation, const Step &step);
    void onTicket(ReplayedConversation &conversation, const Step &step);
    void visitorSays(ReplayedConversation &conversation, const Step &step);
    void makeTicket(ReplayedConversation &conversation, const Step &note);
    void resolve(ReplayedConversation &conversation);
    void heard(const FeedEvent &event);
    template<Method M>
    void call(ReplayedConversation &conversation, typename M::Params params,
              std::function<void(const Receipt &)> then = {});
    template<Method M>
    void submit(ReplayedConversation &conversation, const typename M::Params &params,
                std::function<void(const Receipt &)> then = {});

    struct Planned
    {
        int atMs = 0;
        qint64 conversation = 0;
        Step step;
    };

    const TestServer &m_server;
    QByteArray m_token;
    QTemporaryDir m_folder;
    Client m_agent;
    std::vector<Planned> m_plan;
    std::unordered_map<qint64, ReplayedConversation> m_conversations;
    QHash<QString, std::function<void(const Receipt &)>> m_waiting; ///< for the outbox, by key
    QHash<qint64, qint64> m_chats;                                  ///< conversation of each chat
    QStringList m_problems;
    qsizetype m_messages = 0;
    qsizetype m_left = 0; ///< steps not yet confirmed
};

} // namespace sf::test
