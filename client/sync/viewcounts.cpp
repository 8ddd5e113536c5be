// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for the counts again when something moved.
#include "client/sync/viewcounts.h"

#include "client/net/api.h"
#include "client/sync/feed.h"
#include "client/sync/localdb.h"

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBetweenMs = 1'000;

} // namespace

ViewCounts::ViewCounts(Api &api, Feed &feed, LocalDb &db, QObject *parent) : QObject(parent), m_api(api), m_db(db)
{
    take(fromJson<ViewCounts::Answer>(QByteArrayView(m_db.value(u"view_counts"_s))));
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ViewCounts::ask);
    connect(&feed, &Feed::refetchNeeded, this, &ViewCounts::askSoon);
    connect(&feed, &Feed::eventArrived, this, [this](const FeedEvent &event) {
        if (event.event->entity == Entity::Ticket)
            askSoon();
    });
}

std::optional<qint64> ViewCounts::count(StandingView view) const
{
    const auto found = m_counts.constFind(view);
    return found == m_counts.constEnd() ? std::nullopt : std::optional(*found);
}

void ViewCounts::askSoon()
{
    if (m_soon.isActive())
        return;
    const qint64 since = m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : kBetweenMs;
    m_soon.start(static_cast<int>(qMax<qint64>(0, kBetweenMs - since)));
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
}

void ViewCounts::take(const std::optional<Answer> &answer)
{
    if (!answer)
        return;
    for (const ViewCount &row : answer->rows)
        m_counts.insert(row.view, row.count);
}

} // namespace sf::client
