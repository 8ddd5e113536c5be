// SPDX-License-Identifier: GPL-3.0-or-later
// Likely duplicates: what the requester has open already, then what is open and shares the most telling words of the subject, then what is
// answered and shares them.
#include "server/tickets/similartickets.h"

#include "server/contacts/contactaddresses.h"
#include "server/db/searchindex.h"
#include "server/events/eventlog.h"
#include "server/net/callbounds.h"
#include "server/tickets/ticketrepository.h"
#include "shared/text.h"
#include "shared/workflow.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostSimilar = 20;
constexpr int kRequesterTickets = 50;
constexpr int kHits = 40;
constexpr qsizetype kShortestWord = 3;
constexpr qsizetype kMostWords = 6;
constexpr qsizetype kFewestShared = 2; // of subjects that have as many

struct Candidate
{
    TicketRow row;
    int shared = 0;
    bool isRequesters = false;

    std::tuple<bool, bool, int> rank() const { return {isOpen(row.status), isRequesters, shared}; }
};

/// The longest words say most; numbers and little words are in everything.
QStringList tellingWords(const QString &subject)
{
    QStringList words = searchTokens(subject);
    words.removeDuplicates();
    words.removeIf([](const QString &word) { return word.size() < kShortestWord; });
    std::stable_sort(words.begin(), words.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words.mid(0, kMostWords);
}

class Search
{
public:
    Search(const Actor &actor, Database &database, const QStringList &words)
        : m_actor(actor)
        , m_database(database)
        , m_words(words)
    {
    }

    void addRequesters(ContactId requester)
    {
        for (const TicketRow &row :
             ticketrepository::rowsOfRequester(m_actor, m_database, requester, TicketId(), kRequesterTickets))
            add(row, true);
    }

    /// All words at first, then without the least telling one, until something open is found.
    void addAlike()
    {
        for (QStringList words = m_words; !words.isEmpty() && words.size() >= fewestShared(); words.removeLast()) {
            for (const TicketId id : hits(words)) {
                if (const auto row = ticketrepository::row(m_actor, m_database, id))
                    add(*row, false);
            }
            if (m_hasOpenAlike)
                return;
        }
    }

    QList<TicketRow> best(int limit)
    {
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [](const Candidate &a, const Candidate &b) { return a.rank() > b.rank(); });
        QList<TicketRow> rows;
        for (Candidate &candidate : m_candidates) {
            if (rows.size() < limit)
                rows << std::move(candidate.row);
        }
        return rows;
    }

private:
    bool isLoneWord(bool isRequesters) const { return !isRequesters && m_words.size() == 1; }
    qsizetype fewestShared() const { return std::min(kFewestShared, m_words.size()); }

    QList<TicketId> hits(const QStringList &words)
    {
        const auto found = searchindex::hits(m_database, m_actor.organization, words, false, kHits);
        Query query =
            m_database.selectWith(u"SELECT DISTINCT ticket_id FROM ("_s + found.sql + u") AS hits"_s, found.bindings);
        QList<TicketId> ids;
        while (query.next())
            ids << query.get<TicketId>(0);
        return ids;
    }

    void add(const TicketRow &row, bool isRequesters)
    {
        const bool isKnown = std::any_of(m_candidates.cbegin(), m_candidates.cend(),
                                         [&row](const Candidate &known) { return known.row.id == row.id; });
        if (isKnown || row.status == Status::Cancelled)
            return;
        const QStringList words = searchTokens(row.subject);
        const auto shared = std::count_if(m_words.cbegin(), m_words.cend(),
                                          [&words](const QString &word) { return words.contains(word); });
        // Of what is answered only the same matter is worth a look, and one word found anywhere in a conversation says nothing.
        const bool isAnswered = !isOpen(row.status);
        if ((isAnswered && m_words.isEmpty()) || ((isAnswered || isLoneWord(isRequesters)) && shared < fewestShared()))
            return;
        m_candidates.push_back({row, static_cast<int>(shared), isRequesters});
        m_hasOpenAlike = m_hasOpenAlike || (!isAnswered && !isRequesters);
    }

    const Actor &m_actor;
    Database &m_database;
    const QStringList m_words;
    std::vector<Candidate> m_candidates;
    bool m_hasOpenAlike = false;
};

} // namespace

Result<TicketSimilar::Result> similarTickets(const Actor &actor, Database &database,
                                             const TicketSimilar::Params &params)
{
    if (auto fit = checkLimit(params.limit, kMostSimilar); !fit)
        return std::move(fit.error());
    std::optional<ContactId> requester = params.requesterId;
    if (!requester && !params.requesterEmail.trimmed().isEmpty()) {
        if (const auto known = contactaddresses::find(actor, database, params.requesterEmail))
            requester = known->id;
    }
    Search search(actor, database, tellingWords(params.subject));
    if (requester)
        search.addRequesters(*requester);
    search.addAlike();
    TicketSimilar::Result result;
    result.rows = search.best(params.limit);
    result.asOf = eventlog::asOf(database, actor.organization);
    return result;
}

} // namespace sf::server
