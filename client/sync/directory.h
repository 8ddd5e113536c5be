// SPDX-License-Identifier: GPL-3.0-or-later
// Directory: what every client keeps whole: the organisation's settings, users, teams and tags. Shown from the local copy at start.
#pragma once

#include "shared/methods/directory.h"
#include "shared/methods/feed.h"
#include "shared/methods/session.h"

#include <QHash>
#include <QObject>

namespace sf::client {

class Api;
class Feed;
class LocalDb;

class Directory : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };

    Directory(Api &api, Feed &feed, LocalDb &db, QObject *parent = nullptr);

    /// Of each list: Ready as soon as there is a copy, however old.
    State userState() const { return m_userState; }
    State teamState() const { return m_teamState; }
    State tagState() const { return m_tagState; }
    /// Why the list that failed last could not be read.
    QString problem() const { return m_problem; }
    void refetch();

    const Organization &organization() const { return m_organization; }
    const User &me() const { return m_me; }
    /// "T-0004", by the organisation's number form.
    QString numberText(qint64 number) const;

    const User *user(UserId id) const;
    const Team *team(TeamId id) const;
    const Tag *tag(TagId id) const;
    /// Empty for an unknown one.
    QString userName(UserId id) const;
    /// People a ticket can be given to: active and no channel, by name.
    QList<User> assignable() const;
    QList<User> users() const;   ///< by name, inactive ones too
    QList<Team> teams() const;   ///< by name
    QList<Team> myTeams() const; ///< that I am a member of, by name
    QList<Tag> tags() const;     ///< by name

signals:
    void changed();

private:
    void signedIn(const Welcome &welcome);
    template<Method M, class T, class Key>
    void fetch(const QString &name, QHash<Key, T> &into, State &state);
    void fail(State &state, const Error &error);
    void take(const FeedEvent &event);
    void load();

    template<class T, class Key>
    bool put(QHash<Key, T> &into, const RawJson &row);

    Api &m_api;
    LocalDb &m_db;
    Organization m_organization;
    User m_me;
    QHash<UserId, User> m_users;
    QHash<TeamId, Team> m_teams;
    QHash<TagId, Tag> m_tags;
    State m_userState = State::Loading;
    State m_teamState = State::Loading;
    State m_tagState = State::Loading;
    QString m_problem;
};

} // namespace sf::client
