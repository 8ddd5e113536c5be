// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of contacts.
#include "server/contacts/contactrepository.h"

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
    return read<Contact>(query);
}

QString likePattern(QString prefix)
{
    prefix.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u"% "_s + prefix + u'%';
}

} // namespace

std::optional<Contact> find(const Actor &actor, Database &database, ContactId id)
{
    static const QString sql =
        u"SELECT %1 FROM contacts WHERE organization_id = ? AND id = ?"_s.arg(columns<Contact>());
    return first(database.select(sql, actor.organization, id));
}

std::optional<Contact> findByEmail(const Actor &actor, Database &database, const QString &email)
{
    // The plus keeps SQLite from walking all contacts by id instead of those with the address.
    static const QString sql =
        u"SELECT %1 FROM contacts WHERE organization_id = ? AND email_key = ? AND email_key <> '' "
        "ORDER BY +id LIMIT 1"_s.arg(columns<Contact>());
    return first(database.select(sql, actor.organization, foldedText(email.trimmed())));
}

std::optional<ContactId> findExternal(const Actor &actor, Database &database, const QString &source,
                                      const QString &externalId)
{
    return database.single<ContactId>(
        u"SELECT id FROM contacts WHERE organization_id = ? AND external_source = ? AND external_id = ? AND external_source <> ''"_s,
        actor.organization, source, externalId);
}

QList<Contact> list(const Actor &actor, Database &database, const QString &text, int limit, qint64 offset)
{
    static const QString all =
        u"SELECT %1 FROM contacts WHERE organization_id = ? ORDER BY name_key, id LIMIT ? OFFSET ?"_s.arg(
            columns<Contact>());
    static const QString some =
        u"SELECT %1 FROM contacts WHERE organization_id = ? AND ((name_key >= ? AND name_key < ?) OR "
        "(email_key >= ? AND email_key < ?) OR name_key LIKE ? ESCAPE '\\') ORDER BY name_key, id LIMIT ? OFFSET ?"_s
            .arg(columns<Contact>());
    const QString prefix = foldedText(text.trimmed());
    const QString end = prefix + QString::fromUcs4(U"\U0010FFFF", 1);
    Query query = prefix.isEmpty() ? database.select(all, actor.organization, limit, offset)
                                   : database.select(some, actor.organization, prefix, end, prefix, end,
                                                     likePattern(prefix), limit, offset);
    QList<Contact> contacts;
    while (query.next())
        contacts << read<Contact>(query);
    return contacts;
}

void insert(const Actor &actor, Database &database, const Contact &contact)
{
    server::insert(database, u"contacts"_s, contact,
                   {{u"organization_id"_s, bound(actor.organization)},
                    {u"name_key"_s, bound(foldedText(contact.name))},
                    {u"email_key"_s, bound(foldedText(contact.email.trimmed()))}});
}

bool update(const Actor &actor, Database &database, const Contact &before, const Contact &after)
{
    Assignments set = assignments(difference(before, after));
    if (before.name != after.name)
        set.set(u"name_key"_s, bound(foldedText(after.name)));
    if (before.email != after.email)
        set.set(u"email_key"_s, bound(foldedText(after.email.trimmed())));
    return server::update(database, u"contacts"_s, set, u"organization_id = ? AND id = ? AND version = ?"_s,
                          {bound(actor.organization), bound(before.id), bound(before.version)})
        == 1;
}

} // namespace sf::server::contactrepository
