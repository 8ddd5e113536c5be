// SPDX-License-Identifier: GPL-3.0-or-later
// The one scheduler that makes "overdue" a stored fact: with an event when an open ticket's due date passes.
#pragma once

#include "server/db/rounds.h"
#include "shared/time.h"

namespace sf::server {

/// Marks what fell due, at most 50 tickets a call.
class OverdueScheduler : public Rounds
{
    Q_OBJECT

public:
    OverdueScheduler(Readers &readers, Writer &writer, QObject *parent = nullptr);

    /// The organisations that have something to mark at `now`.
    static QList<OrganizationId> waiting(Database &database, Time now);
    /// Marks up to `limit` tickets of the transaction's organisation; answers how many.
    static int mark(WriteTransaction &transaction, int limit);
};

} // namespace sf::server
