// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the secondary indexes of some tables away while they are filled and builds them again.
#include "tests/bench/indexpause.h"

#include "server/db/database.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

IndexPause::IndexPause(server::Database &database, const QStringList &tables) : m_database(database)
{
    const QString list =
        database.isSqlite()
            ? u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?"_s
            : u"SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = ? "
              "AND indexname NOT IN (SELECT conname FROM pg_constraint)"_s;
    QStringList names;
    for (const QString &table : tables) {
        server::Query query = database.select(list, table);
        while (query.next()) {
            names << query.get<QString>(0);
            m_definitions << query.get<QString>(1);
        }
    }
    for (const QString &name : names)
        database.execute(u"DROP INDEX "_s + name);
}

void IndexPause::end()
{
    for (const QString &definition : m_definitions)
        m_database.execute(definition);
    m_definitions.clear();
}

} // namespace sf::bench
