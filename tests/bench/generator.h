// SPDX-License-Identifier: GPL-3.0-or-later
// Fills an organisation with N tickets of three messages each, always the same ones, straight through the server's database layer.
#pragma once

#include "server/db/database.h"
#include "shared/event.h"
#include "shared/response.h"
#include "shared/ticket.h"
#include "tests/bench/customers.h"
#include "tests/bench/ticketfiles.h"

#include <vector>

namespace sf::bench {

/// Skewed as real ones are: 85 % closed, contacts and companies in proportion, tags, custom fields and files on some; rows, log, heads and
/// search index agree.
/// Nothing else may have the database open.
class Generator
{
public:
    Generator(server::Database &database, OrganizationId organization, qint64 tickets);
    void run();
    /// When the first ticket after so many of that many was made, within a second.
    static Time createdAfter(qint64 tickets, qint64 count);

private:
    using Person = Customers::Person;

    void readHeads();
    void addAgents();
    void addTicket(qint64 index);
    Ticket makeTicket(qint64 index, const Person &requester, Dice &dice);
    Response makeResponse(const Ticket &ticket, const Person &requester, int position, Dice &dice);
    void insertTicket(const Ticket &ticket, const Person &requester, bool hasFile);
    void addResponse(const Ticket &ticket, const Response &response, const Person &requester, bool isLast);
    void appendEvent(const Ticket &ticket, qint64 version, EventKind kind, Time at, const QByteArray &changes,
                     std::optional<ResponseId> response = std::nullopt);
    void index(const Ticket &ticket, const Person &requester, ResponseId response, const QString &text);
    void writeHeads();

    server::Database &m_database;
    OrganizationId m_organization;
    qint64 m_tickets;
    Prose m_prose;
    Customers m_customers;
    TicketFiles m_files;
    qint64 m_agents = 0;
    qint64 m_lastUser = 0;
    qint64 m_lastResponse = 0;
    qint64 m_seq = 0;
};

} // namespace sf::bench
