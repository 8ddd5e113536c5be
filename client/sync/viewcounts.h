// SPDX-License-Identifier: GPL-3.0-or-later
// ViewCounts: how many tickets each standing view holds, kept live: asked again after events, at most once a second.
#pragma once

#include "shared/methods/view.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace sf::client {

class Api;
class Feed;
class LocalDb;

class ViewCounts : public QObject
{
    Q_OBJECT

public:
    ViewCounts(Api &api, Feed &feed, LocalDb &db, QObject *parent = nullptr);

    /// nullopt: never heard.
    std::optional<qint64> count(StandingView view) const;

signals:
    void changed();

private:
    using Answer = ListOf<ViewCount>;

    void take(const std::optional<Answer> &answer);
    void ask();
    void askSoon();

    Api &m_api;
    LocalDb &m_db;
    QHash<StandingView, qint64> m_counts;
    QTimer m_soon;
    QElapsedTimer m_sinceAsked;
};

} // namespace sf::client
