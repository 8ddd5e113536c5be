// SPDX-License-Identifier: GPL-3.0-or-later
// ActivityModel: what happened, newest first: older events are fetched page by page, newer ones come by the feed.
#pragma once

#include "client/activity/recordnames.h"
#include "shared/methods/stats.h"

#include <QAbstractListModel>
#include <QTimer>

namespace sf::client {

class ActivityModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Offline, Failed };
    enum Role {
        RecordRole = Qt::UserRole + 1, ///< the name of what it is about
        PersonRole,
        ColourRole,   ///< of the avatar
        TimeRole,     ///< when it was recorded: QDateTime in UTC
        HappenedRole, ///< when it was; for what was imported long before
        IsFirstOfDayRole,
    };

    explicit ActivityModel(Workspace &workspace, QObject *parent = nullptr);

    /// Only what this person did; nullopt: everybody.
    void setActor(const std::optional<UserId> &actor);
    const std::optional<UserId> &actor() const { return m_actor; }
    /// Nothing is asked while nobody looks.
    void setWatched(bool isWatched);
    void refresh();
    const Event &eventAt(const QModelIndex &index) const { return m_events[index.row()]; }
    State state() const;
    QString problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void stateChanged();

private:
    void arrived(const FeedEvent &event);
    void putArrived();
    void ask();
    void takeNewest(const ActivityList::Result &answer);
    void prepend(const QList<Event> &events);
    void append(const ActivityList::Result &page);
    void trim();
    void clear();
    ActivityList::Params params(qint64 before) const;

    Workspace &m_workspace;
    RecordNames *m_names;
    QList<Event> m_events;  ///< by seq, descending
    QList<Event> m_arrived; ///< put in together, so that a burst is one step; newest first
    qsizetype m_wanted = 0; ///< older ones that somebody scrolled to
    QTimer m_soon;
    std::optional<UserId> m_actor;
    std::optional<qint64> m_older;
    QString m_problem;
    bool m_hasAnswer = false;
    bool m_isWatched = false;
    bool m_isDue = true; ///< the newest are to be asked for
    bool m_isAsking = false;
    bool m_isFetchingOlder = false;
    int m_round = 0; ///< answers of an earlier one are about another person
};

} // namespace sf::client
