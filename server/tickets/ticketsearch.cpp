// SPDX-License-Identifier: GPL-3.0-or-later
// Search documents and snippets.
#include "server/tickets/ticketsearch.h"

#include "server/db/searchindex.h"
#include "server/tickets/ticketrepository.h"
#include "shared/text.h"

#include <vector>

namespace sf::server::ticketsearch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kBefore = 50;
constexpr qsizetype kLength = 160;
constexpr QChar kHitStart(0x0002);
constexpr QChar kHitEnd(0x0003);

struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;
};

bool isHit(const QString &word, const QStringList &wanted)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (word == wanted[i] || (i == wanted.size() - 1 && word.startsWith(wanted[i])))
            return true;
    }
    return false;
}

/// The stretches of the text that are words a search asked for.
std::vector<Span> hitsIn(const QString &text, const QStringList &wanted)
{
    std::vector<Span> hits;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inWord =
            i < text.size() && (text[i].isLetterOrNumber() || text[i].isMark() || text[i].isSurrogate());
        if (inWord && start < 0)
            start = i;
        if (inWord || start < 0)
            continue;
        const QStringList tokens = searchTokens(text.mid(start, i - start));
        if (std::any_of(tokens.begin(), tokens.end(), [&](const QString &token) { return isHit(token, wanted); }))
            hits.push_back({start, i});
        start = -1;
    }
    return hits;
}

QString found(Database &database, const Actor &actor, TicketId ticket, ResponseId response)
{
    if (response.isValid())
        return database
            .single<QString>(u"SELECT body FROM responses WHERE organization_id = ? AND id = ?"_s, actor.organization,
                             response)
            .value_or(QString());
    return database
        .single<QString>(u"SELECT description FROM tickets WHERE organization_id = ? AND id = ?"_s, actor.organization,
                         ticket)
        .value_or(QString());
}

} // namespace

QStringList headTokens(const Ticket &ticket, const QString &requesterName, const QString &requesterEmail,
                       const TicketSettings &settings)
{
    return searchTokens(settings.formatted(ticket.number)) + searchTokens(QString::number(ticket.number))
         + searchTokens(ticket.subject) + searchTokens(requesterName) + searchTokens(requesterEmail);
}

void putDescription(const Actor &actor, Database &database, const Ticket &ticket, const QStringList &head)
{
    searchindex::put(database, actor.organization, {ticket.id, ResponseId(), head + searchTokens(ticket.description)});
}

void putResponse(const Actor &actor, Database &database, const Response &response, const QStringList &head)
{
    searchindex::put(database, actor.organization,
                     {response.ticketId, response.id, head + searchTokens(response.body)});
}

void refresh(const Actor &actor, Database &database, TicketId ticketId, const TicketSettings &settings)
{
    const auto ticket = ticketrepository::find(actor, database, ticketId);
    if (!ticket)
        return;
    QStringList head;
    {
        Query requester = database.select(u"SELECT name, email FROM contacts WHERE organization_id = ? AND id = ?"_s,
                                          actor.organization, ticket->requesterId);
        if (requester.next())
            head = headTokens(*ticket, requester.get<QString>(0), requester.get<QString>(1), settings);
    }
    putDescription(actor, database, *ticket, head);
    Query query = database.select(u"SELECT id, body FROM responses WHERE organization_id = ? AND ticket_id = ?"_s,
                                  actor.organization, ticketId);
    QList<SearchDocument> documents;
    while (query.next())
        documents << SearchDocument{ticketId, query.get<ResponseId>(0), head + searchTokens(query.get<QString>(1))};
    for (const SearchDocument &document : std::as_const(documents))
        searchindex::put(database, actor.organization, document);
}

QString snippet(const QString &text, const QStringList &words)
{
    const QString line = text.simplified();
    const std::vector<Span> hits = hitsIn(line, words);
    if (hits.empty())
        return {};
    qsizetype start = hits.front().start > kBefore ? hits.front().start - kBefore : 0;
    if (start > 0) {
        const qsizetype space = line.indexOf(u' ', start);
        if (space >= 0 && space < hits.front().start)
            start = space + 1;
    }
    const qsizetype end = qMin(start + kLength, line.size());
    QString out = start > 0 ? u"…"_s : QString();
    qsizetype at = start;
    for (const Span &hit : hits) {
        if (hit.end > end)
            break;
        out += line.mid(at, hit.start - at) + kHitStart + line.mid(hit.start, hit.end - hit.start) + kHitEnd;
        at = hit.end;
    }
    out += line.mid(at, qMax<qsizetype>(end - at, 0));
    return end < line.size() ? out + u'…' : out;
}

QString snippetOf(const Actor &actor, Database &database, const TicketRow &row, qint64 document,
                  const QStringList &words)
{
    const auto response =
        database.single<ResponseId>(u"SELECT response_id FROM search_documents WHERE document_id = ?"_s, document);
    QString text = snippet(found(database, actor, row.id, response.value_or(ResponseId())), words);
    if (text.isEmpty())
        text = snippet(row.subject, words);
    return text.isEmpty() ? snippet(row.requesterName, words) : text;
}

} // namespace sf::server::ticketsearch
