// SPDX-License-Identifier: GPL-3.0-or-later
// The customers of a generated organisation: tags, companies and contacts, always the same ones.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/company.h"
#include "shared/contact.h"
#include "tests/bench/prose.h"

#include <vector>

namespace sf::bench {

/// Five tickets a contact, ten contacts a company; some have no score, no address, no company.
class Customers
{
public:
    struct Person
    {
        ContactId id;
        QString name;
        QString email;
        std::optional<CompanyId> company;
    };

    static constexpr qint64 tagCount = 40;
    static qint64 contactsFor(qint64 tickets) { return qMax<qint64>(10, tickets / 5); }
    static qint64 companiesFor(qint64 tickets) { return qMax<qint64>(3, tickets / 50); }

    Customers(server::Database &database, OrganizationId organization, qint64 tickets);
    /// In the caller's transaction; the heads are the caller's too.
    void add();

    [[nodiscard]] const std::vector<Person> &people() const { return m_people; }
    [[nodiscard]] qint64 companies() const { return m_companies; }
    /// None, one or a few, the first ones most often.
    static QList<TagId> tagsOf(Dice &dice, qint64 oneIn);

private:
    void addTags();
    void addCompanies();
    void addContacts();
    Contact makeContact(qint64 id, Dice &dice) const;

    server::Database &m_database;
    server::Actor m_actor;
    qint64 m_contacts;
    qint64 m_companies;
    Prose m_prose;
    std::vector<Person> m_people;
};

} // namespace sf::bench
