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
    using Done = std::function<void(Result<Receipt>)>;

    Macros(Api &api, Feed &feed, LocalDb &db, QObject *parent = nullptr);

    /// By name.
    QList<Macro> all() const;
    const Macro *find(MacroId id) const { return m_records.find(id); }

    // Each needs the server; `done` runs once, unless the context is gone.
    void create(const Macro &macro, bool isShared, QObject *context, Done done);
    void change(MacroId id, const Patch<Macro> &patch, std::optional<bool> isShared, QObject *context, Done done);
    void remove(MacroId id, QObject *context, Done done);

signals:
    void changed();

private:
    void refetch();

    Api &m_api;
    OwnedRecords<Macro> m_records;
};

} // namespace sf::client
