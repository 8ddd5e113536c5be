// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a company.
#include "server/companies/companylogo.h"

#include "server/attachments/uploadrepository.h"

namespace sf::server::companylogo {

using namespace Qt::Literals::StringLiterals;

void check(const Actor &actor, Database &database, const Company &before, const Company &after,
           ticketrules::Problems &problems)
{
    if (!after.logo || after.logo == before.logo)
        return;
    const auto upload = uploadrepository::findVisible(actor, database, *after.logo);
    const bool isFree = upload && upload->finished && !upload->companyId && !upload->ticketId;
    const bool wasItsOwn = upload && before.id.isValid() && upload->companyId == before.id;
    if (!isFree && !wasItsOwn)
        problems.add("logo", u"must be a picture that you have uploaded and not used yet"_s);
    else if (!uploadrepository::hasThumbnail(actor, database, upload->id))
        problems.add("logo", u"must be a picture: PNG, JPEG or GIF"_s);
}

void keep(const Actor &actor, Database &database, const Company &before, const Company &after, Time at)
{
    if (before.logo == after.logo)
        return;
    const CompanyId company = after.id.isValid() ? after.id : before.id;
    for (const auto &logo : {before.logo, after.logo}) {
        if (logo)
            uploadrepository::giveTo(actor, database, *logo, company, at);
    }
}

} // namespace sf::server::companylogo
