// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the secondary indexes of some tables away while they are filled and builds them again: many times faster for a large database.
#pragma once

#include <QStringList>

namespace sf::server {
class Database;
}

namespace sf::bench {

class IndexPause
{
public:
    IndexPause(server::Database &database, const QStringList &tables);
    /// Builds them again.
    void end();

private:
    server::Database &m_database;
    QStringList m_definitions;
};

} // namespace sf::bench
