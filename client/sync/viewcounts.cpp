// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for the counts again when something moved.
#include "client/sync/viewcounts.h"

#include "client/net/api.h"
#include "client/sync/directory.h"
#include "client/sync/feed.h"
#include "client/sync/localdb.h"
#include "shared/methods/ticket.h"

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBetweenCountsMs = 1'000;

} // namespace

ViewCounts::ViewCounts(Api &api, Feed &feed, LocalDb &db, const Directory &directory, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_db(db)
    , m_directory(directory)
{
    take(fromJson<ViewCounts::Answer>(QByteArrayView(m_db.value(u"view_counts"_s))));
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ViewCounts::ask);
    connect(&feed, &Feed::refetchNeeded, this, &ViewCounts::askSoon);
    connect(&directory, &Directory::changed, this, [this] {
        const QList<Team> teams = m_directory.myTeams();
        if (std::any_of(teams.cbegin(), teams.cend(),
                        [this](const Team &team) { return !m_teamCounts.contains(team.id); }))
            askSoon();
    });
    connect(&feed, &Feed::eventArrived, this, [this](const FeedEvent &event) {
        if (event.event->entity == Entity::Ticket || event.event->entity == Entity::Team)
            askSoon();
    });
}

std::optional<qint64> ViewCounts::count(StandingView view) const
{
    const auto found = m_counts.constFind(view);
    return found == m_counts.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> ViewCounts::count(TeamId team) const
{
    const auto found = m_teamCounts.constFind(team);
    return found == m_teamCounts.constEnd() ? std::nullopt : std::optional(*found);
}

TicketQuery ViewCounts::teamQuery(TeamId team)
{
    TicketQuery query = standingQuery(StandingView::AllOpen, {});
    query.team = {team};
    return query;
}

void ViewCounts::askSoon()
{
    if (m_soon.isActive())
        return;
    const qint64 since = m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : kBetweenCountsMs;
    m_soon.start(static_cast<int>(qMax<qint64>(0, kBetweenCountsMs - since)));
}

void ViewCounts::ask()
{
    m_sinceAsked.start();
    m_api.call<sf::ViewCounts>({}, this, [this](const Result<Answer> &answer) {
        if (!answer.ok())
            return;
        take(*answer);
        m_db.saveValue(u"view_counts"_s, toJson(*answer));
        emit changed();
    });
    askForTeams();
}

void ViewCounts::askForTeams()
{
    for (const Team &team : m_directory.myTeams()) {
        const TicketList::Params params{.query = teamQuery(team.id), .limit = 1, .withTotal = true};
        m_api.call<TicketList>(params, this, [this, id = team.id](const Result<TicketList::Result> &answer) {
            if (!answer.ok() || !answer->total)
                return;
            m_teamCounts.insert(id, *answer->total);
            emit changed();
        });
    }
}

void ViewCounts::take(const std::optional<Answer> &answer)
{
    if (!answer)
        return;
    for (const ViewCount &row : answer->rows)
        m_counts.insert(row.view, row.count);
}

} // namespace sf::client
