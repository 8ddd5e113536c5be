// SPDX-License-Identifier: GPL-3.0-or-later
// Walking through the rows of a SELECT.
#include "server/db/query.h"

#include "server/db/database.h"

#include <QSqlError>
#include <QSqlQuery>

namespace sf::server {

Query::Query(Database &database, QString sql, std::unique_ptr<QSqlQuery> statement)
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

bool Query::next()
{
    if (m_statement->next())
        return true;
    if (m_statement->lastError().isValid())
        m_database->fail(m_statement->lastError(), m_sql);
    return false;
}

QVariant Query::value(int column) const
{
    return m_statement->value(column);
}

bool Query::isNull(int column) const
{
    return m_statement->isNull(column);
}

} // namespace sf::server
