// SPDX-License-Identifier: GPL-3.0-or-later
// One call: its floor, and what the server did with each number of clients. Microseconds.
#pragma once

#include "tests/bench/calls.h"

#include <map>

namespace sf::bench {

struct Measured
{
    struct Cell
    {
        double echo = 0;  ///< round trip of as many bytes on the same sockets
        double floor = 0; ///< statement, its bytes and the echo
        double p50 = 0;
        double p99 = 0;
        double perSecond = 0;
    };

    Call call;
    double statement = 0;
    double withBytes = 0;      ///< the statement and writing its bytes
    std::map<int, Cell> cells; ///< by number of clients

    [[nodiscard]] Cell with(int clients) const
    {
        const auto found = cells.find(clients);
        return found == cells.end() ? Cell{} : found->second;
    }
};

} // namespace sf::bench
