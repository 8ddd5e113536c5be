// SPDX-License-Identifier: GPL-3.0-or-later
// Values of variables, as the server fills them too.
#include "client/tickets/macrovalues.h"

#include "client/sync/directory.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

macrotext::Values valuesOf(const QString &name, const QString &email, const User &me)
{
    return {
        {u"requester_name"_s, name},
        {u"requester_first_name"_s, macrotext::firstName(name)},
        {u"requester_email"_s, email},
        {u"agent_name"_s, me.name},
        {u"agent_first_name"_s, macrotext::firstName(me.name)},
        {u"agent_email"_s, me.email},
    };
}

} // namespace

macrotext::Values macroValues(const TicketPage &page, const Directory &directory)
{
    macrotext::Values values = valuesOf(page.requester.name, page.requester.email, directory.me());
    values.insert({
        {u"company_name"_s, page.company ? page.company->name : QString()},
        {u"ticket_number"_s, page.ticket.number > 0 ? directory.numberText(page.ticket.number) : QString()},
        {u"ticket_subject"_s, page.ticket.subject},
        {u"ticket_category"_s, page.ticket.category},
    });
    return values;
}

macrotext::Values macroValues(const Chat &chat, const Directory &directory)
{
    return valuesOf(chat.visitorName, chat.visitorEmail, directory.me());
}

} // namespace sf::client
