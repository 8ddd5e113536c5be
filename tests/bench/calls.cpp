// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that are measured, as lines of the wire.
#include "tests/bench/calls.h"

#include "shared/methods/contact.h"
#include "tests/bench/customers.h"
#include "tests/bench/wire.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

const auto Body =
    u"Thank you for writing. We have looked into it and found the cause: the last change of the settings was not "
    "stored for everybody. It is corrected now; please sign in again and tell us whether you see the "
    "amounts of this month as they should be.\n\nKind regards"_s;
constexpr qint64 GeneratedVersion = 4;
constexpr qint64 Later = 2'000'000'000'000;

} // namespace

TicketList::Params Calls::openTickets()
{
    TicketList::Params params;
    params.query.status = {Status::New, Status::Open, Status::InProgress, Status::WaitingOnCustomer,
                           Status::WaitingOnThirdParty};
    return params;
}

TicketList::Params Calls::searchFor(const char *word)
{
    TicketList::Params params;
    params.query.text = QLatin1StringView(word);
    params.sort.by = SortKey::Relevance;
    return params;
}

Call Calls::list() const
{
    return {.title = u"list page of 50"_s,
            .request = [params = openTickets()](qint64 n) { return lineOf<TicketList>(n, params); },
            .problem = checked<TicketList>([](const TicketList::Result &result) {
                return result.rows.size() == 50 ? QString() : u"%1 rows instead of 50"_s.arg(result.rows.size());
            })};
}

Call Calls::ticket() const
{
    const qint64 tickets = m_tickets;
    return {.title = u"ticket with conversation"_s,
            .request = [tickets](qint64 n) { return lineOf<TicketGet>(n, {.id = TicketId(1 + n * 7919 % tickets)}); },
            .problem = checked<TicketGet>([](const TicketPage &page) {
                return page.responses.size() >= 3 && page.events.size() >= 4 ? QString()
                                                                             : u"responses or events are missing"_s;
            })};
}

Call Calls::create() const
{
    const qint64 contacts = Customers::contactsFor(m_tickets);
    return {.title = u"create"_s,
            .request =
                [contacts](qint64 n) {
                    TicketCreate::Params params;
                    params.key = newKey();
                    params.subject = u"The amounts of this month are missing"_s;
                    params.description = Body;
                    params.requesterId = ContactId(1 + n % contacts);
                    return lineOf<TicketCreate>(n, params);
                },
            .problem = checked<TicketCreate>(problemOfReceipt)};
}

Call Calls::respond() const
{
    const qint64 tickets = m_tickets;
    return {.title = u"reply"_s,
            .request =
                [tickets](qint64 n) {
                    TicketRespond::Params params;
                    params.key = newKey();
                    params.id = TicketId(1 + n * 7919 % tickets);
                    params.body = Body;
                    params.anyway = true;
                    return lineOf<TicketRespond>(n, params);
                },
            .problem = checked<TicketRespond>(problemOfReceipt)};
}

Call Calls::change() const
{
    const qint64 tickets = m_tickets;
    return {.title = u"change of one field"_s,
            .request =
                [tickets](qint64 n) {
                    TicketUpdate::Params params;
                    params.key = newKey();
                    params.id = TicketId(1 + n * 7919 % tickets);
                    params.base = GeneratedVersion; // what came later is the caller's own, so nothing clashes
                    params.patch.set(&Ticket::dueAt, std::optional<Time>(Time{Later + n}));
                    return lineOf<TicketUpdate>(n, params);
                },
            .problem = checked<TicketUpdate>(problemOfReceipt)};
}

Call Calls::changeContact() const
{
    const qint64 contacts = Customers::contactsFor(m_tickets);
    return {.title = u"change of a contact"_s,
            .request =
                [contacts](qint64 n) {
                    ContactUpdate::Params params;
                    params.key = newKey();
                    params.id = ContactId(1 + n * 7919 % contacts);
                    params.base = 1;
                    params.patch.set(&Contact::custom3, u"seen %1"_s.arg(n));
                    return lineOf<ContactUpdate>(n, params);
                },
            .problem = checked<ContactUpdate>(problemOfReceipt)};
}

Call Calls::search(const char *word) const
{
    return {.title = u"search of a %1 word"_s.arg(word == std::string_view("zanzibar") ? u"rare"_s : u"common"_s),
            .target = 2.5,
            .request = [params = searchFor(word)](qint64 n) { return lineOf<TicketList>(n, params); },
            .problem = checked<TicketList>([](const TicketList::Result &result) {
                return result.rows.isEmpty() ? u"nothing was found"_s : QString();
            })};
}

} // namespace sf::bench
