// SPDX-License-Identifier: GPL-3.0-or-later
// supportflow-client-bench: how long the real client makes a person wait, beside colleagues who work.
#include "server/db/storageerror.h"
#include "tests/bench/clientbench.h"
#include "tests/bench/rawconnection.h"
#include "tests/bench/seat.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

#include <sys/resource.h>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

const QCommandLineOption SeatOption(u"seat"_s, u"Used by the bench itself: be the client of that server."_s, u"PORT"_s);
const QCommandLineOption ProfileOption(u"profile"_s, u"Used with --seat: the client's folder."_s, u"DIR"_s);

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Measures the client on a server process with a generated database: start, "
                                     "memory, stalls of its main loop, and how soon it shows what others do."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"tickets"_s, u"How many tickets, with three messages each."_s, u"N"_s, u"100000"_s},
        {u"database"_s, u"A SQLite file that is filled once and kept; N has to be the same then."_s, u"FILE"_s},
        {u"people"_s, u"How many simulated colleagues."_s, u"N"_s, u"100"_s},
        {u"seconds"_s, u"How long they are looked at."_s, u"S"_s, u"20"_s},
        {u"quick"_s, u"2,000 tickets and little time: only looks whether all happens."_s},
        SeatOption,
        ProfileOption,
    });
}

/// What it signs in with comes by standard input: "password …" or "token …".
int sit(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"supportflow"_s);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    std::array<char, 1000> line{};
    if (!std::fgets(line.data(), line.size(), stdin))
        return 1;
    const QByteArray secret = QByteArray(line.data()).trimmed();
    const QString words = QString::fromUtf8(secret.mid(secret.indexOf(' ') + 1));
    const bool isToken = secret.startsWith("token ");
    sf::bench::Seat seat(application, {.port = parser.value(SeatOption).toUShort(),
                                       .organization = u"test"_s,
                                       .email = u"colleague@test.example"_s,
                                       .profile = parser.value(ProfileOption),
                                       .password = isToken ? QString() : words,
                                       .token = isToken ? words : QString()});
    return QApplication::exec();
}

int bench(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    sf::bench::ClientPlan plan;
    plan.tickets = qMax(100LL, parser.value(u"tickets"_s).toLongLong());
    plan.databaseFile = parser.value(u"database"_s);
    plan.people = qMax(1, parser.value(u"people"_s).toInt());
    plan.seconds = qMax(1, parser.value(u"seconds"_s).toInt());
    if (parser.isSet(u"quick"_s)) {
        plan.quick = true;
        plan.tickets = 2000;
        plan.people = 10;
        plan.seconds = 2;
        plan.messages = {150};
    }
    try {
        return sf::bench::ClientBench(plan).run();
    } catch (const sf::server::StorageError &error) {
        sf::bench::giveUp(error.message());
    }
}

} // namespace

int main(int argc, char **argv)
{
    const bool isSeat = std::any_of(argv, argv + argc, [](const char *word) { return qstrcmp(word, "--seat") == 0; });
    return isSeat ? sit(argc, argv) : bench(argc, argv);
}
