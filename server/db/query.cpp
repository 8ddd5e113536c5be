// SPDX-License-Identifier: GPL-3.0-or-later
// Giving a SELECT's statement back.
#include "server/db/query.h"

#include "server/db/database.h"

namespace sf::server {

Query::Query(Database &database, QString sql, std::unique_ptr<Statement> statement)
    : m_database(&database)
    , m_sql(std::move(sql))
    , m_statement(std::move(statement))
{
}

Query::Query(Query &&) noexcept = default;

Query::~Query()
{
    if (m_statement)
        m_database->giveBack(m_sql, std::move(m_statement));
}

} // namespace sf::server
