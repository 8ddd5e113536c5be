// SPDX-License-Identifier: GPL-3.0-or-later
// Companies.
#include "server/companies/companyservice.h"

#include "server/bulk/followuprepository.h"
#include "server/companies/companylogo.h"
#include "server/companies/companyrepository.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactstoring.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "server/events/stalepatch.h"
#include "server/net/callbounds.h"
#include "shared/plainline.h"

namespace sf::server::companyservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxLine = 250;

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such company."_s);
}

qint64 append(const Actor &actor, WriteTransaction &transaction, const Company &company, EventKind kind,
              const Changes &changes, bool isThere = true)
{
    Event event = recordEvent(actor, Entity::Company, company.id.value(), company.version, kind, changes);
    event.at = company.updatedAt;
    Delivery delivery;
    if (isThere)
        delivery.row = toJson(company);
    return transaction.append(std::move(event), std::move(delivery));
}

/// Takes out of lines what nobody sees.
void tidy(Company &company)
{
    for (QString Company::*line : {&Company::name, &Company::industry, &Company::website})
        company.*line = plainLine(company.*line);
}

} // namespace

void checkFields(const Company &company, ticketrules::Problems &problems)
{
    if (plainLine(company.name).isEmpty())
        problems.add("name", u"must not be empty"_s);
    forEachField<Company>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if constexpr (std::is_same_v<Member, QString>) {
            const qsizetype most = f.name == "notes" ? ticketrules::kMaxBody : kMaxLine;
            if (f.is(Editable) && (company.*f.member).size() > most)
                problems.add(f.name, u"must have at most %1 characters"_s.arg(most));
        }
    });
    if (company.healthScore && (*company.healthScore < 0 || *company.healthScore > 100))
        problems.add("health_score", u"must lie between 0 and 100"_s);
    if (company.annualRevenue && *company.annualRevenue < 0)
        problems.add("annual_revenue", u"must not be negative"_s);
}

Result<CompanyList::Result> list(const Actor &actor, Database &database, const CompanyList::Params &params)
{
    if (auto fits = checkPage(params.limit, params.offset); !fits)
        return std::move(fits.error());
    if (auto fits = checkConditions(params.query); !fits)
        return std::move(fits.error());
    return companyrepository::page(actor, database, params);
}

Result<CompanyGet::Result> get(const Actor &actor, Database &database, const CompanyGet::Params &params)
{
    auto found = companyrepository::row(actor, database, params.id);
    if (!found)
        return notFound();
    return *found;
}

qint64 add(const Actor &actor, WriteTransaction &transaction, Company &company, Time at, EventKind kind)
{
    company.id = transaction.nextId<CompanyId>(Entity::Company);
    company.version = 1;
    company.createdAt = at.ms != 0 ? at : transaction.now();
    company.updatedAt = company.createdAt;
    tidy(company);
    companyrepository::insert(actor, transaction.db(), company);
    companylogo::keep(actor, transaction.db(), Company{}, company, transaction.now());
    return append(actor, transaction, company, kind, Changes::between(Company{}, company));
}

qint64 change(const Actor &actor, WriteTransaction &transaction, const Company &before, Company &after, EventKind kind)
{
    tidy(after);
    if (after == before)
        return 0;
    after.version = before.version + 1;
    after.updatedAt = transaction.now();
    companyrepository::update(actor, transaction.db(), before, after);
    companylogo::keep(actor, transaction.db(), before, after, transaction.now());
    return append(actor, transaction, after, kind, Changes::between(before, after));
}

qint64 restore(const Actor &actor, WriteTransaction &transaction, Company &company)
{
    company.createdAt = eventlog::firstAt(transaction.db(), actor.organization, Entity::Company, company.id.value())
                            .value_or(transaction.now());
    company.updatedAt = transaction.now();
    companyrepository::insert(actor, transaction.db(), company);
    return append(actor, transaction, company, EventKind::Undone, Changes::between(Company{}, company));
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const CompanyCreate::Params &params)
{
    Company company;
    params.company.applyTo(company);
    ticketrules::Problems problems;
    checkFields(company, problems);
    companylogo::check(actor, transaction.db(), Company{}, company, problems);
    if (!problems.isEmpty())
        return problems.toError();
    const qint64 seq = add(actor, transaction, company);
    return Receipt{company.id.value(), company.version, seq, 0};
}

Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const CompanyUpdate::Params &params)
{
    const auto before = companyrepository::find(actor, transaction.db(), params.id);
    if (!before)
        return notFound();
    if (auto current = checkBase(actor, transaction.db(), Entity::Company, *before, params.base, params.patch);
        !current)
        return std::move(current.error());
    Company after = *before;
    params.patch.applyTo(after);
    ticketrules::Problems problems;
    checkFields(after, problems);
    companylogo::check(actor, transaction.db(), *before, after, problems);
    if (!problems.isEmpty())
        return problems.toError();
    const qint64 seq = change(actor, transaction, *before, after);
    return Receipt{after.id.value(), after.version, seq, 0};
}

Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const CompanyDelete::Params &params,
                       const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto company = companyrepository::find(actor, database, params.id);
    if (!company)
        return notFound();
    if (const qint64 tickets = companyrepository::ticketsReferring(actor, database, params.id); tickets > 0)
        return Error::invalid(u"id"_s, u"Tickets that belong to %1: %2. Give them another company first."_s.arg(
                                           company->name, QString::number(tickets)));
    if (followups::isRunning(database, actor.organization, {FollowUpKind::CompanyRemoved}, params.id.value()))
        return followups::busy(u"%1 is being removed just now."_s.arg(company->name));
    FollowUp removing;
    removing.kind = FollowUpKind::CompanyRemoved;
    removing.subjectId = params.id.value();
    if (carryOnRemoval(actor, transaction, removing, settings))
        followups::begin(actor, transaction, removing);
    return Receipt{params.id.value(), company->version + 1, transaction.headSeq(), 0};
}

bool carryOnRemoval(const Actor &actor, WriteTransaction &transaction, const FollowUp &followUp,
                    const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto company = companyrepository::find(actor, database, CompanyId(followUp.subjectId));
    if (!company)
        return false;
    const auto contacts = contactrepository::ofCompany(actor, database, company->id, followups::kPiece);
    for (const ContactId id : contacts) {
        const auto contact = contactrepository::find(actor, database, id);
        Contact without = *contact;
        without.companyId.reset();
        contactstoring::change(actor, transaction, *contact, without, settings);
    }
    if (contacts.size() == followups::kPiece)
        return true;
    // A ticket that was given to it meanwhile keeps it.
    if (companyrepository::ticketsReferring(actor, database, company->id) > 0)
        return false;
    companyrepository::remove(actor, database, company->id);
    companylogo::keep(actor, database, *company, Company{}, transaction.now());
    Company gone = *company;
    gone.version += 1;
    gone.updatedAt = transaction.now();
    append(actor, transaction, gone, EventKind::Deleted, Changes::between(*company, Company{}), false);
    return false;
}

} // namespace sf::server::companyservice
