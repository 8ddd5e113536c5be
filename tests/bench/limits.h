// SPDX-License-Identifier: GPL-3.0-or-later
// The server's limits for a bench: thousands of connections of one person, none of them slowed.
#pragma once

namespace sf::bench {

inline constexpr auto RaisedLimits =
    "[limits]\nconnections = 20000\nconnections_per_user = 20000\nstrangers = 20000\nstrangers_per_address = 20000\n"
    "requests_per_second = 1000000\nburst = 1000000\nin_flight = 1000\nsign_in_seconds = 600\n";

} // namespace sf::bench
