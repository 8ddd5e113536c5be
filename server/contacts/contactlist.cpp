// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of contacts.
#include "server/contacts/contactlist.h"

#include "server/contacts/contactrepository.h"
#include "server/db/conditions.h"
#include "server/events/eventlog.h"

namespace sf::server::contactlist {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kContacts = u"contacts c"_s;
const QString kTables =
    u"contacts c LEFT JOIN companies k ON k.organization_id = c.organization_id AND k.id = c.company_id"_s;
const QString kOpenTickets =
    u"(SELECT count(*) FROM tickets t WHERE t.organization_id = c.organization_id AND t.requester_id = c.id AND t.is_open = 1)"_s;

QString rowColumns(const Database &database)
{
    return contactrepository::contactColumns(database) + u", k.name, "_s + kOpenTickets + u" AS open_tickets"_s;
}

ContactRow readRow(const Query &query)
{
    ContactRow row;
    row.contact = contactrepository::readContact(query);
    row.companyName = query.get<QString>(contactrepository::contactWidth());
    row.openTickets = query.get<qint64>(contactrepository::contactWidth() + 1);
    return row;
}

Conditions conditionsOf(const Actor &actor, const ContactQuery &query)
{
    Conditions conditions;
    conditions.add(u"c.organization_id = ?"_s, actor.organization);
    // The companies are looked through once instead of for each contact.
    const QString ofCompany =
        u"c.company_id IN (SELECT x.id FROM companies x WHERE x.organization_id = %1 AND x.name_key LIKE ? ESCAPE '\\')"_s
            .arg(actor.organization.value());
    conditions.addWords(query.text, {u"c.name_key"_s, u"c.email_key"_s, u"c.phone_key"_s}, {ofCompany});
    conditions.addAny(u"c.company_id"_s, query.company);
    conditions.addAny(u"c.lead_status"_s, query.leadStatus);
    conditions.addRange(u"c.lead_score"_s, query.leadScoreMin, query.leadScoreMax);
    if (!query.tagsAny.isEmpty()) {
        Conditions tagged;
        tagged.addAny(u"x.tag_id"_s, query.tagsAny);
        conditions.add(
            u"EXISTS (SELECT 1 FROM contact_tags x WHERE x.organization_id = c.organization_id AND x.contact_id = c.id AND %1)"_s
                .arg(tagged.where()));
        conditions.addValues(tagged.values());
    }
    return conditions;
}

QString orderOf(ContactSortKey key, bool descending)
{
    const QString way = descending ? u" DESC"_s : u""_s;
    const auto filled = [&](const QString &column) {
        return u"%1%2 NULLS LAST, c.name_key%2, c.id%2"_s.arg(column, way);
    };
    switch (key) {
    case ContactSortKey::Name:
        break;
    case ContactSortKey::Email:
        return filled(u"NULLIF(c.email_key, '')"_s);
    case ContactSortKey::Company:
        return filled(u"k.name_key"_s);
    case ContactSortKey::LeadScore:
        return filled(u"c.lead_score"_s);
    case ContactSortKey::LeadStatus:
        return u"c.lead_status%1, c.name_key%1, c.id%1"_s.arg(way);
    case ContactSortKey::OpenTickets:
        return kOpenTickets + u"%1, c.name_key%1, c.id%1"_s.arg(way);
    case ContactSortKey::Updated:
        return u"c.updated_at%1, c.id%1"_s.arg(way);
    }
    return u"c.name_key%1, c.id%1"_s.arg(way);
}

} // namespace

ContactList::Result page(const Actor &actor, Database &database, const ContactList::Params &params)
{
    const Conditions conditions = conditionsOf(actor, params.query);
    Conditions shown = conditions;
    QString order = orderOf(params.sort, params.descending);
    if (params.afterId) {
        shown.add(u"c.id > ?"_s, *params.afterId);
        order = u"c.id"_s;
    }
    // The page is found by its order alone; what a row shows is read for its rows only.
    const QString found = u"SELECT c.id AS id FROM %1 WHERE %2 ORDER BY %3 LIMIT ? OFFSET ?"_s.arg(
        params.sort == ContactSortKey::Company ? kTables : kContacts, shown.where(), order);
    ContactList::Result result;
    Query query = database.selectWith(
        u"SELECT %1 FROM (%2) AS page CROSS JOIN %3 WHERE c.organization_id = ? AND c.id = page.id ORDER BY %4"_s.arg(
            rowColumns(database), found, kTables, order),
        shown.values()
            + Bindings{bound(params.limit), bound(params.afterId ? 0 : params.offset), bound(actor.organization)});
    while (query.next())
        result.rows << readRow(query);
    Query count = database.selectWith(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(kContacts, conditions.where()),
                                      conditions.values());
    result.total = count.next() ? count.get<qint64>(0) : 0;
    result.asOf = eventlog::asOf(database, actor.organization);
    return result;
}

std::optional<ContactRow> row(const Actor &actor, Database &database, ContactId id)
{
    Query query = database.select(
        u"SELECT %1 FROM %2 WHERE c.organization_id = ? AND c.id = ?"_s.arg(rowColumns(database), kTables),
        actor.organization, id);
    if (!query.next())
        return std::nullopt;
    return readRow(query);
}

} // namespace sf::server::contactlist
