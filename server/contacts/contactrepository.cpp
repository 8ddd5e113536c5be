// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of contacts.
#include "server/contacts/contactrepository.h"

#include "server/db/dialect.h"
#include "server/db/rows.h"
#include "server/events/changes.h"
#include "shared/text.h"

namespace sf::server::contactrepository {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Contact> first(Query query)
{
    if (!query.next())
        return std::nullopt;
    return readContact(query);
}

QString selectWhere(const Database &database, const QString &where)
{
    return u"SELECT %1 FROM contacts c WHERE c.organization_id = ? AND %2"_s.arg(contactColumns(database), where);
}

} // namespace

const QString &contactColumns(const Database &database)
{
    static const auto named = [](Engine engine) {
        return columns<Contact>(u"c"_s)
             + u", (SELECT %1 FROM contact_tags x WHERE x.organization_id = c.organization_id AND x.contact_id = c.id)"_s
                   .arg(dialect::joinedIds(u"x.tag_id"_s, engine));
    };
    static const QString sqlite = named(Engine::Sqlite);
    static const QString postgresql = named(Engine::Postgresql);
    return database.isSqlite() ? sqlite : postgresql;
}

int contactWidth()
{
    return storedFieldCount<Contact>() + 1;
}

Contact readContact(const Query &query)
{
    auto contact = read<Contact>(query);
    contact.tags = ids<TagId>(query.get<QString>(storedFieldCount<Contact>()));
    return contact;
}

std::optional<Contact> find(const Actor &actor, Database &database, ContactId id)
{
    return first(database.select(selectWhere(database, u"c.id = ?"_s), actor.organization, id));
}

std::optional<Contact> findByEmail(const Actor &actor, Database &database, const QString &email)
{
    // The plus keeps SQLite from walking all contacts by id instead of those with the address.
    return first(
        database.select(selectWhere(database, u"c.email_key = ? AND c.email_key <> '' ORDER BY +c.id LIMIT 1"_s),
                        actor.organization, foldedText(email.trimmed())));
}

std::optional<Contact> findByNameAlone(const Actor &actor, Database &database, const QString &name)
{
    Query query = database.select(selectWhere(database, u"c.name_key = ? AND c.email_key = '' LIMIT 2"_s),
                                  actor.organization, foldedText(name.trimmed()));
    if (!query.next())
        return std::nullopt;
    Contact found = readContact(query);
    return query.next() ? std::nullopt : std::optional(std::move(found));
}

std::optional<ContactId> findExternal(const Actor &actor, Database &database, const QString &source,
                                      const QString &externalId)
{
    return database.single<ContactId>(
        u"SELECT id FROM contacts WHERE organization_id = ? AND external_source = ? AND external_id = ? AND external_source <> ''"_s,
        actor.organization, source, externalId);
}

QList<ContactId> ofCompany(const Actor &actor, Database &database, CompanyId company, int limit)
{
    return firstColumn<ContactId>(
        database.select(u"SELECT id FROM contacts WHERE organization_id = ? AND company_id = ? LIMIT ?"_s,
                        actor.organization, company, limit));
}

qint64 ticketsReferring(const Actor &actor, Database &database, ContactId id)
{
    return database
        .single<qint64>(u"SELECT (SELECT count(*) FROM tickets WHERE organization_id = ? AND requester_id = ?) + "
                        "(SELECT count(*) FROM ticket_participants WHERE organization_id = ? AND contact_id = ?)"_s,
                        actor.organization, id, actor.organization, id)
        .value_or(0);
}

void insert(const Actor &actor, Database &database, const Contact &contact)
{
    server::insert(database, u"contacts"_s, contact,
                   {{u"organization_id"_s, bound(actor.organization)},
                    {u"name_key"_s, bound(foldedText(contact.name.trimmed()))},
                    {u"email_key"_s, bound(foldedText(contact.email.trimmed()))},
                    {u"phone_key"_s, bound(foldedText(contact.phone.trimmed()))}});
}

bool update(const Actor &actor, Database &database, const Contact &before, const Contact &after)
{
    Assignments set = assignments(difference(before, after));
    if (before.name != after.name)
        set.set(u"name_key"_s, bound(foldedText(after.name.trimmed())));
    if (before.email != after.email)
        set.set(u"email_key"_s, bound(foldedText(after.email.trimmed())));
    if (before.phone != after.phone)
        set.set(u"phone_key"_s, bound(foldedText(after.phone.trimmed())));
    return server::update(database, u"contacts"_s, set, u"organization_id = ? AND id = ? AND version = ?"_s,
                          {bound(actor.organization), bound(before.id), bound(before.version)})
        == 1;
}

void storeTags(const Actor &actor, Database &database, ContactId id, const SetChange<TagId> &tags)
{
    for (const TagId tag : tags.after) {
        if (!tags.before.contains(tag))
            database.run(u"INSERT INTO contact_tags (organization_id, contact_id, tag_id) VALUES (?, ?, ?)"_s,
                         actor.organization, id, tag);
    }
    for (const TagId tag : tags.before) {
        if (!tags.after.contains(tag))
            database.run(u"DELETE FROM contact_tags WHERE organization_id = ? AND contact_id = ? AND tag_id = ?"_s,
                         actor.organization, id, tag);
    }
}

void remove(const Actor &actor, Database &database, ContactId id)
{
    database.run(u"DELETE FROM contact_tags WHERE organization_id = ? AND contact_id = ?"_s, actor.organization, id);
    database.run(u"DELETE FROM contacts WHERE organization_id = ? AND id = ?"_s, actor.organization, id);
}

void moveChats(const Actor &actor, Database &database, ContactId from, std::optional<ContactId> to)
{
    database.run(u"UPDATE chats SET contact_id = ? WHERE organization_id = ? AND contact_id = ?"_s, to,
                 actor.organization, from);
}

} // namespace sf::server::contactrepository
