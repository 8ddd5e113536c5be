// SPDX-License-Identifier: GPL-3.0-or-later
// Importing companies.
#include "server/companies/companyimport.h"

#include "server/companies/companyrepository.h"
#include "server/companies/companyservice.h"
#include "server/net/callbounds.h"
#include "server/organizations/exportnote.h"
#include "shared/text.h"

#include <QSet>

namespace sf::server::companyservice {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What one row comes to.
struct Plan
{
    std::optional<Company> before; ///< none: it is made
    Company after;
    ticketrules::Problems problems;

    ImportAction action() const
    {
        if (!problems.isEmpty())
            return ImportAction::Refuse;
        if (!before)
            return ImportAction::Create;
        return *before == after ? ImportAction::Unchanged : ImportAction::Update;
    }
};

/// `said`: the names that rows of the call before this one have.
Plan plan(const Actor &actor, Database &database, const Patch<Company> &row, QSet<QString> &said)
{
    Plan plan;
    plan.before = companyrepository::findByName(actor, database, row.value.name);
    plan.after = plan.before.value_or(Company{});
    row.applyTo(plan.after);
    plan.after.logo = plan.before ? plan.before->logo : std::nullopt; // a picture is in no list
    checkFields(plan.after, plan.problems);
    const QString name = foldedText(row.value.name.trimmed());
    if (said.contains(name))
        plan.problems.add("name", u"is said by another row already"_s);
    said.insert(name);
    return plan;
}

} // namespace

Result<CompanyCheckImport::Result> checkImport(const Actor &actor, Database &database,
                                               const CompanyCheckImport::Params &params)
{
    if (auto fits = checkImportRows(params.rows.size()); !fits)
        return std::move(fits.error());
    CompanyCheckImport::Result result;
    QSet<QString> said;
    for (const Patch<Company> &row : params.rows) {
        const Plan planned = plan(actor, database, row, said);
        result.rows << ImportOutcome{planned.action(), planned.problems.text()};
    }
    return result;
}

Result<Receipt> import(const Actor &actor, WriteTransaction &transaction, const CompanyImport::Params &params)
{
    if (auto fits = checkImportRows(params.rows.size()); !fits)
        return std::move(fits.error());
    Receipt receipt;
    QSet<QString> said;
    for (qsizetype i = 0; i < params.rows.size(); ++i) {
        Plan planned = plan(actor, transaction.db(), params.rows[i], said);
        if (!planned.problems.isEmpty())
            return Error::invalid(u"rows[%1]"_s.arg(i), planned.problems.text());
        const qint64 seq = planned.before
                             ? change(actor, transaction, *planned.before, planned.after, EventKind::Imported)
                             : add(actor, transaction, planned.after, {}, EventKind::Imported);
        if (seq > 0)
            receipt.seq = seq;
    }
    return receipt;
}

Result<Receipt> noteExport(const Actor &actor, WriteTransaction &transaction, const CompanyExport::Params &params)
{
    if (auto fits = checkConditions(params.query); !fits)
        return std::move(fits.error());
    return organizations::noteExport(actor, transaction, u"companies"_s, toJson(params.query));
}

} // namespace sf::server::companyservice
