// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's reads - customers, their tickets, tags, views, likely duplicates - each with its floor: the leanest statements that answer it.
#pragma once

#include "server/auth/actor.h"
#include "shared/methods/company.h"
#include "shared/methods/contact.h"
#include "tests/bench/calls.h"
#include "tests/bench/floorreads.h"

namespace sf::bench {

struct DeskRead
{
    Call call;
    FloorRead floor;
};

class DeskReads
{
public:
    /// `database` only says how statements are compiled; they run on `raw`.
    DeskReads(RawConnection &raw, server::Database &database, const server::Actor &actor, qint64 tickets);

    std::vector<DeskRead> all();
    /// Shared views that no counter knows; once, while the server is stopped.
    static void addViews(server::Database &database, const server::Actor &actor);

private:
    /// Which records a list holds: the end of "SELECT id FROM … WHERE organization_id = ?", and its conditions alone.
    struct Chosen
    {
        QByteArray conditions; ///< " AND …"
        Cells values;
        QByteArray order;
        QByteArray ids; ///< instead of all that: a whole sub-select
    };

    void addContacts(std::vector<DeskRead> &reads);
    void addCompanies(std::vector<DeskRead> &reads);
    void addTickets(std::vector<DeskRead> &reads);
    DeskRead contacts(const QString &title, const ContactList::Params &params, const Chosen &chosen);
    DeskRead companies(const QString &title, const CompanyList::Params &params, const Chosen &chosen);
    DeskRead tickets(const QString &title, const TicketQuery &query, SortKey by);
    DeskRead contact();
    DeskRead tagUses();
    DeskRead viewCounts();
    DeskRead similar();
    template<Described T>
    FloorRead list(const QByteArray &table, const QByteArray &more, const Chosen &chosen);

    RawConnection &m_raw;
    server::Database &m_database;
    server::Actor m_actor;
    qint64 m_contacts;
    FloorReads m_floor;
};

} // namespace sf::bench
