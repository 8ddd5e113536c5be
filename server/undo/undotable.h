// SPDX-License-Identifier: GPL-3.0-or-later
// UndoTable: for each kind of event of each kind of record, what takes it back. Rooms add their own rows at start; what is in no row cannot
// be undone.
#pragma once

#include "server/auth/actor.h"
#include "server/auth/roles.h"
#include "shared/event.h"
#include "shared/methods/ticket.h"
#include "shared/result.h"

#include <functional>
#include <initializer_list>
#include <map>

namespace sf::server {

class WriteTransaction;

/// What became of one event that was to be taken back.
struct TakenBack
{
    qint64 id = 0;
    qint64 version = 0;
    qint64 seq = 0;               ///< of the new event; 0: nothing was left to take back
    QList<FieldConflict> refused; ///< what stays, and who changed it since

    /// "priority (Emma Clark), assignee_id (no longer active)"
    QStringList refusedWords() const;
};

class UndoTable
{
public:
    /// Makes the inverse change and its event of kind `undone`. An error takes back the whole undo. `event.call` leads to the other
    /// events of the call; they come one by one, the newest first.
    using Inverse = std::function<Result<TakenBack>(const Actor &, WriteTransaction &, const Event &)>;

    /// `access`: who may make such a change, and so undo it.
    void add(Entity entity, std::initializer_list<EventKind> kinds, Access access, Inverse inverse);

    Result<TakenBack> takeBack(const Actor &actor, WriteTransaction &transaction, const Event &event) const;

private:
    struct Row
    {
        Access access;
        Inverse inverse;
    };
    std::map<std::pair<Entity, EventKind>, Row> m_rows;
};

} // namespace sf::server
