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
    using Done = Submission::Done;

    SavedViews(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, const Directory &directory,
               QObject *parent = nullptr);

    /// In the order of the sidebar.
    QList<SavedView> all() const;
    const SavedView *find(ViewId id) const { return m_records.find(id); }
    std::optional<Count> count(ViewId id) const;

    /// The server does not know of it yet, or not of its last change.
    bool isWaiting(ViewId id) const { return m_records.isWaiting(id); }

    // Through the queue; see Submission for `done`.
    void create(const SavedView &view, bool isShared, QObject *context, Done done)
    {
        m_records.create(view, isShared, context, std::move(done));
    }
    void change(ViewId id, const Patch<SavedView> &patch, std::optional<bool> isShared, QObject *context, Done done)
    {
        m_records.change(id, patch, isShared, context, std::move(done));
    }
    void remove(ViewId id, QObject *context, Done done) { m_records.remove(id, context, std::move(done)); }

signals:
    void changed();
    /// One that was made here has its real id.
    void numbered(sf::ViewId local, sf::ViewId real);
    void countsChanged();

private:
    void refetch();
    void ask();
    void askSoon();

    Api &m_api;
    OwnedRecords<SavedView, ViewCreate, &ViewCreate::Params::view, ViewUpdate, ViewDelete> m_records;
    QHash<ViewId, Count> m_counts;
    QTimer m_soon;
    QElapsedTimer m_sinceAsked;
    bool m_isAsking = false;
};

} // namespace sf::client
