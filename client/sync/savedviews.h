// SPDX-License-Identifier: GPL-3.0-or-later
// SavedViews: the person's saved views and the shared ones, with their counts; live, and shown from the local copy at start.
#pragma once

#include "client/sync/ownedrecords.h"
#include "shared/methods/view.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sf::client {

class Api;
class Feed;

class SavedViews : public QObject
{
    Q_OBJECT

public:
    struct Count
    {
        qint64 count = 0;
        bool isAtLeast = false;
    };
    using Done = std::function<void(Result<Receipt>)>;

    SavedViews(Api &api, Feed &feed, LocalDb &db, QObject *parent = nullptr);

    /// In the order of the sidebar.
    QList<SavedView> all() const;
    const SavedView *find(ViewId id) const { return m_records.find(id); }
    std::optional<Count> count(ViewId id) const;

    // Each needs the server; `done` runs once, unless the context is gone.
    void create(const SavedView &view, bool isShared, QObject *context, Done done);
    void change(ViewId id, const Patch<SavedView> &patch, std::optional<bool> isShared, QObject *context, Done done);
    void remove(ViewId id, QObject *context, Done done);

signals:
    void changed();
    void countsChanged();

private:
    void refetch();
    void ask();
    void askSoon();

    Api &m_api;
    OwnedRecords<SavedView> m_records;
    QHash<ViewId, Count> m_counts;
    QTimer m_soon;
    QElapsedTimer m_sinceAsked;
    bool m_isAsking = false;
};

} // namespace sf::client
