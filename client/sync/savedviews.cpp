// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping saved views.
#include "client/sync/savedviews.h"

#include "client/net/api.h"
#include "client/sync/feed.h"
#include "client/sync/tagmoves.h"
#include "client/tickets/moment.h"
#include "shared/text.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBetweenMs = 3'000; // they are counted, not looked up

} // namespace

SavedViews::SavedViews(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, const Directory &directory, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_records(api, outbox, db, directory, u"saved_views"_s)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SavedViews::ask);
    m_records.follow(
        this, [this] { emit changed(); },
        [this](ViewId local, ViewId real) {
            askSoon();
            emit numbered(local, real);
        });
    connect(&feed, &Feed::refetchNeeded, this, &SavedViews::refetch);
    connect(&feed, &Feed::eventArrived, this, [this](const FeedEvent &event) {
        if (event.event->entity == Entity::Ticket)
            askSoon();
        if (event.event->entity == Entity::View && m_records.take(event.event->entityId, event.row)) {
            askSoon();
            emit changed();
        }
        if (movesTags(event))
            refetch();
    });
    connect(&feed, &Feed::ownChanged, this, [this](const OwnChange &change) {
        if (change.entity == Entity::View && m_records.take(change.id, change.row)) {
            askSoon();
            emit changed();
        }
    });
}

QList<SavedView> SavedViews::all() const
{
    QList<SavedView> views = m_records.all();
    std::sort(views.begin(), views.end(), [](const SavedView &a, const SavedView &b) {
        if (a.position != b.position)
            return a.position < b.position;
        const int names = foldedText(a.name).compare(foldedText(b.name));
        return names != 0 ? names < 0 : a.id < b.id;
    });
    return views;
}

std::optional<SavedViews::Count> SavedViews::count(ViewId id) const
{
    const auto found = m_counts.constFind(id);
    return found == m_counts.constEnd() ? std::nullopt : std::optional(*found);
}

void SavedViews::refetch()
{
    m_api.call<ViewList>({}, this, [this](const Result<ViewList::Result> &answer) {
        if (!answer.ok())
            return;
        m_records.takeAll(answer->rows);
        emit changed();
        askSoon();
    });
}

void SavedViews::askSoon()
{
    if (m_soon.isActive() || m_records.all().isEmpty())
        return;
    const qint64 since = m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : kBetweenMs;
    m_soon.start(static_cast<int>(qMax<qint64>(0, kBetweenMs - since)));
}

void SavedViews::ask()
{
    if (std::exchange(m_isAsking, true)) {
        m_sinceAsked.start();
        return askSoon();
    }
    m_sinceAsked.start();
    m_api.call<SavedViewCounts>({.today = startOfToday()}, this, [this](const Result<SavedViewCounts::Result> &answer) {
        m_isAsking = false;
        if (!answer.ok())
            return;
        for (const SavedViewCount &row : answer->rows)
            m_counts.insert(row.view, {row.count, row.isAtLeast});
        emit countsChanged();
    });
}

} // namespace sf::client
