// SPDX-License-Identifier: GPL-3.0-or-later
// All SQL of companies.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "shared/methods/company.h"

namespace sf::server::companyrepository {

std::optional<Company> find(const Actor &actor, Database &database, CompanyId id);
/// The oldest company of this name, compared without case.
std::optional<Company> findByName(const Actor &actor, Database &database, const QString &name);
qint64 ticketsReferring(const Actor &actor, Database &database, CompanyId id);

CompanyList::Result page(const Actor &actor, Database &database, const CompanyList::Params &params);
std::optional<CompanyRow> row(const Actor &actor, Database &database, CompanyId id);

void insert(const Actor &actor, Database &database, const Company &company);
bool update(const Actor &actor, Database &database, const Company &before, const Company &after);
/// Nothing may refer to it any more.
void remove(const Actor &actor, Database &database, CompanyId id);

} // namespace sf::server::companyrepository
