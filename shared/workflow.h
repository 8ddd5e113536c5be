// SPDX-License-Identifier: GPL-3.0-or-later
// Workflow: which status may follow which. The one table that the server enforces and the client's buttons show.
#pragma once

#include "shared/enums.h"

#include <QList>

namespace sf {

/// In the order in which buttons offer them; empty for none.
QList<Status> allowedTransitions(Status from);
bool isTransitionAllowed(Status from, Status to);

/// new, open, in_progress, waiting_*: somebody still has to do something.
constexpr bool isOpen(Status status)
{
    return status <= Status::WaitingOnThirdParty;
}

constexpr bool isWaiting(Status status)
{
    return status == Status::WaitingOnCustomer || status == Status::WaitingOnThirdParty;
}

/// A customer's message brings these back to open.
constexpr bool isReopenedByCustomer(Status status)
{
    return isWaiting(status) || status == Status::Resolved || status == Status::Closed;
}

} // namespace sf
