// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts and their rules.
#include "server/contacts/contactservice.h"

#include "server/contacts/contactrepository.h"
#include "server/db/database.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "server/tickets/clashes.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketsearch.h"

namespace sf::server::contactservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMaxLimit = 200;
constexpr qsizetype kMaxLine = 250;

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such contact."_s);
}

void check(const Actor &actor, Database &database, const Contact &contact, ticketrules::Problems &problems)
{
    if (contact.name.trimmed().isEmpty())
        problems.add("name", u"must not be empty"_s);
    else if (contact.name.size() > kMaxLine)
        problems.add("name", u"must have at most %1 characters"_s.arg(kMaxLine));
    if (!contact.email.isEmpty() && !isAddress(contact.email))
        problems.add("email", u"is not an e-mail address"_s);
    if (contact.leadScore && (*contact.leadScore < 0 || *contact.leadScore > 100))
        problems.add("lead_score", u"must lie between 0 and 100"_s);
    if (contact.notes.size() > ticketrules::kMaxBody)
        problems.add("notes", u"must have at most %1 characters"_s.arg(ticketrules::kMaxBody));
    if (contact.companyId && !ticketrepository::hasCompany(actor, database, *contact.companyId))
        problems.add("company_id", u"is not a company"_s);
}

void checkAddressIsFree(const Actor &actor, Database &database, const Contact &contact, ticketrules::Problems &problems)
{
    const auto other = contactrepository::findByEmail(actor, database, contact.email);
    if (other && other->id != contact.id)
        problems.add("email", u"belongs to another contact already"_s);
}

} // namespace

bool isAddress(const QString &email)
{
    const qsizetype at = email.indexOf(u'@');
    return at > 0 && at + 1 < email.size() && at == email.lastIndexOf(u'@') && email.size() <= kMaxLine
        && std::none_of(email.begin(), email.end(), [](QChar c) { return c.isSpace() || c.unicode() < 0x20; });
}

Result<ContactList::Result> list(const Actor &actor, Database &database, const ContactList::Params &params)
{
    if (params.limit < 1 || params.limit > kMaxLimit)
        return Error::invalid(u"limit"_s, u"limit must lie between 1 and %1."_s.arg(kMaxLimit));
    if (params.offset < 0)
        return Error::invalid(u"offset"_s, u"offset must not be negative."_s);
    return ContactList::Result{contactrepository::list(actor, database, params.text, params.limit, params.offset),
                               eventlog::asOf(database, actor.organization)};
}

Result<ContactGet::Result> get(const Actor &actor, Database &database, const ContactGet::Params &params)
{
    auto contact = contactrepository::find(actor, database, params.id);
    if (!contact)
        return notFound();
    return *contact;
}

qint64 add(const Actor &actor, WriteTransaction &transaction, Contact &contact, Time at)
{
    contact.id = transaction.nextId<ContactId>(Entity::Contact);
    contact.version = 1;
    contact.createdAt = at.ms != 0 ? at : transaction.now();
    contact.updatedAt = contact.createdAt;
    contactrepository::insert(actor, transaction.db(), contact);
    Event event = recordEvent(actor, Entity::Contact, contact.id.value(), contact.version, EventKind::Created,
                              Changes::between(Contact{}, contact));
    event.at = contact.createdAt;
    Delivery delivery;
    delivery.row = toJson(contact);
    return transaction.append(std::move(event), std::move(delivery));
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const ContactCreate::Params &params)
{
    Contact contact;
    params.contact.applyTo(contact);
    ticketrules::Problems problems;
    check(actor, transaction.db(), contact, problems);
    checkAddressIsFree(actor, transaction.db(), contact, problems);
    if (!problems.isEmpty())
        return problems.toError();
    const qint64 seq = add(actor, transaction, contact);
    return Receipt{contact.id.value(), contact.version, seq, 0};
}

Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const ContactUpdate::Params &params,
                       const TicketSettings &settings)
{
    const auto before = contactrepository::find(actor, transaction.db(), params.id);
    if (!before)
        return notFound();
    if (params.base < 1 || params.base > before->version)
        return Error::invalid(u"base"_s, u"The contact never had this version."_s);
    if (params.base < before->version) {
        const auto others = eventlog::ofOthersSince(transaction.db(), actor.organization, Entity::Contact,
                                                    params.id.value(), params.base, actor.user);
        if (const auto fields = clashes(*before, params.patch, others); !fields.isEmpty())
            return conflictError(params.id.value(), before->version, fields);
    }
    Contact after = *before;
    params.patch.applyTo(after);
    if (after == *before)
        return Receipt{before->id.value(), before->version, 0, 0};
    ticketrules::Problems problems;
    check(actor, transaction.db(), after, problems);
    if (after.email != before->email)
        checkAddressIsFree(actor, transaction.db(), after, problems);
    if (!problems.isEmpty())
        return problems.toError();
    after.version += 1;
    after.updatedAt = transaction.now();
    contactrepository::update(actor, transaction.db(), *before, after);
    if (after.name != before->name || after.email != before->email) {
        const auto tickets = ticketrepository::renameRequester(actor, transaction.db(), after.id, after.name);
        for (const TicketId ticket : tickets)
            ticketsearch::refresh(actor, transaction, ticket, settings);
    }
    Delivery delivery;
    delivery.row = toJson(after);
    const qint64 seq = transaction.append(recordEvent(actor, Entity::Contact, after.id.value(), after.version,
                                                      EventKind::Updated, Changes::between(*before, after)),
                                          std::move(delivery));
    return Receipt{after.id.value(), after.version, seq, 0};
}

} // namespace sf::server::contactservice
