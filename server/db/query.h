// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one running SELECT: forward only; its prepared statement goes back to the connection at the end.
#pragma once

#include "server/db/statement.h"

namespace sf::server {

class Database;

// Lives shorter than its Database and on the same thread. Throws StorageError.
class Query
{
public:
    Query(Query &&) noexcept;
    Query &operator=(Query &&) = delete;
    Query(const Query &) = delete;
    ~Query();

    bool next() { return m_statement->next(); }
    bool isNull(int column) const { return m_statement->isNull(column); }

    // Optionals read NULL as empty; other types read it as zero or empty text.
    template<class T>
    T get(int column) const
    {
        return m_statement->get<T>(column);
    }

private:
    friend class Database;
    Query(Database &database, QString sql, std::unique_ptr<Statement> statement);

    Database *m_database;
    QString m_sql;
    std::unique_ptr<Statement> m_statement;
};

} // namespace sf::server
