// SPDX-License-Identifier: GPL-3.0-or-later
// TicketQuery and TicketSort as SQL for both databases, values bound; agrees with shared/query's matches and less on everything but text.
#pragma once

#include "server/auth/actor.h"
#include "server/db/database.h"
#include "server/db/searchindex.h"
#include "server/tickets/ticketcursor.h"
#include "shared/query/ticketquery.h"

namespace sf::server {

class TicketQuerySql
{
public:
    struct Statement
    {
        QString sql;
        Bindings values;
    };
    /// Newest documents of a text search that are looked at; of a ranked one, whose every hit is weighed.
    static constexpr int maxHits = 10'000;
    static constexpr int maxRankedHits = 1'000;

    TicketQuerySql(const Actor &actor, Database &database, const TicketQuery &query, const TicketSort &sort);

    bool isSearch() const { return !m_words.isEmpty(); }
    const QStringList &words() const { return m_words; }
    /// One index gives rows and order, so that the first page costs the same in a table of any size.
    bool isFast() const { return isFast(m_query, m_sort); }
    static bool isFast(const TicketQuery &query, const TicketSort &sort);
    bool hasEmptyPart() const;
    bool isRanked() const { return isSearch() && m_sort.by == SortKey::Relevance; }
    bool hasTextKey() const { return m_sort.by == SortKey::Requester; }
    /// What a cursor is bound to.
    QByteArray hash() const;

    /// Columns: what ticketrepository::rowColumns lists, then the sort key, then the search document (0 without text).
    Statement page(ListPart part, const std::optional<TicketCursor> &after, int limit, qint64 offset) const;
    /// The number of rows, at most `limit`; 0: no limit. All parts, or one.
    Statement count(qint64 limit, std::optional<ListPart> part = {}) const;
    /// One column, id: all tickets of the query, in no order.
    Statement ids() const;
    /// The sort key of a page's row, as a cursor keeps it.
    QVariant readKey(const Query &query, int column) const;
    /// How many documents hold the words, at most hitLimit().
    Statement countHits() const;
    int hitLimit() const { return isRanked() ? maxRankedHits : maxHits; }

private:
    struct Key
    {
        QString column;
        QString valued; ///< conditions for "has a value" and "has none"; empty texts when there always is one
        QString empty;
    };

    Key key() const;
    /// A column of the ticket to order by.
    QString ticketColumn(const QString &name) const;
    void compile();
    void compileAssignee();
    void compileTags();
    void compileRanges();
    void compileUnread();
    void where(const QString &condition, const Bindings &values = {});
    template<class T>
    void whereAnyOf(const QString &column, const QList<T> &wanted);
    template<class T>
    void whereBetween(const QString &column, const std::optional<T> &from, const std::optional<T> &to);
    Statement found() const;
    /// Tables and conditions of all rows, or of one part.
    Statement selection(std::optional<ListPart> part) const;
    /// What a hit weighs: in the number, in the subject, in the requester's name, in several messages.
    Statement rank() const;
    /// Whether the customers are walked in their order, and the tickets of each are found: without another condition on tickets the first
    /// page is full soon, and the others need not be ordered.
    bool walksCustomers(ListPart part) const;
    bool sortsByCompany() const;
    QString from(bool walks) const;

    Actor m_actor;
    const Database &m_database;
    TicketQuery m_query;
    TicketSort m_sort;
    QStringList m_words;
    searchindex::Hits m_hits; // of a search
    QStringList m_conditions;
    Bindings m_values;
    bool m_needsContact = false;
    bool m_needsCompany = false;
};

} // namespace sf::server
