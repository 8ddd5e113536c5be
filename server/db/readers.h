// SPDX-License-Identifier: GPL-3.0-or-later
// Worker threads that read, each with its own connection and one snapshot per call; one more for slow work.
#pragma once

#include "server/db/database.h"
#include "server/db/postbox.h"
#include "shared/result.h"

#include <deque>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace sf::server {

enum class Pace {
    Quick,
    Slow // ranked search, reports, unindexed lists: own worker, statements end after slowLimit
};

class Readers : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds slowLimit{5000};

    Readers(DatabaseUrl url, int threads, QObject *parent = nullptr);
    ~Readers() override; // drops what was not begun

    // From any thread. `work` runs on a worker, `done` on the thread this object lives in. What storage does comes back as Error
    // (kind Storage, or Busy when the deadline passed or too much waits).
    template<class T>
    void submit(std::function<Result<T>(Database &)> work, std::function<void(Result<T>)> done, Pace pace = Pace::Quick)
    {
        auto outcome = std::make_shared<std::optional<Result<T>>>();
        enqueue({.work = [outcome, work = std::move(work)](Database &database) { outcome->emplace(work(database)); },
                 .finish = [outcome, done](
                               std::optional<Error> error) { done(error ? Result<T>(*error) : std::move(**outcome)); }},
                pace);
    }

private:
    struct Job
    {
        std::function<void(Database &)> work;
        std::function<void(std::optional<Error>)> finish;
    };
    struct Lane;

    void enqueue(Job job, Pace pace);
    void work(Lane &lane, Pace pace);
    std::optional<Error> run(std::unique_ptr<Database> &database, const Job &job, Pace pace);

    DatabaseUrl m_url;
    Postbox m_postbox;
    std::unique_ptr<Lane> m_quick;
    std::unique_ptr<Lane> m_slow;
    std::vector<std::thread> m_threads;
};

} // namespace sf::server
