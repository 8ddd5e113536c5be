// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts, companies and tags of a desk, for tests of lists, merges and imports.
#pragma once

#include "server/companies/companyrepository.h"
#include "server/companies/companyservice.h"
#include "server/contacts/contactrepository.h"
#include "server/tags/tagservice.h"
#include "tests/server/ticketworld.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

struct Person
{
    QString name;
    QString email = {};
    std::optional<int> score = {};
    std::optional<CompanyId> company = {};
    QList<TagId> tags = {};
};

inline ContactId add(TicketWorld &world, const Person &person)
{
    ContactCreate::Params params;
    params.contact.set(&Contact::name, person.name);
    params.contact.set(&Contact::email, person.email);
    params.contact.set(&Contact::leadScore, person.score);
    params.contact.set(&Contact::companyId, person.company);
    params.tags = person.tags;
    const auto made = world.receipt([&](WriteTransaction &t) { return contactservice::create(world.john, t, params); });
    return made ? ContactId(made->id) : ContactId();
}

inline CompanyId addCompany(TicketWorld &world, const QString &name, std::optional<int> health = {})
{
    CompanyCreate::Params params;
    params.company.set(&Company::name, name);
    params.company.set(&Company::healthScore, health);
    const auto made = world.receipt([&](WriteTransaction &t) { return companyservice::create(world.john, t, params); });
    return made ? CompanyId(made->id) : CompanyId();
}

inline TagId addTag(TicketWorld &world, const QString &name)
{
    TagCreate::Params params;
    params.name = name;
    params.color = u"#123456"_s;
    const auto made = world.receipt([&](WriteTransaction &t) { return tagservice::create(world.john, t, params); });
    return made ? TagId(made->id) : TagId();
}

inline QStringList names(TicketWorld &world, const ContactList::Params &params)
{
    QStringList found;
    const auto page = contactservice::list(world.john, *world.reader, params);
    for (const ContactRow &row : page->rows)
        found << row.contact.name;
    return found;
}

inline ContactList::Params searching(const QString &text)
{
    ContactList::Params params;
    params.query.text = text;
    return params;
}

} // namespace sf::server
