// SPDX-License-Identifier: GPL-3.0-or-later
// Compiling ticket lists to SQL.
#include "server/tickets/ticketquerysql.h"

#include "server/tickets/attentionservice.h"
#include "server/tickets/ticketrepository.h"
#include "shared/text.h"
#include "shared/workflow.h"

#include <QCryptographicHash>

#include <limits>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNoDate = std::numeric_limits<qint64>::max();

QString marks(qsizetype count)
{
    QString text = u"?,"_s.repeated(count);
    text.chop(1);
    return text;
}

bool isOpenSet(QList<Status> status)
{
    std::sort(status.begin(), status.end());
    status.erase(std::unique(status.begin(), status.end()), status.end());
    return status.size() == 5 && std::all_of(status.begin(), status.end(), isOpen);
}

} // namespace

TicketQuerySql::TicketQuerySql(const Actor &actor, Database &database, const TicketQuery &query, const TicketSort &sort)
    : m_actor(actor)
    , m_database(database)
    , m_query(query)
    , m_sort(sort)
    , m_words(searchTokens(query.text).mid(0, 16))
{
    compile();
    if (isSearch())
        m_hits = searchindex::hits(database, actor.organization, m_words, true, hitLimit());
}

QByteArray TicketQuerySql::hash() const
{
    const QByteArray meant = toJson(m_query) + toJson(m_sort) + QByteArray::number(m_actor.user.value());
    return QCryptographicHash::hash(meant, QCryptographicHash::Sha1).left(8).toHex();
}

bool TicketQuerySql::isFast(const TicketQuery &query, const TicketSort &sort)
{
    switch (sort.by) {
    case SortKey::Updated:
    case SortKey::Created:
    case SortKey::Priority:
    case SortKey::Due:
    case SortKey::Number:
        break;
    default:
        return false;
    }
    TicketQuery rest = query;
    int narrowed = 0;
    if (rest.status.size() == 1 || isOpenSet(rest.status))
        ++narrowed;
    const qsizetype people = rest.assignee.size() + (rest.mine ? 1 : 0) + (rest.unassigned ? 1 : 0);
    narrowed += (people == 1 ? 1 : 0) + (rest.company.size() == 1 ? 1 : 0) + (rest.requester.size() == 1 ? 1 : 0);
    rest.status = query.status.size() == 1 || isOpenSet(query.status) ? QList<Status>() : query.status;
    if (people == 1) {
        rest.assignee = {};
        rest.mine = false;
        rest.unassigned = false;
    }
    if (rest.company.size() == 1)
        rest.company = {};
    if (rest.requester.size() == 1)
        rest.requester = {};
    return narrowed <= 2 && rest == TicketQuery{};
}

QString TicketQuerySql::ticketColumn(const QString &name) const
{
    // A requester's few tickets are found first and ordered then; without the plus SQLite would walk all tickets in that order.
    return (m_query.requester.isEmpty() ? u"t."_s : u"+t."_s) + name;
}

TicketQuerySql::Key TicketQuerySql::key() const
{
    switch (m_sort.by) {
    case SortKey::Created:
        return {ticketColumn(u"created_at"_s), {}, {}};
    case SortKey::Due: {
        const QString column = ticketColumn(u"due_sort"_s);
        return {column, u"%1 < %2"_s.arg(column).arg(kNoDate), u"%1 = %2"_s.arg(column).arg(kNoDate)};
    }
    case SortKey::Priority:
        return {ticketColumn(u"priority"_s), {}, {}};
    case SortKey::Number:
        return {ticketColumn(u"number"_s), {}, {}};
    case SortKey::Status:
        return {u"t.status"_s, {}, {}};
    case SortKey::Requester:
        return {u"t.requester_key"_s, {}, {}};
    case SortKey::SlaDeadline:
        return {u"t.resolution_due_at"_s, u"t.resolution_due_at IS NOT NULL"_s, u"t.resolution_due_at IS NULL"_s};
    case SortKey::LeadScore:
        return {u"r.lead_score"_s, u"r.lead_score IS NOT NULL"_s, u"r.lead_score IS NULL"_s};
    case SortKey::Health:
        return {u"c.health_score"_s, u"c.health_score IS NOT NULL"_s, u"c.health_score IS NULL"_s};
    case SortKey::Revenue:
        return {u"c.annual_revenue"_s, u"c.annual_revenue IS NOT NULL"_s, u"c.annual_revenue IS NULL"_s};
    case SortKey::Updated:
    case SortKey::Relevance:
        break;
    }
    return {u"t.updated_at"_s, {}, {}};
}

bool TicketQuerySql::hasEmptyPart() const
{
    return !key().empty.isEmpty();
}

void TicketQuerySql::where(const QString &condition, const Bindings &values)
{
    m_conditions << condition;
    m_values += values;
}

template<class T>
void TicketQuerySql::whereAnyOf(const QString &column, const QList<T> &wanted)
{
    if (wanted.isEmpty())
        return;
    Bindings values;
    for (const T &value : wanted)
        values << bound(value);
    where(wanted.size() == 1 ? column + u" = ?"_s : u"%1 IN (%2)"_s.arg(column, marks(wanted.size())), values);
}

template<class T>
void TicketQuerySql::whereBetween(const QString &column, const std::optional<T> &from, const std::optional<T> &to)
{
    if (from)
        where(column + u" >= ?"_s, {bound(*from)});
    if (to)
        where(column + u" <= ?"_s, {bound(*to)});
}

void TicketQuerySql::compile()
{
    where(u"t.organization_id = ?"_s, {bound(m_actor.organization)});
    if (isOpenSet(m_query.status))
        where(u"t.is_open = 1"_s); // literally, as the partial indexes have it
    else
        whereAnyOf(u"t.status"_s, m_query.status);
    whereAnyOf(u"t.priority"_s, m_query.priority);
    whereAnyOf(u"t.category"_s, m_query.category);
    compileAssignee();
    whereAnyOf(u"t.team_id"_s, m_query.team);
    whereAnyOf(u"t.requester_id"_s, m_query.requester);
    whereAnyOf(u"t.company_id"_s, m_query.company);
    compileTags();
    compileRanges();
    compileUnread();
    const Key sortKey = key();
    m_needsContact = m_needsContact || sortKey.column.startsWith(u"r."_s);
    m_needsCompany = m_needsCompany || sortKey.column.startsWith(u"c."_s);
}

void TicketQuerySql::compileAssignee()
{
    QList<UserId> wanted = m_query.assignee;
    if (m_query.mine)
        wanted << m_actor.user;
    if (!m_query.unassigned)
        return whereAnyOf(u"t.assignee_id"_s, wanted);
    if (wanted.isEmpty())
        return where(u"t.assignee_id IS NULL"_s);
    Bindings values;
    for (const UserId user : wanted)
        values << bound(user);
    where(u"(t.assignee_id IS NULL OR t.assignee_id IN (%1))"_s.arg(marks(wanted.size())), values);
}

void TicketQuerySql::compileTags()
{
    // A tag's tickets are gathered once. They lead the way only where nothing else narrows the list: a common tag has more tickets than
    // the list has rows, and the plus keeps SQLite from fetching each of them.
    TicketQuery rest = m_query;
    rest.tagsAny = rest.tagsAll = {};
    const QString column = rest == TicketQuery{} ? u"t.id"_s : u"+t.id"_s;
    const QString carries =
        column + u" IN (SELECT x.ticket_id FROM ticket_tags x WHERE x.organization_id = ? AND x.tag_id IN (%1))"_s;
    if (!m_query.tagsAny.isEmpty()) {
        Bindings values{bound(m_actor.organization)};
        for (const TagId tag : std::as_const(m_query.tagsAny))
            values << bound(tag);
        where(carries.arg(marks(m_query.tagsAny.size())), values);
    }
    for (const TagId tag : std::as_const(m_query.tagsAll))
        where(carries.arg(u"?"_s), {bound(m_actor.organization), bound(tag)});
}

void TicketQuerySql::compileRanges()
{
    const auto asked = [this](const QString &column, const std::optional<bool> &wanted) {
        if (wanted)
            where(column + u" = ?"_s, {bound(*wanted ? 1 : 0)});
    };
    whereBetween(u"t.created_at"_s, m_query.createdFrom, m_query.createdTo);
    whereBetween(u"t.updated_at"_s, m_query.updatedFrom, m_query.updatedTo);
    whereBetween(u"t.due_at"_s, m_query.dueFrom, m_query.dueTo);
    whereBetween(u"t.resolved_at"_s, m_query.resolvedFrom, m_query.resolvedTo);
    whereBetween(u"t.first_response_at"_s, m_query.firstResponseFrom, m_query.firstResponseTo);
    whereBetween(u"t.reopened_at"_s, m_query.reopenedFrom, m_query.reopenedTo);
    if (m_query.openAt)
        where(u"t.created_at <= ? AND (t.ended_at IS NULL OR t.ended_at > ?)"_s,
              {bound(*m_query.openAt), bound(*m_query.openAt)});
    whereBetween(u"t.closed_at"_s, m_query.closedFrom, std::optional<Time>());
    asked(u"t.overdue"_s, m_query.overdue);
    if (m_query.hasAttachment) // literally, as the partial index has it
        where(*m_query.hasAttachment ? u"t.has_attachment = 1"_s : u"t.has_attachment = 0"_s);
    if (m_query.fromChat)
        where(*m_query.fromChat ? u"t.origin_chat_id IS NOT NULL"_s : u"t.origin_chat_id IS NULL"_s);
    m_needsContact = m_query.leadScoreMin || m_query.leadScoreMax;
    m_needsCompany = m_query.healthMin || m_query.healthMax || m_query.revenueMin || m_query.revenueMax;
    whereBetween(u"r.lead_score"_s, m_query.leadScoreMin, m_query.leadScoreMax);
    whereBetween(u"c.health_score"_s, m_query.healthMin, m_query.healthMax);
    whereBetween(u"c.annual_revenue"_s, m_query.revenueMin, m_query.revenueMax);
}

void TicketQuerySql::compileUnread()
{
    if (!m_query.unread)
        return;
    const auto condition = attentionservice::unread(m_actor);
    where(condition.sql, condition.values);
}

TicketQuerySql::Statement TicketQuerySql::found() const
{
    return {u"(SELECT ticket_id, MAX(document_id) AS document_id, COUNT(*) AS documents FROM ("_s + m_hits.sql
                + u") AS hits GROUP BY ticket_id) AS found CROSS JOIN "_s,
            m_hits.bindings};
}

TicketQuerySql::Statement TicketQuerySql::rank() const
{
    if (!isRanked())
        return {u"0"_s, {}};
    Statement weight;
    for (const QString &word : m_words) {
        bool isNumber = false;
        const qint64 number = word.toLongLong(&isNumber);
        weight.sql += u"CASE WHEN t.number = ? THEN 16 WHEN t.subject_key LIKE ? THEN 4 "
                      "WHEN t.requester_key LIKE ? THEN 2 ELSE 0 END + "_s;
        weight.values << bound(isNumber ? number : -1) << bound(u'%' + word + u'%') << bound(u'%' + word + u'%');
    }
    weight.sql += u"CASE WHEN found.documents > 2 THEN 2 ELSE found.documents - 1 END"_s;
    return weight;
}

bool TicketQuerySql::walksCustomers(ListPart part) const
{
    const bool isCustomers = m_sort.by == SortKey::LeadScore || sortsByCompany();
    TicketQuery rest = m_query;
    if (isOpenSet(rest.status))
        rest.status = {};
    rest.leadScoreMin = rest.leadScoreMax = rest.healthMin = rest.healthMax = {};
    rest.revenueMin = rest.revenueMax = {};
    return isCustomers && part == ListPart::Valued && rest == TicketQuery{};
}

bool TicketQuerySql::sortsByCompany() const
{
    return m_sort.by == SortKey::Health || m_sort.by == SortKey::Revenue;
}

// CROSS JOIN keeps SQLite to this order of tables; PostgreSQL decides by itself.
QString TicketQuerySql::from(bool walks) const
{
    const QString first = sortsByCompany() ? u"companies c"_s : u"contacts r"_s;
    QString tables = walks ? first + u" CROSS JOIN tickets t"_s : u"tickets t"_s;
    if (m_needsContact && (!walks || sortsByCompany()))
        tables += u" JOIN contacts r ON r.organization_id = t.organization_id AND r.id = t.requester_id"_s;
    if (m_needsCompany && (!walks || !sortsByCompany()))
        tables += u" LEFT JOIN companies c ON c.organization_id = t.organization_id AND c.id = t.company_id"_s;
    return tables;
}

TicketQuerySql::Statement TicketQuerySql::page(ListPart part, const std::optional<TicketCursor> &after, int limit,
                                               qint64 offset) const
{
    const Key sortKey = key();
    const QString direction = m_sort.descending ? u" DESC"_s : u" ASC"_s;
    QStringList conditions = m_conditions;
    Bindings values;
    const Statement weight = rank();
    values += weight.values;
    const bool walks = walksCustomers(part);
    QString tables = from(walks);
    if (isSearch()) {
        const Statement hits = found();
        tables = hits.sql + tables;
        values += hits.values;
        conditions << u"t.id = found.ticket_id"_s;
    }
    values += m_values;
    if (walks) {
        conditions << (sortsByCompany() ? u"c.organization_id = ? AND t.company_id = c.id"_s
                                        : u"r.organization_id = ? AND t.requester_id = r.id"_s);
        values << bound(m_actor.organization);
    }
    if (hasEmptyPart())
        conditions << (part == ListPart::Empty ? sortKey.empty : sortKey.valued);
    if (after && part == ListPart::Empty) {
        conditions << (m_sort.descending ? u"t.id < ?"_s : u"t.id > ?"_s);
        values << bound(after->id);
    } else if (after) {
        conditions << u"(%1, t.id) %2 (?, ?)"_s.arg(sortKey.column, m_sort.descending ? u"<"_s : u">"_s);
        values << after->key << bound(after->id);
    }
    const QString order = part == ListPart::Empty ? ticketColumn(u"id"_s) + direction
                                                  : sortKey.column + direction + u", t.id"_s + direction;
    const QString ids =
        u"SELECT t.id AS id, %1 AS sort_key, %2 AS document_id, %3 AS rank FROM %4 WHERE %5 ORDER BY %6%7 LIMIT ? OFFSET ?"_s
            .arg(sortKey.column, isSearch() ? u"found.document_id"_s : u"0"_s, weight.sql, tables,
                 conditions.join(u" AND "_s), isRanked() ? u"rank DESC, "_s : QString(), order);
    values << bound(limit) << bound(offset) << bound(m_actor.organization);
    QString outerOrder = part == ListPart::Empty ? QString() : u"page.sort_key"_s + direction + u", "_s;
    if (isRanked())
        outerOrder.prepend(u"page.rank DESC, "_s);
    return {u"SELECT %1, page.sort_key, page.document_id FROM (%2) AS page %3 WHERE t.organization_id = ? AND t.id = "
            u"page.id "
            "ORDER BY %4page.id%5"_s.arg(ticketrepository::rowColumns(m_database), ids,
                                         u"CROSS JOIN "_s + ticketrepository::rowTables(), outerOrder, direction),
            values};
}

TicketQuerySql::Statement TicketQuerySql::selection(std::optional<ListPart> part) const
{
    QStringList conditions = m_conditions;
    Bindings values;
    QString tables = from(false);
    if (isSearch()) {
        const Statement hits = found();
        tables = hits.sql + tables;
        values = hits.values;
        conditions << u"t.id = found.ticket_id"_s;
    }
    values += m_values;
    const Key sortKey = key();
    if (part && hasEmptyPart())
        conditions << (*part == ListPart::Empty ? sortKey.empty : sortKey.valued);
    return {tables + u" WHERE "_s + conditions.join(u" AND "_s), values};
}

TicketQuerySql::Statement TicketQuerySql::count(qint64 limit, std::optional<ListPart> part) const
{
    Statement counted = selection(part);
    if (limit <= 0)
        return {u"SELECT COUNT(*) FROM "_s + counted.sql, counted.values};
    counted.values << bound(limit);
    return {u"SELECT COUNT(*) FROM (SELECT 1 AS one FROM %1 LIMIT ?) AS counted"_s.arg(counted.sql), counted.values};
}

TicketQuerySql::Statement TicketQuerySql::ids() const
{
    const Statement all = selection({});
    return {u"SELECT t.id AS id FROM "_s + all.sql, all.values};
}

QVariant TicketQuerySql::readKey(const Query &query, int column) const
{
    return hasTextKey() ? bound(query.get<QString>(column)) : bound(query.get<qint64>(column));
}

TicketQuerySql::Statement TicketQuerySql::countHits() const
{
    return {u"SELECT COUNT(*) FROM ("_s + m_hits.sql + u") AS hits"_s, m_hits.bindings};
}

} // namespace sf::server
