// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts.
#include "server/contacts/contactservice.h"

#include "server/contacts/contactlist.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactrules.h"
#include "server/contacts/contactstoring.h"
#include "server/db/database.h"
#include "server/events/eventlog.h"
#include "server/events/stalepatch.h"
#include "server/net/callbounds.h"
#include "server/tickets/ticketrepository.h"

namespace sf::server::contactservice {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkTags(const Actor &actor, Database &database, const QList<TagId> &tags, std::string_view field,
               ticketrules::Problems &problems)
{
    for (const TagId tag : tags) {
        if (!ticketrepository::hasTag(actor, database, tag))
            problems.add(field, u"names a tag that does not exist"_s);
    }
}

} // namespace

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such contact."_s);
}

void check(const Actor &actor, Database &database, const Contact &before, const Contact &after,
           ticketrules::Problems &problems, ContactId except)
{
    contactrules::checkFields(after, problems);
    if (after.companyId && after.companyId != before.companyId
        && !ticketrepository::hasCompany(actor, database, *after.companyId))
        problems.add("company_id", u"is not a company"_s);
    if (after.email == before.email)
        return;
    const auto other = contactrepository::findByEmail(actor, database, after.email);
    if (other && other->id != after.id && other->id != except)
        problems.add("email", u"belongs to another contact already"_s);
}

Result<ContactList::Result> list(const Actor &actor, Database &database, const ContactList::Params &params)
{
    if (auto fits = checkPage(params.limit, params.offset); !fits)
        return std::move(fits.error());
    if (auto fits = checkConditions(params.query); !fits)
        return std::move(fits.error());
    return contactlist::page(actor, database, params);
}

Result<ContactGet::Result> get(const Actor &actor, Database &database, const ContactGet::Params &params)
{
    auto found = contactlist::row(actor, database, params.id);
    if (!found)
        return notFound();
    return *found;
}

Result<Receipt> create(const Actor &actor, WriteTransaction &transaction, const ContactCreate::Params &params)
{
    Contact contact;
    params.contact.applyTo(contact);
    contactrules::tidy(contact);
    contact.tags = SetChange<TagId>::of({}, params.tags, {}).after;
    ticketrules::Problems problems;
    check(actor, transaction.db(), {}, contact, problems);
    checkTags(actor, transaction.db(), params.tags, "tags", problems);
    if (!problems.isEmpty())
        return problems.toError();
    const qint64 seq = contactstoring::add(actor, transaction, contact);
    return Receipt{contact.id.value(), contact.version, seq, 0};
}

Result<Receipt> update(const Actor &actor, WriteTransaction &transaction, const ContactUpdate::Params &params,
                       const TicketSettings &settings)
{
    const auto before = contactrepository::find(actor, transaction.db(), params.id);
    if (!before)
        return notFound();
    if (auto current = checkBase(actor, transaction.db(), Entity::Contact, *before, params.base, params.patch);
        !current)
        return std::move(current.error());
    Contact after = *before;
    params.patch.applyTo(after);
    contactrules::tidy(after);
    after.tags = SetChange<TagId>::of(before->tags, params.tagsAdded, params.tagsRemoved).after;
    ticketrules::Problems problems;
    check(actor, transaction.db(), *before, after, problems);
    checkTags(actor, transaction.db(), params.tagsAdded, "tags_added", problems);
    if (!problems.isEmpty())
        return problems.toError();
    const qint64 seq = contactstoring::change(actor, transaction, *before, after, settings);
    return Receipt{after.id.value(), after.version, seq, 0};
}

Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const ContactDelete::Params &params)
{
    const auto contact = contactrepository::find(actor, transaction.db(), params.id);
    if (!contact)
        return notFound();
    if (const qint64 tickets = contactrepository::ticketsReferring(actor, transaction.db(), params.id); tickets > 0)
        return Error::invalid(
            u"id"_s, u"Tickets that refer to %1: %2. Merge the contact into another one, then they follow."_s.arg(
                         contact->name, QString::number(tickets)));
    const qint64 seq = contactstoring::remove(actor, transaction, *contact);
    return Receipt{params.id.value(), contact->version + 1, seq, 0};
}

} // namespace sf::server::contactservice
