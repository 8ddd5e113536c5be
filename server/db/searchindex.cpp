// SPDX-License-Identifier: GPL-3.0-or-later
// Full text on both databases: FTS5 over an external content table, tsvector with a GIN index.
#include "server/db/searchindex.h"

#include "server/db/database.h"

#include <algorithm>
#include <limits>

namespace sf::server::searchindex {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 documentsPerOrganization = qint64(1) << 40;

struct Stored
{
    qint64 document = 0;
    QString tokens;
};

// The tokens are needed on SQLite only: its index is told what to forget.
std::optional<Stored> find(Database &database, OrganizationId organization, TicketId ticket, ResponseId response)
{
    static const QString sqlite = u"SELECT document_id, tokens FROM search_documents "
                                  "WHERE organization_id = ? AND ticket_id = ? AND response_id = ?"_s;
    static const QString postgresql = u"SELECT document_id, '' FROM search_documents "
                                      "WHERE organization_id = ? AND ticket_id = ? AND response_id = ?"_s;
    Query query = database.select(database.isSqlite() ? sqlite : postgresql, organization, ticket, response);
    if (!query.next())
        return std::nullopt;
    return Stored{query.get<qint64>(0), query.get<QString>(1)};
}

/// New ones come last.
qint64 numberOf(Database &database, OrganizationId organization, const SearchDocument &document)
{
    return database
        .single<qint64>(u"SELECT document_id FROM search_documents "
                        "WHERE organization_id = ? AND ticket_id = ? AND response_id = ?"_s,
                        organization, document.ticket, document.response)
        .value_or(std::numeric_limits<qint64>::max());
}

void forget(Database &database, const Stored &stored)
{
    if (database.isSqlite())
        database.run(u"INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', ?, ?)"_s,
                     stored.document, stored.tokens);
}

qint64 nextDocument(Database &database, OrganizationId organization)
{
    const qint64 first = organization.value() * documentsPerOrganization;
    const auto last = database.single<qint64>(
        u"SELECT COALESCE(MAX(document_id), 0) FROM search_documents WHERE document_id >= ? AND document_id < ?"_s,
        first, first + documentsPerOrganization);
    return std::max(first, last.value_or(0)) + 1;
}

void insert(Database &database, OrganizationId organization, qint64 document, const SearchDocument &content)
{
    const QString tokens = content.tokens.join(u' ');
    if (database.isSqlite()) {
        database.run(u"INSERT INTO search_documents (document_id, organization_id, ticket_id, response_id, tokens) "
                     "VALUES (?, ?, ?, ?, ?)"_s,
                     document, organization, content.ticket, content.response, tokens);
        database.run(u"INSERT INTO search_index (rowid, tokens) VALUES (?, ?)"_s, document, tokens);
    } else {
        database.run(u"INSERT INTO search_documents (document_id, organization_id, ticket_id, response_id, tokens) "
                     "VALUES (?, ?, ?, ?, array_to_tsvector(string_to_array(?, ' ')))"_s,
                     document, organization, content.ticket, content.response, tokens);
    }
}

QString quoted(QString word)
{
    return u'"' + word.replace(u'"', u' ') + u'"';
}

// A beginning as FTS5 finds its newest hits without gathering all of them: a short one is a word of the index itself, a longer one is spelled
// out as the few words that begin with it.
QString sqliteBeginning(Database &database, const QString &beginning)
{
    constexpr qsizetype indexedLength = 4;
    constexpr qsizetype mostWords = 24;
    QStringList words;
    QString from = beginning;
    while (beginning.size() > indexedLength && words.size() < mostWords) {
        const auto word = database.single<QString>(u"SELECT term FROM search_terms WHERE term >= ? LIMIT 1"_s, from);
        if (!word || !word->startsWith(beginning))
            return words.isEmpty() ? quoted(beginning) : u'(' + words.join(u" OR "_s) + u')';
        words << quoted(*word);
        from = *word + QChar(1);
    }
    return quoted(beginning) + u'*';
}

QString sqliteMatch(Database &database, const QStringList &words, bool lastIsPrefix)
{
    QStringList parts;
    for (const QString &word : words)
        parts << quoted(word);
    if (lastIsPrefix)
        parts.back() = sqliteBeginning(database, words.back());
    return parts.join(u" AND "_s);
}

QString postgresqlMatch(const QStringList &words, bool lastIsPrefix)
{
    QStringList quoted;
    for (QString word : words)
        quoted << u'\'' + word.replace(u'\'', u' ').replace(u'\\', u' ') + u'\'';
    return quoted.join(u" & "_s) + (lastIsPrefix ? u":*"_s : QString());
}

} // namespace

void put(Database &database, OrganizationId organization, const SearchDocument &document)
{
    if (document.tokens.isEmpty())
        return remove(database, organization, document.ticket, document.response);
    const auto stored = find(database, organization, document.ticket, document.response);
    const QString tokens = document.tokens.join(u' ');
    if (!stored) {
        insert(database, organization, nextDocument(database, organization), document);
        return;
    }
    if (database.isSqlite() && stored->tokens == tokens)
        return;
    forget(database, *stored);
    database.run(u"DELETE FROM search_documents WHERE document_id = ?"_s, stored->document);
    insert(database, organization, stored->document, document);
}

void putAll(Database &database, std::vector<std::pair<OrganizationId, SearchDocument>> documents)
{
    // A document with a lower number than the one before makes FTS5 write out all that it has gathered so far.
    if (database.isSqlite() && documents.size() > 1) {
        std::vector<std::pair<qint64, std::size_t>> order;
        order.reserve(documents.size());
        for (std::size_t i = 0; i < documents.size(); ++i)
            order.emplace_back(numberOf(database, documents[i].first, documents[i].second), i);
        std::sort(order.begin(), order.end());
        std::vector<std::pair<OrganizationId, SearchDocument>> sorted;
        sorted.reserve(documents.size());
        for (const auto &[number, i] : order)
            sorted.push_back(std::move(documents[i]));
        documents = std::move(sorted);
    }
    for (const auto &[organization, document] : documents)
        put(database, organization, document);
}

void remove(Database &database, OrganizationId organization, TicketId ticket, ResponseId response)
{
    const auto stored = find(database, organization, ticket, response);
    if (!stored)
        return;
    forget(database, *stored);
    database.run(u"DELETE FROM search_documents WHERE document_id = ?"_s, stored->document);
}

Hits hits(Database &database, OrganizationId organization, const QStringList &words, bool lastIsPrefix, int limit)
{
    const qint64 first = organization.value() * documentsPerOrganization;
    if (database.isSqlite()) {
        // The inner query walks the index from its newest document on and stops at the limit.
        return {u"SELECT d.ticket_id AS ticket_id, d.response_id AS response_id, d.document_id AS document_id FROM "
                "(SELECT rowid AS hit FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ? "
                "ORDER BY rowid DESC LIMIT ?) AS i JOIN search_documents d ON d.document_id = i.hit"_s,
                {bound(sqliteMatch(database, words, lastIsPrefix)), bound(first),
                 bound(first + documentsPerOrganization - 1), bound(limit)}};
    }
    // Materialised, or the planner may walk the primary key instead of the words.
    return {
        u"SELECT ticket_id, response_id, document_id FROM (WITH hits AS MATERIALIZED (SELECT ticket_id, response_id, "
        "document_id FROM search_documents WHERE tokens @@ CAST(? AS tsquery) AND document_id BETWEEN ? AND ?) "
        "SELECT * FROM hits ORDER BY document_id DESC LIMIT ?) AS newest"_s,
        {bound(postgresqlMatch(words, lastIsPrefix)), bound(first), bound(first + documentsPerOrganization - 1),
         bound(limit)}};
}

} // namespace sf::server::searchindex
