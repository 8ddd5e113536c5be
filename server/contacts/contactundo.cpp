// SPDX-License-Identifier: GPL-3.0-or-later
// Inverse changes of contacts: fields go back, and one that was removed or became a part of another returns under its number.
#include "server/contacts/contactundo.h"

#include "server/auth/access.h"
#include "server/contacts/contactaddresses.h"
#include "server/contacts/contactrepository.h"
#include "server/contacts/contactservice.h"
#include "server/contacts/contactstoring.h"
#include "server/events/eventlog.h"
#include "server/tickets/ticketrepository.h"
#include "server/undo/bothvalues.h"
#include "server/undo/laterchanges.h"
#include "server/undo/undotable.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEventsLookedAt = 100;

/// A company or tags that are gone meanwhile stay away.
void keepWhatCannotBe(const Actor &actor, Database &database, Contact &contact)
{
    if (contact.companyId && !ticketrepository::hasCompany(actor, database, *contact.companyId))
        contact.companyId.reset();
    contact.tags.removeIf([&](TagId tag) { return !ticketrepository::hasTag(actor, database, tag); });
}

FieldConflict belongsTo(const Contact &holder, const QString &stored)
{
    FieldConflict field;
    field.name = u"email"_s;
    field.stored = {toJson(stored)};
    field.changedBy = u"belongs to %1"_s.arg(holder.name);
    return field;
}

/// Whether the undo that brings back one of two contacts also gives the other one its former address back.
bool givesBack(const Actor &actor, Database &database, const Event &event, const Contact &holder)
{
    const auto events =
        eventlog::ofRecord(database, actor.organization, Entity::Contact, holder.id.value(), 0, kEventsLookedAt);
    return std::any_of(events.begin(), events.end(), [&](const Event &other) {
        QString was;
        QString became;
        return other.call == event.call && BothValues(other).read("email", was, became) && became == holder.email;
    });
}

/// Two contacts with one address would each get some of the mail, so the address stays with whom it is.
void keepAddress(const Actor &actor, Database &database, const Contact &stored, Contact &after, TakenBack &taken)
{
    if (after.email == stored.email)
        return;
    const auto holder = contactaddresses::holder(actor, database, after.email, after.id);
    if (!holder)
        return;
    taken.refused << belongsTo(*holder, stored.email);
    // Who became a part of this one may have come back with the address a moment ago.
    after.email = contactaddresses::holder(actor, database, stored.email, after.id) ? QString() : stored.email;
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
    keepAddress(actor, database, *stored, after, taken);
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
    TakenBack taken{event.entityId, contact.version, 0, {}};
    const auto holder = contactaddresses::holder(actor, database, contact.email, contact.id);
    if (holder && !givesBack(actor, database, event, *holder)) {
        taken.refused << belongsTo(*holder, QString());
        contact.email.clear();
    }
    taken.seq = contactstoring::restore(actor, transaction, contact);
    return taken;
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
