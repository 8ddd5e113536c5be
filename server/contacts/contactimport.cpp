// SPDX-License-Identifier: GPL-3.0-or-later
// Importing contacts.
#include "server/contacts/contactimport.h"

#include "server/companies/companyrepository.h"
#include "server/companies/companyservice.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactservice.h"
#include "server/contacts/contactstoring.h"
#include "server/net/callbounds.h"
#include "server/organizations/exportnote.h"
#include "server/tags/tagrepository.h"
#include "shared/text.h"

#include <QSet>

namespace sf::server::contactservice {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What one row comes to.
struct Plan
{
    std::optional<Contact> before; ///< none: it is made
    Contact after;                 ///< without a company that has to be made first
    QString newCompany;
    ticketrules::Problems problems;

    ImportAction action() const
    {
        if (!problems.isEmpty())
            return ImportAction::Refuse;
        if (!before)
            return ImportAction::Create;
        return *before == after && newCompany.isEmpty() ? ImportAction::Unchanged : ImportAction::Update;
    }
};

std::optional<Contact> match(const Actor &actor, Database &database, const Contact &row)
{
    return row.email.isEmpty() ? contactrepository::findByNameAlone(actor, database, row.name)
                               : contactrepository::findByEmail(actor, database, row.email);
}

Plan plan(const Actor &actor, Database &database, const ContactImportRow &row)
{
    Plan plan;
    plan.before = match(actor, database, row.contact.value);
    plan.after = plan.before.value_or(Contact{});
    row.contact.applyTo(plan.after);
    if (const QString name = row.company.trimmed(); !name.isEmpty()) {
        if (const auto company = companyrepository::findByName(actor, database, name))
            plan.after.companyId = company->id;
        else
            plan.newCompany = name;
    }
    QList<TagId> added;
    for (const QString &name : row.tags) {
        if (const auto tag = tagrepository::findByName(actor, database, name))
            added << *tag;
        else
            plan.problems.add("tags", u"names \"%1\", which is no tag"_s.arg(name));
    }
    plan.after.tags = SetChange<TagId>::of(plan.after.tags, added, {}).after;
    check(actor, database, plan.before.value_or(Contact{}), plan.after, plan.problems);
    return plan;
}

/// A row that says again what another one of the call says would be made of that one's outcome; it is refused instead.
class SaidBefore
{
public:
    void check(const Contact &row, ticketrules::Problems &problems)
    {
        const bool hasAddress = !row.email.isEmpty();
        const QString who = (hasAddress ? u"@"_s : u"="_s) + foldedText((hasAddress ? row.email : row.name).trimmed());
        if (m_said.contains(who))
            problems.add(hasAddress ? "email" : "name", u"is said by another row already"_s);
        m_said.insert(who);
    }

private:
    QSet<QString> m_said;
};

qint64 carryOut(const Actor &actor, WriteTransaction &transaction, Plan &plan, const TicketSettings &settings)
{
    if (!plan.newCompany.isEmpty()) {
        Company company;
        company.name = plan.newCompany;
        companyservice::add(actor, transaction, company, {}, EventKind::Imported);
        plan.after.companyId = company.id;
    }
    if (plan.before)
        return contactstoring::change(actor, transaction, *plan.before, plan.after, settings, EventKind::Imported);
    return contactstoring::add(actor, transaction, plan.after, {}, EventKind::Imported);
}

} // namespace

Result<ContactCheckImport::Result> checkImport(const Actor &actor, Database &database,
                                               const ContactCheckImport::Params &params)
{
    if (auto fits = checkImportRows(params.rows.size()); !fits)
        return std::move(fits.error());
    ContactCheckImport::Result result;
    SaidBefore said;
    for (const ContactImportRow &row : params.rows) {
        Plan planned = plan(actor, database, row);
        said.check(row.contact.value, planned.problems);
        result.rows << ImportOutcome{planned.action(), planned.problems.text()};
    }
    return result;
}

Result<Receipt> import(const Actor &actor, WriteTransaction &transaction, const ContactImport::Params &params,
                       const TicketSettings &settings)
{
    if (auto fits = checkImportRows(params.rows.size()); !fits)
        return std::move(fits.error());
    Receipt receipt;
    SaidBefore said;
    for (qsizetype i = 0; i < params.rows.size(); ++i) {
        Plan planned = plan(actor, transaction.db(), params.rows[i]);
        said.check(params.rows[i].contact.value, planned.problems);
        if (!planned.problems.isEmpty())
            return Error::invalid(u"rows[%1]"_s.arg(i), planned.problems.text());
        if (const qint64 seq = carryOut(actor, transaction, planned, settings); seq > 0)
            receipt.seq = seq;
    }
    return receipt;
}

Result<Receipt> noteExport(const Actor &actor, WriteTransaction &transaction, const ContactExport::Params &params)
{
    if (auto fits = checkConditions(params.query); !fits)
        return std::move(fits.error());
    return organizations::noteExport(actor, transaction, u"contacts"_s, toJson(params.query));
}

} // namespace sf::server::contactservice
