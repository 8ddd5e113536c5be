// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of the organisations of one transaction: locked first, counted in memory, written once at the end.
#pragma once

#include "shared/enums.h"
#include "shared/ids.h"

#include <array>
#include <map>
#include <vector>

namespace sf::server {

class Database;

struct Head
{
    static constexpr std::size_t entities = EnumNames<Entity>::names.size();

    qint64 seq = 0;
    qint64 ticketNumber = 0;
    std::array<qint64, entities> lastIds{};

    friend bool operator==(const Head &, const Head &) = default;
};

class Heads
{
public:
    explicit Heads(Database &database);

    // Locks in the order of the ids. An organisation that does not exist has no head afterwards.
    void lock(std::vector<OrganizationId> organizations);
    void add(OrganizationId organization); // a new row for a new organisation
    Head *find(OrganizationId organization);

    std::map<OrganizationId, Head> copy() const { return m_heads; }
    void restore(std::map<OrganizationId, Head> copy) { m_heads = std::move(copy); }
    void write(); // those that moved

private:
    Database &m_database;
    std::map<OrganizationId, Head> m_heads;
    std::map<OrganizationId, Head> m_stored;
};

} // namespace sf::server
