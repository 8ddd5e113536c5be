// SPDX-License-Identifier: GPL-3.0-or-later
// Search documents and snippets.
#include "server/tickets/ticketsearch.h"

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

/// Decided without cutting it into tokens, which nearly every word of a text is spared so.
bool cannotHit(QStringView word, const QStringList &wanted)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    return std::all_of(word.begin(), word.end(), isAscii)
        && std::none_of(wanted.begin(), wanted.end(),
                        [&](const QString &token) { return token.front() == word.front().toLower(); });
}

/// The stretches of the text that are words a search asked for, as far as a snippet shows them.
std::vector<Span> hitsIn(const QString &text, const QStringList &wanted)
{
    std::vector<Span> hits;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size() && (hits.empty() || i <= hits.front().start + kLength); ++i) {
        const bool inWord =
            i < text.size() && (text[i].isLetterOrNumber() || text[i].isMark() || text[i].isSurrogate());
        if (inWord && start < 0)
            start = i;
        if (inWord || start < 0)
            continue;
        const bool isSpared = cannotHit(QStringView(text).mid(start, i - start), wanted);
        const QStringList tokens = isSpared ? QStringList() : searchTokens(text.mid(start, i - start));
        if (std::any_of(tokens.begin(), tokens.end(), [&](const QString &token) { return isHit(token, wanted); }))
            hits.push_back({start, i});
        start = -1;
    }
    return hits;
}

/// The text of a document: a response's, or the ticket's description.
QString textOf(const Actor &actor, Database &database, qint64 document)
{
    return database
        .single<QString>(u"SELECT COALESCE(r.body, t.description) FROM search_documents d "
                         "JOIN tickets t ON t.organization_id = d.organization_id AND t.id = d.ticket_id "
                         "LEFT JOIN responses r ON r.organization_id = d.organization_id AND r.id = d.response_id "
                         "WHERE d.document_id = ? AND d.organization_id = ?"_s,
                         document, actor.organization)
        .value_or(QString());
}

} // namespace

QStringList headTokens(const Ticket &ticket, const QString &requesterName, const QString &requesterEmail,
                       const TicketSettings &settings)
{
    return searchTokens(settings.formatted(ticket.number)) + searchTokens(QString::number(ticket.number))
         + searchTokens(ticket.subject) + searchTokens(requesterName) + searchTokens(requesterEmail);
}

void putDescription(WriteTransaction &transaction, const Ticket &ticket, const QStringList &head)
{
    transaction.index({ticket.id, ResponseId(), head + searchTokens(ticket.description)});
}

void putResponse(WriteTransaction &transaction, const Response &response, const QStringList &head)
{
    transaction.index({response.ticketId, response.id, head + searchTokens(response.body)});
}

void refresh(const Actor &actor, WriteTransaction &transaction, TicketId ticketId, const TicketSettings &settings)
{
    Database &database = transaction.db();
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
    putDescription(transaction, *ticket, head);
    Query query = database.select(u"SELECT id, body FROM responses WHERE organization_id = ? AND ticket_id = ?"_s,
                                  actor.organization, ticketId);
    while (query.next())
        transaction.index({ticketId, query.get<ResponseId>(0), head + searchTokens(query.get<QString>(1))});
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
    QString text = snippet(textOf(actor, database, document), words);
    if (text.isEmpty())
        text = snippet(row.subject, words);
    return text.isEmpty() ? snippet(row.requesterName, words) : text;
}

} // namespace sf::server::ticketsearch
