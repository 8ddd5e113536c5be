// SPDX-License-Identifier: GPL-3.0-or-later
// Companies: reading them, and adding one with its event.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "shared/methods/company.h"

namespace sf::server::companyservice {

Result<CompanyList::Result> list(const Actor &actor, Database &database, const CompanyList::Params &params);
Result<CompanyGet::Result> get(const Actor &actor, Database &database, const CompanyGet::Params &params);

std::optional<Company> find(const Actor &actor, Database &database, CompanyId id);
/// Stores a company whose fields are right, under its next id, with its event; answers the event's seq.
qint64 add(const Actor &actor, WriteTransaction &transaction, Company &company, Time at = {});

} // namespace sf::server::companyservice
