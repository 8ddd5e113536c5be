// SPDX-License-Identifier: GPL-3.0-or-later
// Macros: the person's canned texts and the shared ones; live, and there from the local copy at start.
#pragma once

#include "client/sync/ownedrecords.h"
#include "shared/methods/macro.h"

#include <QObject>

namespace sf::client {

class Api;
class Feed;

class Macros : public QObject
{
    Q_OBJECT

public:
    using Done = Submission::Done;

    Macros(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, const Directory &directory, QObject *parent = nullptr);

    /// By name.
    QList<Macro> all() const;
    const Macro *find(MacroId id) const { return m_records.find(id); }

    /// The server does not know of it yet, or not of its last change.
    bool isWaiting(MacroId id) const { return m_records.isWaiting(id); }

    // Through the queue; see Submission for `done`.
    void create(const Macro &macro, bool isShared, QObject *context, Done done)
    {
        m_records.create(macro, isShared, context, std::move(done));
    }
    void change(MacroId id, const Patch<Macro> &patch, std::optional<bool> isShared, QObject *context, Done done)
    {
        m_records.change(id, patch, isShared, context, std::move(done));
    }
    void remove(MacroId id, QObject *context, Done done) { m_records.remove(id, context, std::move(done)); }

signals:
    void changed();
    /// One that was made here has its real id.
    void numbered(sf::MacroId local, sf::MacroId real);

private:
    void refetch();

    Api &m_api;
    OwnedRecords<Macro, MacroCreate, &MacroCreate::Params::macro, MacroUpdate, MacroDelete> m_records;
};

} // namespace sf::client
