// SPDX-License-Identifier: GPL-3.0-or-later
// Which bare interface a database URL asks for.
#include "tests/bench/rawconnection.h"

#include "tests/bench/rawpostgres.h"
#include "tests/bench/rawsqlite.h"

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

std::unique_ptr<RawConnection> RawConnection::open(const QString &url)
{
    if (url.startsWith("sqlite:"_L1))
        return std::make_unique<RawSqlite>(url.mid(7));
    return std::make_unique<RawPostgres>(url);
}

void giveUp(const QString &why)
{
    std::fprintf(stderr, "supportflow-bench: %s\n", qPrintable(why));
    std::exit(1);
}

} // namespace sf::bench
