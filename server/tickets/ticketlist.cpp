// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of ticket lists.
#include "server/tickets/ticketlist.h"

#include "server/db/rows.h"
#include "server/events/eventlog.h"
#include "server/net/callbounds.h"
#include "server/tickets/ticketquerysql.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketsearch.h"
#include "shared/text.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxListed = 100; // values of one condition; each of tags_all is a condition of its own
constexpr qsizetype kMaxSearched = 1000;
constexpr qint64 kExactTotal = 10'000;
constexpr std::chrono::milliseconds kDeadline{3000};

/// A search for common words must not hold up the others.
class Deadline
{
public:
    Deadline(Database &database, bool isNeeded) : m_database(database), m_isSet(isNeeded)
    {
        if (m_isSet)
            m_database.setDeadline(kDeadline);
    }
    ~Deadline()
    {
        if (!m_isSet)
            return;
        try {
            m_database.setDeadline(std::chrono::milliseconds(0));
        } catch (const StorageError &) {
            // The transaction is broken; rolling it back takes the deadline back too.
        }
    }
    Deadline(const Deadline &) = delete;
    Deadline &operator=(const Deadline &) = delete;

private:
    Database &m_database;
    bool m_isSet;
};

struct FoundRow
{
    TicketRow row;
    QVariant key;
    qint64 document = 0;
    ListPart part = ListPart::Valued;
};

/// Collects one page over both parts of the list.
class PageReader
{
public:
    PageReader(Database &database, const TicketQuerySql &sql) : m_database(database), m_sql(sql) {}

    void read(const std::optional<TicketCursor> &after, int limit, qint64 offset)
    {
        const bool startsEmpty = after && after->part == ListPart::Empty;
        if (!startsEmpty)
            readPart(ListPart::Valued, after, limit, offset);
        const int missing = limit - static_cast<int>(m_rows.size());
        if (missing <= 0 || !m_sql.hasEmptyPart())
            return;
        qint64 rest = 0;
        if (offset > 0 && m_rows.empty())
            rest = qMax<qint64>(0, offset - count(ListPart::Valued));
        readPart(ListPart::Empty, startsEmpty ? after : std::nullopt, missing, rest);
    }

    std::vector<FoundRow> &rows() { return m_rows; }

private:
    void readPart(ListPart part, const std::optional<TicketCursor> &after, int limit, qint64 offset)
    {
        const auto statement = m_sql.page(part, after, limit, offset);
        Query query = m_database.selectWith(statement.sql, statement.values);
        constexpr int key = ticketrepository::rowColumnCount;
        while (query.next())
            m_rows.push_back(
                {ticketrepository::readRow(query), m_sql.readKey(query, key), query.get<qint64>(key + 1), part});
    }

    qint64 count(ListPart part)
    {
        const auto statement = m_sql.count(0, part);
        Query query = m_database.selectWith(statement.sql, statement.values);
        return query.next() ? query.get<qint64>(0) : 0;
    }

    Database &m_database;
    const TicketQuerySql &m_sql;
    std::vector<FoundRow> m_rows;
};

qint64 single(Database &database, const TicketQuerySql::Statement &statement)
{
    Query query = database.selectWith(statement.sql, statement.values);
    return query.next() ? query.get<qint64>(0) : 0;
}

void addTotal(const Actor &actor, Database &database, const TicketQuery &query, const TicketQuerySql &sql,
              TicketList::Result &result)
{
    if (query == TicketQuery{}) {
        // Tickets are never destroyed and their ids have no gaps.
        result.total =
            database.single<qint64>(u"SELECT last_ticket_id FROM heads WHERE organization_id = ?"_s, actor.organization)
                .value_or(0);
        return;
    }
    const qint64 counted = single(database, sql.count(kExactTotal + 1));
    result.totalIsAtLeast = counted > kExactTotal;
    result.total = qMin(counted, kExactTotal);
    if (sql.isSearch())
        result.capped = single(database, sql.countHits()) >= sql.hitLimit();
}

Result<Done> check(const TicketList::Params &params)
{
    if (auto fit = checkPage(params.limit, params.offset); !fit)
        return fit;
    if (params.offset > 0 && !params.cursor.isEmpty())
        return Error::invalid(u"offset"_s, u"offset and cursor exclude each other."_s);
    if (params.sort.by == SortKey::Relevance && params.query.text.trimmed().isEmpty())
        return Error::invalid(u"sort"_s, u"Only a text search can be sorted by relevance."_s);
    return checkRunnable(params.query);
}

} // namespace

Result<Done> checkQuery(const TicketQuery &query)
{
    Result<Done> outcome = Done{};
    forEachField<TicketQuery>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if constexpr (std::is_same_v<Member, QString>) {
            if ((query.*f.member).size() > kMaxSearched)
                outcome =
                    Error::invalid(columnName(f.name), u"At most %1 characters are searched for."_s.arg(kMaxSearched));
        } else if constexpr (requires { (query.*f.member).constFirst(); }) {
            if ((query.*f.member).size() > kMaxListed)
                outcome = Error::invalid(columnName(f.name), u"At most %1 values fit one condition."_s.arg(kMaxListed));
        }
    });
    return outcome;
}

Result<Done> checkRunnable(const TicketQuery &query)
{
    if (hasDays(query))
        return Error::invalid(u"query"_s, u"Days are for saved views; ask with created_from and the like."_s);
    return checkQuery(query);
}

Result<TicketList::Result> listTickets(const Actor &actor, Database &database, const TicketList::Params &params)
{
    if (auto checked = check(params); !checked)
        return checked.error();
    const TicketQuerySql sql(actor, database, params.query, params.sort);
    std::optional<TicketCursor> after;
    if (!params.cursor.isEmpty()) {
        after = TicketCursor::fromText(params.cursor, sql.hash(), sql.hasTextKey());
        if (!after)
            return Error::invalid(u"cursor"_s, u"This cursor belongs to another query or sort; begin without one."_s);
    }
    const Deadline deadline(database, sql.isSearch());
    TicketList::Result result;
    result.asOf = eventlog::asOf(database, actor.organization);
    result.position = after ? after->position : params.offset;
    PageReader page(database, sql);
    if (sql.isRanked())
        page.read({}, params.limit + 1, result.position); // the rank is no column, so its pages go by offset
    else
        page.read(after, params.limit + 1, params.offset);
    auto &rows = page.rows();
    const bool hasMore = rows.size() > static_cast<std::size_t>(params.limit);
    if (hasMore) {
        rows.pop_back();
        const FoundRow &last = rows.back();
        const TicketCursor next{last.part, last.key, last.row.id.value(), result.position + params.limit};
        result.nextCursor = next.toText(sql.hash());
    }
    for (FoundRow &found : rows) {
        if (sql.isSearch())
            found.row.snippet = ticketsearch::snippetOf(actor, database, found.row, found.document, sql.words());
        result.rows << std::move(found.row);
    }
    if (params.withTotal)
        addTotal(actor, database, params.query, sql, result);
    return result;
}

bool isSlowList(const TicketList::Params &params)
{
    // A search looks at so many of the newest hits at most.
    return searchTokens(params.query.text).isEmpty() && !TicketQuerySql::isFast(params.query, params.sort);
}

qint64 countTickets(const Actor &actor, Database &database, const TicketQuery &query, qint64 limit)
{
    const TicketQuerySql sql(actor, database, query, TicketSort{});
    return single(database, sql.count(limit));
}

} // namespace sf::server
