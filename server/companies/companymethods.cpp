// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of companies.
#include "server/companies/companymethods.h"

#include "server/bulk/followupwork.h"
#include "server/companies/companyimport.h"
#include "server/companies/companyservice.h"
#include "server/net/dispatcher.h"

namespace sf::server {

void registerCompanyMethods(Dispatcher &dispatcher, const TicketSettingsSource &settings)
{
    dispatcher.onRead<CompanyList>(companyservice::list);
    dispatcher.onRead<CompanyGet>(companyservice::get);
    dispatcher.onWrite<CompanyCreate>(companyservice::create);
    dispatcher.onWrite<CompanyUpdate>(companyservice::update);
    dispatcher.onWrite<CompanyDelete>(
        [settings](const Actor &actor, WriteTransaction &transaction, const CompanyDelete::Params &params) {
            return companyservice::remove(actor, transaction, params, settings(transaction.db(), actor.organization));
        });
    dispatcher.onRead<CompanyCheckImport>(companyservice::checkImport);
    dispatcher.onWrite<CompanyImport>(companyservice::import);
    dispatcher.onWrite<CompanyExport>(companyservice::noteExport);
}

void registerCompanyFollowUps(FollowUpWork &work, const TicketSettingsSource &settings)
{
    work.add(FollowUpKind::CompanyRemoved,
             [settings](const Actor &actor, WriteTransaction &transaction, FollowUp &followUp) {
                 return companyservice::carryOnRemoval(actor, transaction, followUp,
                                                       settings(transaction.db(), actor.organization));
             });
}

} // namespace sf::server
