// SPDX-License-Identifier: GPL-3.0-or-later
// A prepared statement of PostgreSQL by QtSql.
#pragma once

#include "server/db/statement.h"

#include <QSqlQuery>

namespace sf::server {

class PostgresqlStatement final : public Statement
{
public:
    PostgresqlStatement(const QSqlDatabase &connection, const QString &sql);

    void execute(const Bindings &bindings) override;
    bool next() override;
    void finish() override;
    qint64 changedRows() const override;
    bool isNull(int column) const override;
    qint64 number(int column) const override;
    double real(int column) const override;
    QString text(int column) const override;
    QByteArray bytes(int column) const override;

    // For statements that cannot be prepared, such as BEGIN.
    static void runOnce(const QSqlDatabase &connection, const QString &sql);

private:
    QSqlQuery m_query;
};

} // namespace sf::server
