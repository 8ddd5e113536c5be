// SPDX-License-Identifier: GPL-3.0-or-later
// Looking tickets up on the server.
#include "client/tickets/ticketlookup.h"

#include "client/net/api.h"
#include "client/sync/directory.h"
#include "client/widgets/words.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostTickets = 12;

} // namespace

SearchList::Lookup ticketLookup(Api &api, const Directory &directory, std::function<QList<TicketId>()> except)
{
    return
        [&api, &directory, except = std::move(except)](const QString &text, QObject *context, SearchList::Found found) {
            TicketList::Params params;
            params.query.text = text;
            params.sort.by = text.isEmpty() ? SortKey::Updated : SortKey::Relevance;
            params.limit = kMostTickets;
            api.call<TicketList>(
                params, context, [&directory, left = except(), found = std::move(found)](const auto &answer) {
                    QList<SearchList::Hit> hits;
                    for (const TicketRow &row : answer.ok() ? answer->rows : QList<TicketRow>()) {
                        if (left.contains(row.id))
                            continue;
                        const QString title = u"%1  %2"_s.arg(directory.numberText(row.number), row.subject);
                        const QString detail = u"%1, %2"_s.arg(row.requesterName, statusWord(row.status));
                        hits.append({row.id.value(), title, detail});
                    }
                    found(hits);
                });
        };
}

SimilarLookup similarLookup(Api &api)
{
    return [&api](const TicketSimilar::Params &params, QObject *context,
                  std::function<void(const QList<TicketRow> &)> found) {
        api.call<TicketSimilar>(params, context, [found = std::move(found)](const auto &answer) {
            found(answer.ok() ? answer->rows : QList<TicketRow>());
        });
    };
}

} // namespace sf::client
