// SPDX-License-Identifier: GPL-3.0-or-later
// Companies.
#include "server/companies/companyservice.h"

#include "server/db/rows.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "shared/text.h"

namespace sf::server::companyservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMaxLimit = 200;

} // namespace

Result<CompanyList::Result> list(const Actor &actor, Database &database, const CompanyList::Params &params)
{
    if (params.limit < 1 || params.limit > kMaxLimit)
        return Error::invalid(u"limit"_s, u"limit must lie between 1 and %1."_s.arg(kMaxLimit));
    if (params.offset < 0)
        return Error::invalid(u"offset"_s, u"offset must not be negative."_s);
    static const QString sql = u"SELECT %1 FROM companies WHERE organization_id = ? AND name_key >= ? AND name_key < ? "
                               "ORDER BY name_key, id LIMIT ? OFFSET ?"_s.arg(columns<Company>());
    const QString prefix = foldedText(params.text.trimmed());
    CompanyList::Result result;
    result.asOf = eventlog::asOf(database, actor.organization);
    Query query = database.select(sql, actor.organization, prefix, prefix + QString::fromUcs4(U"\U0010FFFF", 1),
                                  params.limit, params.offset);
    while (query.next())
        result.rows << read<Company>(query);
    return result;
}

std::optional<Company> find(const Actor &actor, Database &database, CompanyId id)
{
    static const QString sql =
        u"SELECT %1 FROM companies WHERE organization_id = ? AND id = ?"_s.arg(columns<Company>());
    Query query = database.select(sql, actor.organization, id);
    if (!query.next())
        return std::nullopt;
    return read<Company>(query);
}

Result<CompanyGet::Result> get(const Actor &actor, Database &database, const CompanyGet::Params &params)
{
    auto company = find(actor, database, params.id);
    if (!company)
        return Error::of(ErrorKind::NotFound, u"There is no such company."_s);
    return *company;
}

qint64 add(const Actor &actor, WriteTransaction &transaction, Company &company, Time at)
{
    company.id = transaction.nextId<CompanyId>(Entity::Company);
    company.version = 1;
    company.createdAt = at.ms != 0 ? at : transaction.now();
    company.updatedAt = company.createdAt;
    insert(transaction.db(), u"companies"_s, company,
           {{u"organization_id"_s, bound(actor.organization)}, {u"name_key"_s, bound(foldedText(company.name))}});
    Event event = recordEvent(actor, Entity::Company, company.id.value(), company.version, EventKind::Created,
                              Changes::between(Company{}, company));
    event.at = company.createdAt;
    Delivery delivery;
    delivery.row = toJson(company);
    return transaction.append(std::move(event), std::move(delivery));
}

} // namespace sf::server::companyservice
