// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of contacts.
#include "server/contacts/contactlist.h"

#include "server/contacts/contactrepository.h"
#include "server/db/conditions.h"
#include "server/events/eventlog.h"

namespace sf::server::contactlist {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    conditions.addWords(query.text,
                        {u"c.name_key"_s, u"c.email_key"_s, u"lower(c.phone)"_s, u"coalesce(k.name_key, '')"_s});
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
    const auto filled = [&](const QString &isEmpty, const QString &column) {
        return u"%1, %2%3, c.name_key%3, c.id%3"_s.arg(isEmpty, column, way);
    };
    switch (key) {
    case ContactSortKey::Name:
        break;
    case ContactSortKey::Email:
        return filled(u"c.email_key = ''"_s, u"c.email_key"_s);
    case ContactSortKey::Company:
        return filled(u"k.name_key IS NULL"_s, u"k.name_key"_s);
    case ContactSortKey::LeadScore:
        return filled(u"c.lead_score IS NULL"_s, u"c.lead_score"_s);
    case ContactSortKey::LeadStatus:
        return u"c.lead_status%1, c.name_key%1, c.id%1"_s.arg(way);
    case ContactSortKey::OpenTickets:
        return u"open_tickets%1, c.name_key%1, c.id%1"_s.arg(way);
    case ContactSortKey::Updated:
        return u"c.updated_at%1, c.id%1"_s.arg(way);
    }
    return u"c.name_key%1, c.id%1"_s.arg(way);
}

} // namespace

ContactList::Result page(const Actor &actor, Database &database, const ContactList::Params &params)
{
    const Conditions conditions = conditionsOf(actor, params.query);
    ContactList::Result result;
    Query query = database.selectWith(
        u"SELECT %1 FROM %2 WHERE %3 ORDER BY %4 LIMIT ? OFFSET ?"_s.arg(
            rowColumns(database), kTables, conditions.where(), orderOf(params.sort, params.descending)),
        conditions.values() + Bindings{bound(params.limit), bound(params.offset)});
    while (query.next())
        result.rows << readRow(query);
    Query count = database.selectWith(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(kTables, conditions.where()),
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
