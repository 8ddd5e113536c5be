// SPDX-License-Identifier: GPL-3.0-or-later
// Inverse changes of companies.
#include "server/companies/companyundo.h"

#include "server/auth/access.h"
#include "server/companies/companyrepository.h"
#include "server/companies/companyservice.h"
#include "server/undo/bothvalues.h"
#include "server/undo/laterchanges.h"
#include "server/undo/undotable.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<TakenBack> takeBack(const Actor &actor, WriteTransaction &transaction, const Event &event)
{
    Database &database = transaction.db();
    const auto stored = companyrepository::find(actor, database, CompanyId(event.entityId));
    if (!stored)
        return Error::of(ErrorKind::NotFound, u"There is no such company."_s);
    LaterChanges later(actor.organization, database, event);
    TakenBack taken{event.entityId, stored->version, 0, {}};
    Company after = *stored;
    BothValues(event).giveBack(
        *stored, after, [](const auto &f) { return f.is(Editable); },
        [&](std::string_view name, const QByteArray &now) { taken.refused << later.of(name, now); });
    if (after.name.isEmpty())
        return Error::of(ErrorKind::Unsupported, u"A company that was made, or came back, is deleted instead."_s);
    taken.seq = companyservice::change(actor, transaction, *stored, after, EventKind::Undone);
    taken.version = after.version;
    return taken;
}

Result<TakenBack> bringBack(const Actor &actor, WriteTransaction &transaction, const Event &event)
{
    if (companyrepository::find(actor, transaction.db(), CompanyId(event.entityId)))
        return TakenBack{event.entityId, event.version, 0, {}};
    Company company;
    BothValues(event).giveBack(
        Company{}, company, [](const auto &) { return true; }, [](std::string_view, const QByteArray &) {});
    company.id = CompanyId(event.entityId);
    company.version = event.version + 1;
    const qint64 seq = companyservice::restore(actor, transaction, company);
    return TakenBack{event.entityId, company.version, seq, {}};
}

} // namespace

void registerCompanyInverses(UndoTable &table)
{
    using enum EventKind;
    table.add(Entity::Company, {Updated, Undone}, accessOf<CompanyUpdate>(), takeBack);
    table.add(Entity::Company, {Deleted}, accessOf<CompanyDelete>(), bringBack);
}

} // namespace sf::server
