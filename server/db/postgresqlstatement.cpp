// SPDX-License-Identifier: GPL-3.0-or-later
// Running and reading statements of PostgreSQL.
#include "server/db/postgresqlstatement.h"

#include "server/db/storageerror.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

// By SQLSTATE: https://www.postgresql.org/docs/15/errcodes-appendix.html
StorageFailure failureOf(const QString &state)
{
    if (state.startsWith("23"_L1))
        return StorageFailure::Constraint;
    if (state.startsWith("53"_L1))
        return StorageFailure::Full;
    if (state == "57014"_L1)
        return StorageFailure::Timeout;
    const bool transient = state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57"_L1)
                        || state.startsWith("40"_L1) || state.startsWith("55"_L1) || state.startsWith("58"_L1);
    return transient ? StorageFailure::Unavailable : StorageFailure::Statement;
}

[[noreturn]] void failIn(const QSqlQuery &query, const QString &sql)
{
    const QSqlError error = query.lastError();
    // The detail quotes the row, and with it what people wrote; the log has no place for that.
    throw StorageError(failureOf(error.nativeErrorCode()),
                       u"%1 [%2] in: %3"_s.arg(error.text().section(u"DETAIL:"_s, 0, 0).simplified(),
                                               error.nativeErrorCode(), sql.simplified().left(300)));
}

} // namespace

PostgresqlStatement::PostgresqlStatement(const QSqlDatabase &connection, const QString &sql) : m_query(connection)
{
    // Forward-only results of the driver die with the next statement of the connection; small pages are fetched whole instead.
    m_query.setForwardOnly(false);
    if (!m_query.prepare(sql))
        failIn(m_query, sql);
}

void PostgresqlStatement::execute(const Bindings &bindings)
{
    for (qsizetype i = 0; i < bindings.size(); ++i)
        m_query.bindValue(static_cast<int>(i), bindings[i]);
    if (!m_query.exec())
        failIn(m_query, m_query.lastQuery());
}

bool PostgresqlStatement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        failIn(m_query, m_query.lastQuery());
    return false;
}

void PostgresqlStatement::finish()
{
    m_query.finish();
}

qint64 PostgresqlStatement::changedRows() const
{
    return m_query.numRowsAffected();
}

bool PostgresqlStatement::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 PostgresqlStatement::number(int column) const
{
    return m_query.value(column).toLongLong();
}

double PostgresqlStatement::real(int column) const
{
    return m_query.value(column).toDouble();
}

QString PostgresqlStatement::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray PostgresqlStatement::bytes(int column) const
{
    const QVariant value = m_query.value(column);
    return value.typeId() == QMetaType::QString ? value.toString().toUtf8() : value.toByteArray();
}

void PostgresqlStatement::runOnce(const QSqlDatabase &connection, const QString &sql)
{
    QSqlQuery query(connection);
    if (!query.exec(sql))
        failIn(query, sql);
}

} // namespace sf::server
