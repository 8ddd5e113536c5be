// SPDX-License-Identifier: GPL-3.0-or-later
// Storing contacts with their events.
#include "server/contacts/contactstoring.h"

#include "server/contacts/contactaddresses.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactrules.h"
#include "server/contacts/requesterrenaming.h"
#include "server/db/database.h"
#include "server/events/eventlog.h"

namespace sf::server::contactstoring {

namespace {

Changes changesOf(const Contact &before, const Contact &after)
{
    Changes changes = Changes::between(before, after);
    changes.add("tags", before.tags, after.tags);
    return changes;
}

qint64 append(const Actor &actor, WriteTransaction &transaction, const Contact &contact, EventKind kind,
              const Changes &changes, bool isThere = true)
{
    Event event = recordEvent(actor, Entity::Contact, contact.id.value(), contact.version, kind, changes);
    event.at = contact.updatedAt;
    Delivery delivery;
    if (isThere)
        delivery.row = toJson(contact);
    return transaction.append(std::move(event), std::move(delivery));
}

} // namespace

qint64 add(const Actor &actor, WriteTransaction &transaction, Contact &contact, Time at, EventKind kind)
{
    contact.id = transaction.nextId<ContactId>(Entity::Contact);
    contact.version = 1;
    contact.createdAt = at.ms != 0 ? at : transaction.now();
    contact.updatedAt = contact.createdAt;
    contactrules::tidy(contact);
    contactrepository::insert(actor, transaction.db(), contact);
    contactaddresses::take(actor, transaction.db(), contact.email);
    contactrepository::storeTags(actor, transaction.db(), contact.id, {{}, contact.tags});
    return append(actor, transaction, contact, kind, changesOf({}, contact));
}

qint64 change(const Actor &actor, WriteTransaction &transaction, const Contact &before, Contact &after,
              const TicketSettings &settings, EventKind kind)
{
    contactrules::tidy(after);
    if (after == before)
        return 0;
    after.version = before.version + 1;
    after.updatedAt = transaction.now();
    contactrepository::update(actor, transaction.db(), before, after);
    if (after.email != before.email)
        contactaddresses::take(actor, transaction.db(), after.email);
    contactrepository::storeTags(actor, transaction.db(), after.id, {before.tags, after.tags});
    if (after.name != before.name || after.email != before.email)
        requesterrenaming::begin(actor, transaction, after.id, settings);
    return append(actor, transaction, after, kind, changesOf(before, after));
}

qint64 remove(const Actor &actor, WriteTransaction &transaction, const Contact &contact,
              std::optional<ContactId> mergedInto)
{
    contactrepository::moveChats(actor, transaction.db(), contact.id, mergedInto);
    contactrepository::remove(actor, transaction.db(), contact.id);
    if (mergedInto)
        contactaddresses::leave(actor, transaction.db(), contact.email, *mergedInto);
    Changes changes = changesOf(contact, {});
    changes.add("merged_into", std::optional<ContactId>(), mergedInto);
    Contact gone = contact;
    gone.version += 1;
    gone.updatedAt = transaction.now();
    return append(actor, transaction, gone, mergedInto ? EventKind::Merged : EventKind::Deleted, changes, false);
}

qint64 restore(const Actor &actor, WriteTransaction &transaction, Contact &contact)
{
    contact.createdAt = eventlog::firstAt(transaction.db(), actor.organization, Entity::Contact, contact.id.value())
                            .value_or(transaction.now());
    contact.updatedAt = transaction.now();
    contactrepository::insert(actor, transaction.db(), contact);
    contactaddresses::take(actor, transaction.db(), contact.email);
    contactrepository::storeTags(actor, transaction.db(), contact.id, {{}, contact.tags});
    return append(actor, transaction, contact, EventKind::Undone, changesOf({}, contact));
}

} // namespace sf::server::contactstoring
