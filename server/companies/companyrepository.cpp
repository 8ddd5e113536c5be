// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of companies.
#include "server/companies/companyrepository.h"

#include "server/db/conditions.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"

namespace sf::server::companyrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Company> first(Query query)
{
    if (!query.next())
        return std::nullopt;
    return read<Company>(query);
}

const QString &rowColumns()
{
    static const QString named =
        columns<Company>(u"c"_s)
        + u", (SELECT count(*) FROM contacts p WHERE p.organization_id = c.organization_id AND p.company_id = c.id), "
          "(SELECT count(*) FROM tickets t WHERE t.organization_id = c.organization_id AND t.company_id = c.id "
          "AND t.is_open = 1) AS open_tickets"_s;
    return named;
}

CompanyRow readRow(const Query &query)
{
    CompanyRow row;
    row.company = read<Company>(query);
    row.contacts = query.get<qint64>(storedFieldCount<Company>());
    row.openTickets = query.get<qint64>(storedFieldCount<Company>() + 1);
    return row;
}

Conditions conditionsOf(const Actor &actor, const CompanyQuery &query)
{
    Conditions conditions;
    conditions.add(u"c.organization_id = ?"_s, actor.organization);
    conditions.addWords(query.text, {u"c.name_key"_s, u"c.industry_key"_s, u"c.website_key"_s});
    conditions.addRange(u"c.health_score"_s, query.healthMin, query.healthMax);
    conditions.addRange(u"c.annual_revenue"_s, query.revenueMin, query.revenueMax);
    return conditions;
}

QString orderOf(CompanySortKey key, bool descending)
{
    const QString way = descending ? u" DESC"_s : u""_s;
    const auto filled = [&](const QString &isEmpty, const QString &column) {
        return u"%1, %2%3, c.name_key%3, c.id%3"_s.arg(isEmpty, column, way);
    };
    switch (key) {
    case CompanySortKey::Name:
        break;
    case CompanySortKey::Industry:
        return filled(u"c.industry_key = ''"_s, u"c.industry_key"_s);
    case CompanySortKey::Health:
        return filled(u"c.health_score IS NULL"_s, u"c.health_score"_s);
    case CompanySortKey::Revenue:
        return filled(u"c.annual_revenue IS NULL"_s, u"c.annual_revenue"_s);
    case CompanySortKey::CustomerSince:
        return filled(u"c.customer_since IS NULL"_s, u"c.customer_since"_s);
    case CompanySortKey::OpenTickets:
        return u"open_tickets%1, c.name_key%1, c.id%1"_s.arg(way);
    case CompanySortKey::Updated:
        return u"c.updated_at%1, c.id%1"_s.arg(way);
    }
    return u"c.name_key%1, c.id%1"_s.arg(way);
}

} // namespace

std::optional<Company> find(const Actor &actor, Database &database, CompanyId id)
{
    static const QString sql =
        u"SELECT %1 FROM companies WHERE organization_id = ? AND id = ?"_s.arg(columns<Company>());
    return first(database.select(sql, actor.organization, id));
}

std::optional<Company> findByName(const Actor &actor, Database &database, const QString &name)
{
    static const QString sql =
        u"SELECT %1 FROM companies WHERE organization_id = ? AND name_key = ? ORDER BY +id LIMIT 1"_s.arg(
            columns<Company>());
    return first(database.select(sql, actor.organization, foldedText(name.trimmed())));
}

qint64 ticketsReferring(const Actor &actor, Database &database, CompanyId id)
{
    return database
        .single<qint64>(u"SELECT count(*) FROM tickets WHERE organization_id = ? AND company_id = ?"_s,
                        actor.organization, id)
        .value_or(0);
}

CompanyList::Result page(const Actor &actor, Database &database, const CompanyList::Params &params)
{
    const Conditions conditions = conditionsOf(actor, params.query);
    Conditions shown = conditions;
    QString order = orderOf(params.sort, params.descending);
    if (params.afterId) {
        shown.add(u"c.id > ?"_s, *params.afterId);
        order = u"c.id"_s;
    }
    CompanyList::Result result;
    Query query = database.selectWith(
        u"SELECT %1 FROM companies c WHERE %2 ORDER BY %3 LIMIT ? OFFSET ?"_s.arg(rowColumns(), shown.where(), order),
        shown.values() + Bindings{bound(params.limit), bound(params.afterId ? 0 : params.offset)});
    while (query.next())
        result.rows << readRow(query);
    Query count =
        database.selectWith(u"SELECT count(*) FROM companies c WHERE "_s + conditions.where(), conditions.values());
    result.total = count.next() ? count.get<qint64>(0) : 0;
    result.asOf = eventlog::asOf(database, actor.organization);
    return result;
}

std::optional<CompanyRow> row(const Actor &actor, Database &database, CompanyId id)
{
    Query query =
        database.select(u"SELECT %1 FROM companies c WHERE c.organization_id = ? AND c.id = ?"_s.arg(rowColumns()),
                        actor.organization, id);
    if (!query.next())
        return std::nullopt;
    return readRow(query);
}

void insert(const Actor &actor, Database &database, const Company &company)
{
    server::insert(database, u"companies"_s, company,
                   {{u"organization_id"_s, bound(actor.organization)},
                    {u"name_key"_s, bound(foldedText(company.name.trimmed()))},
                    {u"industry_key"_s, bound(foldedText(company.industry.trimmed()))},
                    {u"website_key"_s, bound(foldedText(company.website.trimmed()))}});
}

bool update(const Actor &actor, Database &database, const Company &before, const Company &after)
{
    Assignments set = assignments(difference(before, after));
    if (before.name != after.name)
        set.set(u"name_key"_s, bound(foldedText(after.name.trimmed())));
    if (before.industry != after.industry)
        set.set(u"industry_key"_s, bound(foldedText(after.industry.trimmed())));
    if (before.website != after.website)
        set.set(u"website_key"_s, bound(foldedText(after.website.trimmed())));
    return server::update(database, u"companies"_s, set, u"organization_id = ? AND id = ? AND version = ?"_s,
                          {bound(actor.organization), bound(before.id), bound(before.version)})
        == 1;
}

void remove(const Actor &actor, Database &database, CompanyId id)
{
    database.run(u"DELETE FROM companies WHERE organization_id = ? AND id = ?"_s, actor.organization, id);
}

} // namespace sf::server::companyrepository
