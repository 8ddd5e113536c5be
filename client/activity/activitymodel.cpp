// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, newest first.
#include "client/activity/activitymodel.h"

#include "client/activity/activitywords.h"
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/conversationitems.h"
#include "client/tickets/moment.h"

#include <QColor>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPage = 50;
constexpr qsizetype kMost = 1'000; // of a wall that nobody scrolls; what is cut off is fetched again
constexpr int kTogetherMs = 100;

} // namespace

ActivityModel::ActivityModel(Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_names(new RecordNames(workspace, this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTogetherMs);
    connect(&m_soon, &QTimer::timeout, this, &ActivityModel::putArrived);
    connect(&workspace.feed(), &Feed::eventArrived, this, &ActivityModel::arrived);
    connect(&workspace.feed(), &Feed::refetchNeeded, this, [this] {
        m_isDue = true;
        ask();
    });
    connect(&workspace.feed(), &Feed::resynced, this, &ActivityModel::clear);
    connect(&workspace.api(), &Api::stateChanged, this, &ActivityModel::stateChanged);
    connect(m_names, &RecordNames::learned, this, [this] {
        if (!m_events.isEmpty())
            emit dataChanged(index(0), index(rowCount() - 1), {RecordRole});
    });
}

void ActivityModel::setActor(const std::optional<UserId> &actor)
{
    if (actor == m_actor)
        return;
    m_actor = actor;
    clear();
    m_isDue = true;
    ask();
}

void ActivityModel::clear()
{
    ++m_round;
    m_isAsking = m_isFetchingOlder = false;
    m_arrived.clear();
    m_hasAnswer = false;
    m_wanted = 0;
    m_older.reset();
    beginResetModel();
    m_events.clear();
    endResetModel();
    emit stateChanged();
}

void ActivityModel::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    ask();
}

void ActivityModel::refresh()
{
    m_isDue = true;
    ask();
}

ActivityModel::State ActivityModel::state() const
{
    if (m_hasAnswer || !m_events.isEmpty())
        return State::Ready;
    if (!m_workspace.api().isSignedIn())
        return State::Offline;
    return m_problem.isEmpty() ? State::Loading : State::Failed;
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Event &event = m_events[index.row()];
    const auto sentences = [&] { return activitySentences(event, namesOf(m_workspace.directory())); };
    switch (role) {
    case Qt::DisplayRole:
        return sentences().join(u" · "_s);
    case Qt::AccessibleTextRole:
        return QStringList(sentences() << m_names->name(event)).join(u", "_s);
    case RecordRole:
        return m_names->name(event);
    case PersonRole:
        return activityPerson(event);
    case ColourRole: {
        const User *user = event.actorId ? m_workspace.directory().user(*event.actorId) : nullptr;
        return user && user->role != sf::Role::Channel ? QColor(user->avatarColor) : QColor();
    }
    case TimeRole:
        return utc(event.recordedAt);
    case HappenedRole:
        return utc(event.at);
    case IsFirstOfDayRole: {
        const auto dayOf = [](const Event &each) { return utc(each.recordedAt).toLocalTime().date(); };
        return index.row() == 0 || dayOf(m_events[index.row() - 1]) != dayOf(event);
    }
    default:
        return {};
    }
}

ActivityList::Params ActivityModel::params(qint64 before) const
{
    return {.before = before, .actor = m_actor, .limit = kPage};
}

void ActivityModel::ask()
{
    if (!m_isDue || !m_isWatched || m_isAsking || !m_workspace.api().isSignedIn())
        return;
    m_isDue = false;
    m_isAsking = true;
    m_workspace.api().call<ActivityList>(
        params(0), this, [this, round = m_round](const Result<ActivityList::Result> &answer) {
            if (round != m_round)
                return;
            m_isAsking = false;
            if (answer.ok()) {
                takeNewest(*answer);
                ask(); // again, where that was called for meanwhile
            } else {
                m_isDue = true;
                m_problem = answer.error().kind == ErrorKind::Offline ? QString() : answer.error().message;
            }
            emit stateChanged();
        });
}

void ActivityModel::takeNewest(const ActivityList::Result &answer)
{
    m_problem.clear();
    m_hasAnswer = true;
    const qint64 newest = m_events.isEmpty() ? 0 : m_events.first().seq;
    const bool isReaching = !answer.older || (!answer.rows.isEmpty() && answer.rows.last().seq <= newest + 1);
    if (m_events.isEmpty() || !isReaching) { // too much happened to be joined to what is here
        beginResetModel();
        m_events = answer.rows;
        m_older = answer.older;
        endResetModel();
    } else {
        QList<Event> newer;
        for (const Event &event : answer.rows) {
            if (event.seq > newest)
                newer << event;
        }
        prepend(newer);
    }
    m_arrived.removeIf([this](const Event &event) { return !m_events.isEmpty() && event.seq <= m_events.first().seq; });
    putArrived();
}

void ActivityModel::arrived(const FeedEvent &arrival)
{
    const Event &event = *arrival.event;
    const bool isWanted = !m_actor || event.actorId == m_actor;
    // Of what comes from the log only each record's last event is told: that is fetched as a whole.
    if (!isWanted || event.seq <= m_workspace.feed().liveAfter())
        return;
    m_arrived.prepend(event);
    if (m_arrived.size() > kMost)
        m_arrived.removeLast();
    if (m_hasAnswer && !m_isAsking && !m_soon.isActive())
        m_soon.start();
}

void ActivityModel::putArrived()
{
    if (m_isAsking || m_isDue) // comes with the answer
        return;
    const qint64 newest = m_events.isEmpty() ? 0 : m_events.first().seq;
    QList<Event> newer = std::exchange(m_arrived, {});
    newer.removeIf([newest](const Event &event) { return event.seq <= newest; });
    prepend(newer);
    trim();
}

void ActivityModel::prepend(const QList<Event> &events)
{
    if (events.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(events.size()) - 1);
    m_events = events + m_events;
    endInsertRows();
    const int next = static_cast<int>(events.size());
    if (next < rowCount()) // it may begin its day no longer
        emit dataChanged(index(next), index(next));
    emit stateChanged();
}

void ActivityModel::trim()
{
    const qsizetype most = kMost + m_wanted;
    if (m_events.size() <= most || m_isFetchingOlder)
        return;
    beginRemoveRows({}, static_cast<int>(most), rowCount() - 1);
    m_events.resize(most);
    m_older = m_events.last().seq;
    endRemoveRows();
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_older && !m_isFetchingOlder && m_workspace.api().isSignedIn();
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetchingOlder = true;
    m_workspace.api().call<ActivityList>(params(*m_older), this,
                                         [this, round = m_round](const Result<ActivityList::Result> &answer) {
                                             if (round != m_round)
                                                 return;
                                             m_isFetchingOlder = false;
                                             if (answer.ok())
                                                 append(*answer);
                                         });
}

void ActivityModel::append(const ActivityList::Result &page)
{
    m_older = page.older;
    QList<Event> older = page.rows;
    if (!m_events.isEmpty())
        older.removeIf([last = m_events.last().seq](const Event &event) { return event.seq >= last; });
    if (!older.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(older.size()) - 1);
        m_events += older;
        m_wanted += older.size();
        endInsertRows();
    } else if (m_older) {
        fetchMore({}); // nothing of this person in so long a stretch of the log
    }
}

} // namespace sf::client
