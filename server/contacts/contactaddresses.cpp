// SPDX-License-Identifier: GPL-3.0-or-later
// Looking addresses up, own ones first.
#include "server/contacts/contactaddresses.h"

#include "server/contacts/contactrepository.h"
#include "server/events/eventlog.h"
#include "server/undo/bothvalues.h"
#include "shared/text.h"

namespace sf::server::contactaddresses {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const QString &email)
{
    return foldedText(email.trimmed());
}

/// What the contact became a part of.
std::optional<ContactId> mergedInto(const Actor &actor, Database &database, ContactId gone)
{
    const auto last = eventlog::ofRecord(database, actor.organization, Entity::Contact, gone.value(), 0, 1);
    if (last.empty() || last.front().kind != EventKind::Merged)
        return std::nullopt;
    std::optional<ContactId> before;
    std::optional<ContactId> after;
    return BothValues(last.front()).read("merged_into", before, after) ? after : std::nullopt;
}

} // namespace

std::optional<Contact> holder(const Actor &actor, Database &database, const QString &email, ContactId besides)
{
    // The plus keeps SQLite from walking all contacts by id instead of those with the address.
    const auto id = database.single<ContactId>(u"SELECT id FROM contacts WHERE organization_id = ? AND email_key = ? "
                                               "AND email_key <> '' AND id <> ? ORDER BY +id LIMIT 1"_s,
                                               actor.organization, keyOf(email), besides);
    return id ? contactrepository::find(actor, database, *id) : std::nullopt;
}

std::optional<Contact> find(const Actor &actor, Database &database, const QString &email)
{
    if (auto own = contactrepository::findByEmail(actor, database, email))
        return own;
    auto id = database.single<ContactId>(
        u"SELECT contact_id FROM contact_addresses WHERE organization_id = ? AND email_key = ?"_s, actor.organization,
        keyOf(email));
    // Each step is a merge that happened later, so there is an end.
    while (id) {
        if (auto contact = contactrepository::find(actor, database, *id))
            return contact;
        id = mergedInto(actor, database, *id);
    }
    return std::nullopt;
}

void leave(const Actor &actor, Database &database, const QString &email, ContactId contact)
{
    if (keyOf(email).isEmpty() || contactrepository::findByEmail(actor, database, email))
        return;
    take(actor, database, email);
    database.run(u"INSERT INTO contact_addresses (organization_id, email_key, contact_id) VALUES (?, ?, ?)"_s,
                 actor.organization, keyOf(email), contact);
}

void take(const Actor &actor, Database &database, const QString &email)
{
    database.run(u"DELETE FROM contact_addresses WHERE organization_id = ? AND email_key = ?"_s, actor.organization,
                 keyOf(email));
}

} // namespace sf::server::contactaddresses
