// SPDX-License-Identifier: GPL-3.0-or-later
// A Seat seen from the bench.
#include "tests/bench/seatprocess.h"

#include "tests/bench/rawconnection.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr int PatienceMs = 180'000;

} // namespace

SeatProcess::SeatProcess(quint16 port, const QString &profile, const QByteArray &secret) : m_startedAt(Clock::now())
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {u"--seat"_s, QString::number(port), u"--profile"_s, profile});
    if (!m_process.waitForStarted())
        giveUp(u"the client's process does not start"_s);
    m_process.write(secret + '\n');
}

SeatProcess::~SeatProcess()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

void SeatProcess::read()
{
    while (m_process.canReadLine())
        take(m_process.readLine().trimmed());
}

void SeatProcess::take(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    const QByteArray &word = words[0];
    const Clock::time_point at{std::chrono::nanoseconds(words.value(1).toLongLong())};
    const QByteArray more = words.mid(2).join(' ');
    if (word == "seen") {
        m_seen.emplace(more.toLongLong(), at);
    } else if (word == "token") {
        m_token = more;
    } else if (word == "refused") {
        giveUp(u"the client was refused: "_s + QString::fromUtf8(more));
    } else {
        m_told[word] = {std::chrono::duration<double, std::milli>(at - m_startedAt).count(), more};
    }
}

SeatProcess::Told SeatProcess::waitFor(const QByteArray &word)
{
    const QDeadlineTimer deadline(PatienceMs);
    read();
    while (!m_told.contains(word)) {
        if (m_process.state() == QProcess::NotRunning || deadline.hasExpired())
            giveUp(u"the client's process never told \"%1\""_s.arg(QString::fromUtf8(word)));
        m_process.waitForReadyRead(1000);
        read();
    }
    return m_told[word];
}

void SeatProcess::begin(const QByteArray &command)
{
    m_told.erase("done");
    m_process.write(command + '\n');
    m_process.waitForBytesWritten();
}

SeatProcess::Outcome SeatProcess::finish()
{
    const Told told = waitFor("done");
    const QByteArrayList words = told.more.split(' ');
    return {words.value(0).toDouble(), words.value(1).toDouble()};
}

SeatProcess::Outcome SeatProcess::run(const QByteArray &command)
{
    begin(command);
    return finish();
}

double SeatProcess::residentMb()
{
    m_told.erase("resident");
    run("memory");
    return waitFor("resident").more.toDouble() / 1024;
}

} // namespace sf::bench
