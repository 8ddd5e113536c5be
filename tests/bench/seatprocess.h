// SPDX-License-Identifier: GPL-3.0-or-later
// A Seat seen from the bench: starts its process, gives commands and waits for what it tells.
#pragma once

#include "tests/bench/timings.h"

#include <QList>
#include <QProcess>

#include <map>

namespace sf::bench {

class SeatProcess
{
public:
    /// The secret is "password …" or "token …".
    SeatProcess(quint16 port, const QString &profile, const QByteArray &secret);
    ~SeatProcess();
    SeatProcess(const SeatProcess &) = delete;
    SeatProcess &operator=(const SeatProcess &) = delete;

    /// Milliseconds from before the process was started until it told that word, with what it told.
    struct Told
    {
        double ms = 0;
        QByteArray more;
    };
    Told waitFor(const QByteArray &word);

    /// A command's longest stall, and how long it took.
    struct Outcome
    {
        double stallMs = 0;
        double ms = 0;
    };
    Outcome run(const QByteArray &command);
    /// Begins a command that finish() waits for.
    void begin(const QByteArray &command);
    Outcome finish();
    double residentMb();

    /// When each event's row was on the model, by the number of the event; after the command "follow".
    [[nodiscard]] const std::map<qint64, Clock::time_point> &seen() const { return m_seen; }
    [[nodiscard]] QByteArray token() const { return m_token; }

private:
    void take(const QByteArray &line);
    void read();

    QProcess m_process;
    Clock::time_point m_startedAt;
    std::map<QByteArray, Told> m_told;
    std::map<qint64, Clock::time_point> m_seen;
    QByteArray m_token;
};

} // namespace sf::bench
