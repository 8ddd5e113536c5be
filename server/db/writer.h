// SPDX-License-Identifier: GPL-3.0-or-later
// The one writer of the process: takes what waits, runs each call in a savepoint, commits once, then answers all.
#pragma once

#include "server/db/databaseurl.h"
#include "server/db/postbox.h"
#include "server/db/receipts.h"
#include "server/db/writetransaction.h"
#include "shared/result.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace sf::server {

struct WriteCall
{
    // 0: the call makes an organisation or touches none.
    OrganizationId organization;
    // On the writer's thread; may run more than once, so it changes nothing but the database. Its value is the receipt: at most 1 KiB of JSON.
    // An Error takes back everything that the call did.
    std::function<Result<QByteArray>(WriteTransaction &)> work;
    // On the thread the Writer lives in, after the commit; the events of the call went to `committed` before.
    std::function<void(Result<QByteArray>)> done;
    std::optional<ReceiptKey> receipt;
    bool background = false; // waits behind all others (bulk jobs, import)
    QString call = {};       // without a receipt: the key that its events carry (a piece of a bulk job)
};

class Writer : public QObject
{
    Q_OBJECT

public:
    // Opens the database on its own thread; what fails there comes out of start().
    explicit Writer(DatabaseUrl url, QObject *parent = nullptr);
    ~Writer() override; // finishes what was submitted

    // Wants an up-to-date schema.
    Result<Done> start();

    // From any thread.
    void submit(WriteCall call);

    // For commands without an event loop: waits for the commit. Not from the thread of a running server's sockets.
    Result<QByteArray> runNow(WriteCall call);

signals:
    // The events of one commit, by seq within each organisation, on the thread this object lives in.
    void committed(const std::vector<sf::server::CommittedEvent> &events);
    // What one commit has to say to single users, after `committed`.
    void told(const std::vector<sf::server::Telling> &tellings);
    // A commit left work in follow_ups.
    void followUpsBegun();

private:
    struct Waiting;
    struct Group;
    enum class Turn { Write, Idle, Stop };

    void enqueue(std::unique_ptr<Waiting> waiting);
    void work(Database &database);
    Turn takeGroup(Group &group, bool dirty);
    void putBack(Group &group);
    void runGroup(Database &database, Group &group);
    void attemptGroup(Database &database, Group &group);
    static void runCall(Database &database, Heads &heads, Waiting &waiting, Group &group);
    static Result<QByteArray> runOnce(Database &database, Heads &heads, const WriteCall &call, Group &group);
    static void commit(Database &database);
    static void fail(Group &group, const Error &error);
    void answer(Group &group);
    void forgetOldReceipts(Database &database);
    static void checkpoint(Database &database);
    void pause(std::chrono::milliseconds duration);

    DatabaseUrl m_url;
    Postbox m_postbox;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Waiting>> m_calls;
    std::deque<std::unique_ptr<Waiting>> m_background;
    bool m_stopping = false;
    // The writer's thread only.
    Time m_receiptsTidied;
    std::chrono::nanoseconds m_lastCommit{0};
    std::size_t m_lastGroup = 0;
    std::thread m_thread;
};

} // namespace sf::server
