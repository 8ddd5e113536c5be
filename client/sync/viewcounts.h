// SPDX-License-Identifier: GPL-3.0-or-later
// ViewCounts: how many tickets each standing view and each of my teams holds, kept live: asked again after events, at most once a second.
#pragma once

#include "shared/methods/view.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace sf::client {

class Api;
class Directory;
class Feed;
class LocalDb;

class ViewCounts : public QObject
{
    Q_OBJECT

public:
    ViewCounts(Api &api, Feed &feed, LocalDb &db, const Directory &directory, QObject *parent = nullptr);

    /// nullopt: never heard.
    std::optional<qint64> count(StandingView view) const;
    std::optional<qint64> count(TeamId team) const;
    /// What a team has to do: its open tickets.
    static TicketQuery teamQuery(TeamId team);

signals:
    void changed();

private:
    using Answer = ListOf<ViewCount>;

    void take(const std::optional<Answer> &answer);
    void ask();
    void askSoon();
    void askForTeams();

    Api &m_api;
    LocalDb &m_db;
    const Directory &m_directory;
    QHash<StandingView, qint64> m_counts;
    QHash<TeamId, qint64> m_teamCounts;
    QTimer m_soon;
    QElapsedTimer m_sinceAsked;
};

} // namespace sf::client
