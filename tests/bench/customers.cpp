// SPDX-License-Identifier: GPL-3.0-or-later
// The customers of a generated organisation.
#include "tests/bench/customers.h"

#include "server/companies/companyrepository.h"
#include "server/contacts/contactrepository.h"
#include "server/db/rows.h"
#include "shared/tag.h"
#include "shared/text.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr qint64 Day = 86'400'000;
constexpr Time Start{1'640'995'200'000}; // 2022-01-01

const QStringList &industries()
{
    static const QStringList names{u"Retail"_s,     u"Software"_s, u"Logistics"_s,  u"Health care"_s,  u"Education"_s,
                                   u"Energy"_s,     u"Banking"_s,  u"Insurance"_s,  u"Construction"_s, u"Hospitality"_s,
                                   u"Publishing"_s, u"Travel"_s,   u"Automotive"_s, u"Food"_s,         u"Crafts"_s};
    return names;
}

const QStringList &sizes()
{
    static const QStringList bands{u"1-10"_s, u"11-50"_s, u"51-200"_s, u"201-1000"_s, u"1001+"_s};
    return bands;
}

const QStringList &jobs()
{
    static const QStringList titles{u"Buyer"_s, u"Accountant"_s, u"Head of IT"_s, u"Office manager"_s, u"Owner"_s};
    return titles;
}

} // namespace

Customers::Customers(server::Database &database, OrganizationId organization, qint64 tickets)
    : m_database(database)
    , m_contacts(contactsFor(tickets))
    , m_companies(companiesFor(tickets))
{
    m_actor.organization = organization;
}

void Customers::add()
{
    addTags();
    addCompanies();
    addContacts();
}

QList<TagId> Customers::tagsOf(Dice &dice, qint64 oneIn)
{
    QList<TagId> tags;
    for (int i = 0; i < 3 && dice.oneIn(oneIn); ++i) {
        if (const TagId tag(1 + dice.skewed(tagCount)); !tags.contains(tag))
            tags << tag;
    }
    std::sort(tags.begin(), tags.end());
    return tags;
}

void Customers::addTags()
{
    for (qint64 i = 1; i <= tagCount; ++i) {
        Tag tag;
        tag.id = TagId(i);
        tag.version = 1;
        tag.createdAt = tag.updatedAt = Start;
        tag.name = u"tag %1"_s.arg(i);
        tag.color = u"#%1"_s.arg(i * 0x4f1bb7 % 0x1000000, 6, 16, QLatin1Char('0'));
        server::insert(
            m_database, u"tags"_s, tag,
            {{u"organization_id"_s, server::bound(m_actor.organization)}, {u"name_key"_s, foldedText(tag.name)}});
    }
}

void Customers::addCompanies()
{
    Dice dice(22);
    for (qint64 i = 1; i <= m_companies; ++i) {
        Company company;
        company.id = CompanyId(i);
        company.version = 1;
        company.createdAt = company.updatedAt = Time{Start.ms + i};
        company.name = m_prose.name(dice) + u" Ltd"_s;
        company.website = u"https://www.company%1.example"_s.arg(i);
        company.industry = industries()[dice.skewed(industries().size())];
        company.size = sizes()[dice.skewed(sizes().size())];
        if (!dice.oneIn(10))
            company.annualRevenue = (50'000 + dice.skewed(50'000'000)) * 100;
        if (!dice.oneIn(4))
            company.customerSince = Time{Start.ms + dice.below(1400) * Day};
        if (!dice.oneIn(7))
            company.healthScore = static_cast<int>(100 - dice.skewed(101));
        if (dice.oneIn(10))
            company.notes = m_prose.message(dice);
        server::companyrepository::insert(m_actor, m_database, company);
    }
}

Contact Customers::makeContact(qint64 id, Dice &dice) const
{
    Contact contact;
    contact.id = ContactId(id);
    contact.version = 1;
    contact.createdAt = contact.updatedAt = Time{Start.ms + id};
    contact.name = m_prose.name(dice);
    contact.email = u"person%1@customer.example"_s.arg(id);
    if (!dice.oneIn(3))
        contact.phone = u"+49 30 %1"_s.arg(1'000'000 + dice.below(9'000'000));
    if (dice.oneIn(2)) {
        contact.jobTitle = jobs()[dice.skewed(jobs().size())];
        contact.department = industries()[dice.skewed(industries().size())];
    }
    if (!dice.oneIn(5))
        contact.companyId = CompanyId(1 + dice.skewed(m_companies));
    if (!dice.oneIn(5))
        contact.leadScore = static_cast<int>(dice.below(101));
    contact.leadStatus = static_cast<LeadStatus>(dice.skewed(4));
    if (!dice.oneIn(3))
        contact.custom1 = u"K-%1"_s.arg(100'000 + id);
    if (dice.oneIn(5))
        contact.custom2 = m_prose.word(dice);
    if (dice.oneIn(10))
        contact.notes = m_prose.message(dice);
    contact.tags = tagsOf(dice, 3);
    return contact;
}

void Customers::addContacts()
{
    Dice dice(23);
    m_people.reserve(static_cast<std::size_t>(m_contacts));
    for (qint64 i = 1; i <= m_contacts; ++i) {
        const Contact contact = makeContact(i, dice);
        server::contactrepository::insert(m_actor, m_database, contact);
        server::contactrepository::storeTags(m_actor, m_database, contact.id, {{}, contact.tags});
        m_people.push_back({contact.id, contact.name, contact.email, contact.companyId});
    }
}

} // namespace sf::bench
