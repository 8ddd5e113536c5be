// SPDX-License-Identifier: GPL-3.0-or-later
// Inverse changes of contacts: fields go back, and one that was removed or became a part of another returns under its number.
#include "server/contacts/contactundo.h"

#include "server/auth/access.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactservice.h"
#include "server/contacts/contactstoring.h"
#include "server/tickets/ticketrepository.h"
#include "server/undo/bothvalues.h"
#include "server/undo/laterchanges.h"
#include "server/undo/undotable.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A company or tags that are gone meanwhile stay away.
void keepWhatCannotBe(const Actor &actor, Database &database, Contact &contact)
{
    if (contact.companyId && !ticketrepository::hasCompany(actor, database, *contact.companyId))
        contact.companyId.reset();
    contact.tags.removeIf([&](TagId tag) { return !ticketrepository::hasTag(actor, database, tag); });
}

Result<TakenBack> takeBack(const Actor &actor, WriteTransaction &transaction, const Event &event,
                           const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto stored = contactrepository::find(actor, database, ContactId(event.entityId));
    if (!stored)
        return contactservice::notFound();
    const BothValues values(event);
    LaterChanges later(actor.organization, database, event);
    TakenBack taken{event.entityId, stored->version, 0, {}};
    Contact after = *stored;
    values.giveBack(
        *stored, after, [](const auto &f) { return f.is(Editable); },
        [&](std::string_view name, const QByteArray &now) { taken.refused << later.of(name, now); });
    after.tags = values.giveBackSet("tags", stored->tags,
                                    [&](TagId tag) { return ticketrepository::hasTag(actor, database, tag); });
    keepWhatCannotBe(actor, database, after);
    if (after.name.isEmpty())
        return Error::of(ErrorKind::Unsupported, u"A contact that was made, or came back, is deleted instead."_s);
    taken.seq = contactstoring::change(actor, transaction, *stored, after, settings, EventKind::Undone);
    taken.version = after.version;
    return taken;
}

Result<TakenBack> bringBack(const Actor &actor, WriteTransaction &transaction, const Event &event)
{
    Database &database = transaction.db();
    if (contactrepository::find(actor, database, ContactId(event.entityId)))
        return TakenBack{event.entityId, event.version, 0, {}};
    Contact contact;
    BothValues(event).giveBack(
        Contact{}, contact, [](const auto &) { return true; }, [](std::string_view, const QByteArray &) {});
    contact.id = ContactId(event.entityId);
    contact.version = event.version + 1;
    keepWhatCannotBe(actor, database, contact);
    const qint64 seq = contactstoring::restore(actor, transaction, contact);
    return TakenBack{event.entityId, contact.version, seq, {}};
}

} // namespace

void registerContactInverses(UndoTable &table, const TicketSettingsSource &settings)
{
    using enum EventKind;
    table.add(Entity::Contact, {Updated, Undone}, accessOf<ContactUpdate>(),
              [settings](const Actor &actor, WriteTransaction &transaction, const Event &event) {
                  return takeBack(actor, transaction, event, settings(transaction.db(), actor.organization));
              });
    table.add(Entity::Contact, {Merged}, accessOf<ContactMerge>(), bringBack);
    table.add(Entity::Contact, {Deleted}, accessOf<ContactDelete>(), bringBack);
}

} // namespace sf::server
