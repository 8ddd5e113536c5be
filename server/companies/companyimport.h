// SPDX-License-Identifier: GPL-3.0-or-later
// Importing companies: what a row would do, and doing it.
#pragma once

#include "server/auth/actor.h"
#include "server/db/writetransaction.h"
#include "shared/methods/company.h"

namespace sf::server::companyservice {

Result<CompanyCheckImport::Result> checkImport(const Actor &actor, Database &database,
                                               const CompanyCheckImport::Params &params);
/// A row that cannot be taken refuses the whole call and is named.
Result<Receipt> import(const Actor &actor, WriteTransaction &transaction, const CompanyImport::Params &params);
/// Notes in the log who took the list out.
Result<Receipt> noteExport(const Actor &actor, WriteTransaction &transaction, const CompanyExport::Params &params);

} // namespace sf::server::companyservice
