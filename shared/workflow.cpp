// SPDX-License-Identifier: GPL-3.0-or-later
// The transition table of the ticket workflow.
#include "shared/workflow.h"

namespace sf {

QList<Status> allowedTransitions(Status from)
{
    using enum Status;
    switch (from) {
    case New:
        return {Open, InProgress, WaitingOnCustomer, WaitingOnThirdParty, Resolved, Cancelled};
    case Open:
        return {InProgress, WaitingOnCustomer, WaitingOnThirdParty, Resolved, Cancelled};
    case InProgress:
        return {Open, WaitingOnCustomer, WaitingOnThirdParty, Resolved, Cancelled};
    case WaitingOnCustomer:
        return {Open, InProgress, WaitingOnThirdParty, Resolved, Cancelled};
    case WaitingOnThirdParty:
        return {Open, InProgress, WaitingOnCustomer, Resolved, Cancelled};
    case Resolved:
        return {Open, Closed};
    case Closed:
    case Cancelled:
        return {Open};
    }
    return {};
}

bool isTransitionAllowed(Status from, Status to)
{
    return from == to || allowedTransitions(from).contains(to);
}

} // namespace sf
