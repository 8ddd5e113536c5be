// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that are measured, as lines of the wire, and whether an answer is what it should be.
#pragma once

#include "shared/methods/ticket.h"
#include "tests/bench/load.h"

#include <functional>
#include <vector>

namespace sf::bench {

struct Call
{
    QString title;
    double target = 2;  ///< at most that many times the floor, with one client
    double longest = 0; ///< milliseconds that the eye waits at most; 0: only the floor counts
    int clients = 64;   ///< at most so many at a time
    Load::Request request;
    /// What is wrong with an answer; empty when nothing is.
    std::function<QString(const QByteArray &line)> problem;
};

/// Calls against a database of that many generated tickets.
class Calls
{
public:
    explicit Calls(qint64 tickets) : m_tickets(tickets) {}

    [[nodiscard]] Call list() const;
    [[nodiscard]] Call ticket() const;
    [[nodiscard]] Call create() const;
    [[nodiscard]] Call respond() const;
    [[nodiscard]] Call change() const;
    [[nodiscard]] Call changeContact() const;
    [[nodiscard]] Call search(const char *word) const;

    static TicketList::Params openTickets();
    /// As the client asks: the best matches first.
    static TicketList::Params searchFor(const char *word);

private:
    qint64 m_tickets;
};

} // namespace sf::bench
