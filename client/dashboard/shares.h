// SPDX-License-Identifier: GPL-3.0-or-later
// How things stand, as tiles and parts of a whole: words, colours, and the tickets behind each.
#pragma once

#include "client/dashboard/dashboardbody.h"
#include "client/dashboard/share.h"
#include "client/dashboard/tile.h"

namespace sf::client::shares {

Tile::Content tile(DashboardBody::TileKind kind, const Figures &figures, Time now);

Share open(const StatsNow::Result &now);
/// From new to waiting, each once.
QList<Share> openStatuses(const StatsNow::Result &now);
/// Resolved, closed, cancelled.
QList<Share> endedStatuses(const StatsNow::Result &now);
/// The most pressing first.
QList<Share> priorities(const StatsNow::Result &now);
/// The largest first.
QList<Share> categories(const StatsNow::Result &now);

} // namespace sf::client::shares
