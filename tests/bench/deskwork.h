// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's long work against a server - jobs over thousands of tickets, files, imports, merging - each beside the same work done by the bare
// interfaces once the server has stopped.
#pragma once

#include "server/auth/actor.h"
#include "tests/bench/deskwrites.h"
#include "tests/bench/echoserver.h"
#include "tests/bench/gate.h"
#include "tests/bench/timings.h"

#include <functional>

namespace sf::bench {

class DeskWork
{
public:
    struct Plan
    {
        qint64 tickets = 0;
        int jobTickets = 4312;
        int merges = 200;
        int importRows = 1000;
        qint64 fileBytes = 10 * 1024 * 1024;
    };

    /// The gates of an administrator, who does the work, and of a colleague, who changes tickets meanwhile.
    DeskWork(const Plan &plan, Gate &gate, Gate &colleague, EchoServer &echo);

    void run();
    void measureFloor(RawConnection &raw, OrganizationId organization, UserId user);
    void print() const;
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    struct Work
    {
        QString what;
        QString unit;
        double amount = 0; ///< of units that were done
        double served = 0; ///< seconds
        double raw = 0;
        qint64 answerBytes = 120;
        qint64 requestBytes = 250;
        double roundTrips = 0;
    };

    Work &work(const QString &what, const QString &unit);
    template<class Method>
    std::optional<typename Method::Result> call(LineSocket &socket, const typename Method::Params &params);
    void follow();
    void runJobs();
    /// Until the job that runs has ended; the colleague changes one ticket for each piece that was done.
    void awaitJob(Work &job, const QString &title);
    void moveFile();
    void sendFile(const QByteArray &bytes);
    void readFile();
    void importContacts();
    void mergeContacts();
    void mergeTickets();
    double echoSeconds(const Work &work) const;
    template<class Step>
    void measureRaw(const QString &what, int times, Step step);

    Plan m_plan;
    Gate &m_gate;
    EchoServer &m_echo;
    std::unique_ptr<LineSocket> m_socket;
    std::unique_ptr<LineSocket> m_colleague;
    std::vector<Work> m_works;
    std::vector<std::pair<QString, Timings>> m_meanwhile;
    AttachmentId m_file;
    QStringList m_problems;
    qint64 m_next = 10'000'000; ///< numbers its changes, so that none is like one that was made before
};

} // namespace sf::bench
