// SPDX-License-Identifier: GPL-3.0-or-later
// The writer's thread: groups of calls, savepoints, receipts, one commit.
#include "server/db/writer.h"

#include "server/db/database.h"

#include <QElapsedTimer>

#include <algorithm>
#include <future>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t maxGroup = 64;
constexpr qint64 maxGroupMs = 5;
constexpr std::chrono::milliseconds longestCommit{8};
constexpr int attempts = 6;
constexpr std::chrono::milliseconds firstPause{50};
constexpr std::chrono::milliseconds idleTime{100};
constexpr qint64 hourMs = 3'600'000;

Error storageRefused()
{
    return Error::of(ErrorKind::Storage,
                     u"The change could not be stored; nothing was changed. The server's log says why."_s);
}

Error noSpace()
{
    return Error::of(ErrorKind::Storage,
                     u"The server has no space left; nothing was changed. Tell its administrator."_s);
}

Error unanswered()
{
    return {.kind = ErrorKind::Busy,
            .message = u"The database does not answer. Try again; a repeated change is carried out once."_s,
            .fields = {},
            .retryAfterMs = 2000,
            .detail = {}};
}

} // namespace

struct Writer::Waiting
{
    WriteCall call;
    bool direct = false; // `done` runs on the writer's thread
    std::optional<Result<QByteArray>> outcome;
};

struct Writer::Group
{
    std::vector<std::unique_ptr<Waiting>> calls;
    std::size_t finished = 0; // calls that have their outcome
    bool isSingly = false;    // one of them fails at the end of the transaction: each gets one of its own
    std::vector<CommittedEvent> events;
    std::vector<std::pair<OrganizationId, SearchDocument>> documents;
    std::vector<Telling> tellings;
    bool hasFollowUp = false;
};

Writer::Writer(DatabaseUrl url, QObject *parent) : QObject(parent), m_url(std::move(url)) {}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

Result<Done> Writer::start()
{
    std::promise<Result<Done>> opened;
    auto answer = opened.get_future();
    m_thread = std::thread([this, &opened] {
        std::unique_ptr<Database> database;
        try {
            database = std::make_unique<Database>(m_url, Database::Mode::Writer);
        } catch (const StorageError &error) {
            opened.set_value(Error::of(ErrorKind::Storage, error.message()));
            return;
        }
        opened.set_value(Done{});
        work(*database);
    });
    return answer.get();
}

void Writer::submit(WriteCall call)
{
    auto waiting = std::make_unique<Waiting>();
    waiting->call = std::move(call);
    enqueue(std::move(waiting));
}

void Writer::enqueue(std::unique_ptr<Waiting> waiting)
{
    const std::lock_guard lock(m_mutex);
    (waiting->call.background ? m_background : m_calls).push_back(std::move(waiting));
    m_wake.notify_one();
}

Result<QByteArray> Writer::runNow(WriteCall call)
{
    std::promise<Result<QByteArray>> done;
    auto answer = done.get_future();
    auto waiting = std::make_unique<Waiting>();
    waiting->call = std::move(call);
    waiting->call.done = [&done](Result<QByteArray> result) { done.set_value(std::move(result)); };
    waiting->direct = true;
    enqueue(std::move(waiting));
    return answer.get();
}

void Writer::work(Database &database)
{
    bool isDirty = false;
    while (true) {
        Group group;
        switch (takeGroup(group, isDirty)) {
        case Turn::Stop:
            checkpoint(database);
            return;
        case Turn::Idle:
            forgetOldReceipts(database);
            checkpoint(database);
            isDirty = false;
            break;
        case Turn::Write:
            runGroup(database, group);
            answer(group);
            isDirty = true;
            if (database.isLogLong()) // under steady load nobody is ever idle
                checkpoint(database);
        }
    }
}

Writer::Turn Writer::takeGroup(Group &group, bool dirty)
{
    std::unique_lock lock(m_mutex);
    const auto isWanted = [this] { return m_stopping || !m_calls.empty() || !m_background.empty(); };
    if (!dirty)
        m_wake.wait(lock, isWanted);
    else if (!m_wake.wait_for(lock, idleTime, isWanted))
        return Turn::Idle;
    if (m_calls.empty() && m_background.empty())
        return Turn::Stop;
    // Those whom the last commit answered ask again at once: one sync for all of them is worth a fraction of one.
    m_wake.wait_for(lock, m_lastCommit / 4,
                    [this] { return m_calls.empty() || m_calls.size() >= m_lastGroup || m_stopping; });
    auto &queue = m_calls.empty() ? m_background : m_calls;
    while (!queue.empty() && group.calls.size() < maxGroup) {
        group.calls.push_back(std::move(queue.front()));
        queue.pop_front();
    }
    return Turn::Write;
}

void Writer::putBack(Group &group)
{
    const std::lock_guard lock(m_mutex);
    while (group.calls.size() > group.finished) {
        auto &queue = group.calls.back()->call.background ? m_background : m_calls;
        queue.push_front(std::move(group.calls.back()));
        group.calls.pop_back();
    }
}

void Writer::runGroup(Database &database, Group &group)
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        try {
            if (attempt > 0) {
                pause(firstPause * (1 << attempt));
                database.reconnect();
            }
            attemptGroup(database, group);
            return;
        } catch (const StorageError &error) {
            qWarning("storage: a group of %zu writes failed: %s", group.calls.size(), error.what());
            database.rollback();
            group.events.clear();
            group.documents.clear();
            group.tellings.clear();
            group.hasFollowUp = false;
            group.finished = 0;
            if (error.failure() == StorageFailure::Full)
                return fail(group, noSpace());
            if (error.failure() == StorageFailure::Unavailable)
                continue;
            if (group.isSingly || group.calls.size() == 1) {
                group.calls.front()->outcome = storageRefused();
                group.finished = 1;
                return putBack(group);
            }
            group.isSingly = true;
        }
    }
    fail(group, unanswered());
}

void Writer::fail(Group &group, const Error &error)
{
    for (const auto &waiting : group.calls)
        waiting->outcome = error;
    group.finished = group.calls.size();
}

void Writer::attemptGroup(Database &database, Group &group)
{
    database.begin();
    Heads heads(database);
    std::vector<OrganizationId> organizations;
    for (const auto &waiting : group.calls) {
        if (waiting->call.organization.isValid())
            organizations.push_back(waiting->call.organization);
    }
    heads.lock(organizations);

    QElapsedTimer clock;
    clock.start();
    for (const auto &waiting : group.calls) {
        if (group.finished > 0 && (group.isSingly || clock.elapsed() >= maxGroupMs))
            break;
        runCall(database, heads, *waiting, group);
        ++group.finished;
    }
    searchindex::putAll(database, std::move(group.documents));
    heads.write();
    const auto before = std::chrono::steady_clock::now();
    commit(database);
    m_lastCommit = std::min<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - before, longestCommit);
    m_lastGroup = group.finished;
    putBack(group);
}

void Writer::commit(Database &database)
{
    try {
        database.commit();
    } catch (const StorageError &error) {
        // After a failed sync nobody knows what the file holds: only a fresh start reads the truth.
        if (database.isSqlite() && error.failure() == StorageFailure::Unavailable)
            qFatal("SupportFlow stops: SQLite could not write a commit to disk: %s", error.what());
        throw;
    }
}

void Writer::runCall(Database &database, Heads &heads, Waiting &waiting, Group &group)
{
    const auto before = heads.copy();
    database.savepoint();
    try {
        waiting.outcome = runOnce(database, heads, waiting.call, group);
    } catch (const StorageError &error) {
        if (error.failure() == StorageFailure::Unavailable || error.failure() == StorageFailure::Full)
            throw;
        qWarning("storage: a write (%s) failed: %s",
                 waiting.call.receipt ? waiting.call.receipt->method.constData() : "internal", error.what());
        waiting.outcome = storageRefused();
    }
    if (waiting.outcome->ok()) {
        database.releaseSavepoint();
    } else {
        database.rollbackToSavepoint();
        heads.restore(before);
    }
}

Result<QByteArray> Writer::runOnce(Database &database, Heads &heads, const WriteCall &call, Group &group)
{
    const Time now = Time::now();
    const auto &receipt = call.receipt;
    if (receipt) {
        if (const auto stored = receipts::find(database, call.organization, *receipt))
            return *stored;
    }
    WriteTransaction transaction(database, heads, call.organization,
                                 receipt ? QString::fromLatin1(receipt->key) : call.call, now);
    Result<QByteArray> outcome = call.work(transaction);
    if (!outcome.ok())
        return outcome;
    if (receipt)
        receipts::store(database, call.organization, *receipt, outcome.value(), now);
    auto appended = transaction.takeEvents();
    std::move(appended.begin(), appended.end(), std::back_inserter(group.events));
    auto documents = transaction.takeDocuments();
    std::move(documents.begin(), documents.end(), std::back_inserter(group.documents));
    auto tellings = transaction.takeTellings();
    std::move(tellings.begin(), tellings.end(), std::back_inserter(group.tellings));
    group.hasFollowUp = group.hasFollowUp || transaction.hasFollowUp();
    return outcome;
}

void Writer::answer(Group &group)
{
    std::vector<std::function<void()>> functions;
    if (!group.events.empty())
        functions.push_back([this, events = std::move(group.events)] { emit committed(events); });
    if (!group.tellings.empty())
        functions.push_back([this, tellings = std::move(group.tellings)] { emit told(tellings); });
    if (group.hasFollowUp)
        functions.push_back([this] { emit followUpsBegun(); });
    for (const auto &waiting : group.calls) {
        if (!waiting->call.done)
            continue;
        if (waiting->direct)
            waiting->call.done(std::move(*waiting->outcome));
        else
            functions.push_back(
                [done = std::move(waiting->call.done), outcome = std::move(*waiting->outcome)] { done(outcome); });
    }
    m_postbox.post(std::move(functions));
}

void Writer::forgetOldReceipts(Database &database)
{
    const Time now = Time::now();
    if (now.ms - m_receiptsTidied.ms < hourMs)
        return;
    m_receiptsTidied = now;
    try {
        receipts::forgetOld(database, now);
    } catch (const StorageError &error) {
        qWarning("storage: old receipts: %s", error.what());
    }
}

void Writer::checkpoint(Database &database)
{
    try {
        database.checkpoint();
    } catch (const StorageError &error) {
        qWarning("storage: checkpoint: %s", error.what());
    }
}

void Writer::pause(std::chrono::milliseconds duration)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, duration, [this] { return m_stopping; });
}

} // namespace sf::server
