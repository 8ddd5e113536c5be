// SPDX-License-Identifier: GPL-3.0-or-later
// The reading workers.
#include "server/db/readers.h"

#include <condition_variable>
#include <mutex>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

// More waiting than this is refused at once: an answer that comes too late helps nobody.
constexpr std::size_t maxWaiting = 20'000;
constexpr std::size_t maxWaitingSlow = 200;

Error toError(const StorageError &error, Pace pace)
{
    if (error.failure() == StorageFailure::Timeout) {
        const QString hint = pace == Pace::Slow
                               ? u"This question takes too long. Narrow it by a status, an assignee or a date."_s
                               : u"The database is too slow at the moment. Try again."_s;
        return {.kind = ErrorKind::Busy, .message = hint, .fields = {}, .retryAfterMs = 2000, .detail = {}};
    }
    qWarning("storage: %s", error.what());
    return Error::of(ErrorKind::Storage,
                     u"The database cannot be read at the moment. Try again; the server's log says more."_s);
}

} // namespace

struct Readers::Lane
{
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Job> jobs;
    bool stopping = false;
};

Readers::Readers(DatabaseUrl url, int threads, QObject *parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_quick(std::make_unique<Lane>())
    , m_slow(std::make_unique<Lane>())
{
    for (int i = 0; i < std::max(1, threads); ++i)
        m_threads.emplace_back([this] { work(*m_quick, Pace::Quick); });
    m_threads.emplace_back([this] { work(*m_slow, Pace::Slow); });
}

Readers::~Readers()
{
    for (Lane *lane : {m_quick.get(), m_slow.get()}) {
        const std::lock_guard lock(lane->mutex);
        lane->stopping = true;
        lane->wake.notify_all();
    }
    for (std::thread &thread : m_threads)
        thread.join();
}

void Readers::enqueue(Job job, Pace pace)
{
    Lane &lane = pace == Pace::Slow ? *m_slow : *m_quick;
    {
        const std::lock_guard lock(lane.mutex);
        if (lane.jobs.size() < (pace == Pace::Slow ? maxWaitingSlow : maxWaiting)) {
            lane.jobs.push_back(std::move(job));
            lane.wake.notify_one();
            return;
        }
    }
    m_postbox.post([finish = std::move(job.finish)] {
        finish(Error{.kind = ErrorKind::Busy,
                     .message = u"Too much is waiting to be read. Try again."_s,
                     .fields = {},
                     .retryAfterMs = 1000,
                     .detail = {}});
    });
}

void Readers::work(Lane &lane, Pace pace)
{
    std::unique_ptr<Database> database;
    while (true) {
        Job job;
        {
            std::unique_lock lock(lane.mutex);
            lane.wake.wait(lock, [&lane] { return lane.stopping || !lane.jobs.empty(); });
            if (lane.stopping)
                return;
            job = std::move(lane.jobs.front());
            lane.jobs.pop_front();
        }
        std::optional<Error> error = run(database, job, pace);
        m_postbox.post([finish = std::move(job.finish), error = std::move(error)] { finish(error); });
    }
}

std::optional<Error> Readers::run(std::unique_ptr<Database> &database, const Job &job, Pace pace)
{
    // A lost connection is noticed by the first statement on it, so the second attempt has a new one.
    for (int attempt = 0;; ++attempt) {
        try {
            if (!database) {
                database = std::make_unique<Database>(m_url, Database::Mode::Reader);
                if (pace == Pace::Slow)
                    database->setDeadline(slowLimit);
            }
            Transaction snapshot(*database);
            job.work(*database);
            snapshot.commit();
            return std::nullopt;
        } catch (const StorageError &error) {
            const bool again = error.failure() == StorageFailure::Unavailable && attempt == 0;
            if (error.failure() == StorageFailure::Unavailable)
                database.reset();
            if (!again)
                return toError(error, pace);
        }
    }
}

} // namespace sf::server
