// SPDX-License-Identifier: GPL-3.0-or-later
// Companies: reading, making, changing and removing them, each change with its event.
#pragma once

#include "server/auth/actor.h"
#include "server/bulk/followup.h"
#include "server/db/writetransaction.h"
#include "server/tickets/ticketrules.h"
#include "shared/methods/company.h"

namespace sf::server::companyservice {

Result<CompanyList::Result> list(const Actor &actor, Database &database, const CompanyList::Params &params);
Result<CompanyGet::Result> get(const Actor &actor, Database &database, const CompanyGet::Params &params);
Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const CompanyCreate::Params &params);
Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const CompanyUpdate::Params &params);
/// Its contacts have none then: of many the first ones at once, the others in pieces behind it, and the company is there until then.
Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const CompanyDelete::Params &params,
                       const TicketSettings &settings);
/// The next contacts; answers whether there may be more.
bool carryOnRemoval(const Actor &actor, WriteTransaction &transaction, const FollowUp &followUp,
                    const TicketSettings &settings);

void checkFields(const Company &company, ticketrules::Problems &problems);
/// Stores a company whose fields are right, under its next id, with its event; answers the event's seq.
qint64 add(const Actor &actor, WriteTransaction &transaction, Company &company, Time at = {},
           EventKind kind = EventKind::Created);
/// `after` gets its version and time. Answers the event's seq; 0 when nothing differs.
qint64 change(const Actor &actor, WriteTransaction &transaction, const Company &before, Company &after,
              EventKind kind = EventKind::Updated);

/// One that was removed returns as it was; its version is set. Answers the event's seq.
qint64 restore(const Actor &actor, WriteTransaction &transaction, Company &company);

} // namespace sf::server::companyservice
