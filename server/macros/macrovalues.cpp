// SPDX-License-Identifier: GPL-3.0-or-later
// Values of variables, read beside the ticket.
#include "server/macros/macrovalues.h"

#include "server/companies/companyrepository.h"
#include "server/contacts/contactrepository.h"
#include "server/users/userrepository.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

macrotext::Values macroValues(const Actor &actor, Database &database, const Ticket &ticket,
                              const TicketSettings &settings)
{
    const auto requester = contactrepository::find(actor, database, ticket.requesterId).value_or(Contact{});
    const auto company =
        ticket.companyId ? companyrepository::find(actor, database, *ticket.companyId) : std::optional<Company>();
    const auto agent = users::find(database, actor.organization, actor.user);
    return {
        {u"requester_name"_s, requester.name},
        {u"requester_first_name"_s, macrotext::firstName(requester.name)},
        {u"requester_email"_s, requester.email},
        {u"company_name"_s, company ? company->name : QString()},
        {u"ticket_number"_s, settings.formatted(ticket.number)},
        {u"ticket_subject"_s, ticket.subject},
        {u"ticket_category"_s, ticket.category},
        {u"agent_name"_s, actor.name},
        {u"agent_first_name"_s, macrotext::firstName(actor.name)},
        {u"agent_email"_s, agent ? agent->email : QString()},
    };
}

} // namespace sf::server
