// SPDX-License-Identifier: GPL-3.0-or-later
// Values of variables, as the server fills them too.
#include "client/tickets/macrovalues.h"

#include "client/sync/directory.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

macrotext::Values macroValues(const TicketPage &page, const Directory &directory)
{
    const User &me = directory.me();
    return {
        {u"requester_name"_s, page.requester.name},
        {u"requester_first_name"_s, macrotext::firstName(page.requester.name)},
        {u"requester_email"_s, page.requester.email},
        {u"company_name"_s, page.company ? page.company->name : QString()},
        {u"ticket_number"_s, page.ticket.number > 0 ? directory.numberText(page.ticket.number) : QString()},
        {u"ticket_subject"_s, page.ticket.subject},
        {u"ticket_category"_s, page.ticket.category},
        {u"agent_name"_s, me.name},
        {u"agent_first_name"_s, macrotext::firstName(me.name)},
        {u"agent_email"_s, me.email},
    };
}

} // namespace sf::client
