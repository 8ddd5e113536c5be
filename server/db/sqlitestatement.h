// SPDX-License-Identifier: GPL-3.0-or-later
// A prepared statement by SQLite's C interface: QtSql builds a record and a variant for every column, which costs more than the query.
#pragma once

#include "server/db/statement.h"

struct sqlite3;
struct sqlite3_stmt;

namespace sf::server {

class SqliteStatement final : public Statement
{
public:
    SqliteStatement(sqlite3 *connection, const QString &sql);
    ~SqliteStatement() override;

    void execute(const Bindings &bindings) override;
    bool next() override;
    void finish() override;
    qint64 changedRows() const override;
    bool isNull(int column) const override;
    qint64 number(int column) const override;
    double real(int column) const override;
    QString text(int column) const override;
    QByteArray bytes(int column) const override;

private:
    enum class At { FirstRow, Row, End };

    void bind(int parameter, const QVariant &value);
    bool step();
    [[noreturn]] void fail() const;

    sqlite3 *m_connection;
    sqlite3_stmt *m_statement = nullptr;
    QByteArrayList m_bound; // what SQLite reads from while the statement runs
    At m_at = At::End;
};

} // namespace sf::server
