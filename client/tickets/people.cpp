// SPDX-License-Identifier: GPL-3.0-or-later
// Looking contacts and companies up on the server.
#include "client/tickets/people.h"

#include "client/net/api.h"
#include "shared/methods/company.h"
#include "shared/methods/contact.h"

namespace sf::client {

namespace {

constexpr int kMostHits = 20;

} // namespace

SearchList::Lookup contactLookup(Api &api)
{
    return [&api](const QString &text, QObject *context, SearchList::Found found) {
        ContactList::Params params;
        params.query.text = text;
        params.limit = kMostHits;
        api.call<ContactList>(params, context, [found = std::move(found)](const Result<ContactList::Result> &answer) {
            QList<SearchList::Hit> hits;
            if (answer.ok()) {
                for (const ContactRow &row : answer->rows)
                    hits.append({row.contact.id.value(), row.contact.name, row.contact.email});
            }
            found(hits);
        });
    };
}

SearchList::Lookup companyLookup(Api &api)
{
    return [&api](const QString &text, QObject *context, SearchList::Found found) {
        CompanyList::Params params;
        params.query.text = text;
        params.limit = kMostHits;
        api.call<CompanyList>(params, context, [found = std::move(found)](const Result<CompanyList::Result> &answer) {
            QList<SearchList::Hit> hits;
            if (answer.ok()) {
                for (const CompanyRow &row : answer->rows)
                    hits.append({row.company.id.value(), row.company.name, row.company.industry});
            }
            found(hits);
        });
    };
}

} // namespace sf::client
