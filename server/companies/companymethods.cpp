// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of companies.
#include "server/companies/companymethods.h"

#include "server/companies/companyservice.h"
#include "server/net/dispatcher.h"

namespace sf::server {

void registerCompanyMethods(Dispatcher &dispatcher)
{
    dispatcher.onRead<CompanyList>(companyservice::list);
    dispatcher.onRead<CompanyGet>(companyservice::get);
}

} // namespace sf::server
