// SPDX-License-Identifier: GPL-3.0-or-later
// supportflow-bench: how far the server is from what the machine can do, as ratios measured in one run.
#include "server/db/storageerror.h"
#include "tests/bench/bench.h"
#include "tests/bench/rawconnection.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The server inherits it: thousands of subscribers are as many open files on both sides.
void allowManyFiles()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    allowManyFiles();
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures a server process on a generated database beside the floor: the same "
                                     "statements through the database's C interface and an echo of the same bytes."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"tickets"_s, u"How many tickets, with three messages each."_s, u"N"_s, u"100000"_s},
        {u"postgres"_s, u"An empty PostgreSQL database instead of a SQLite file, as the configuration has it."_s,
         u"URL"_s},
        {u"subscribers"_s, u"Numbers of subscribers for the push, such as 1,100,1000,5000."_s, u"LIST"_s},
        {u"seconds"_s, u"For each operation and number of clients."_s, u"S"_s, u"2"_s},
        {u"quick"_s, u"2,000 tickets and little time: only looks whether every answer is right."_s},
    });
    parser.process(application);

    sf::bench::Plan plan;
    plan.tickets = qMax(100LL, parser.value(u"tickets"_s).toLongLong());
    plan.databaseUrl = parser.value(u"postgres"_s);
    plan.each = std::chrono::milliseconds(static_cast<qint64>(parser.value(u"seconds"_s).toDouble() * 1000));
    if (parser.isSet(u"subscribers"_s)) {
        plan.subscribers.clear();
        for (const QString &count : parser.value(u"subscribers"_s).split(u',', Qt::SkipEmptyParts))
            plan.subscribers << qMax(1, count.toInt());
    }
    if (parser.isSet(u"quick"_s)) {
        plan.quick = true;
        plan.tickets = 2000;
        plan.subscribers = {1, 20};
        plan.each = std::chrono::milliseconds(50);
    }
    try {
        return sf::bench::Bench(plan).run();
    } catch (const sf::server::StorageError &error) {
        sf::bench::giveUp(error.message());
    }
}
