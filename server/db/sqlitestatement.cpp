// SPDX-License-Identifier: GPL-3.0-or-later
// Binding, stepping and reading of SQLite statements.
#include "server/db/sqlitestatement.h"

#include "server/db/storageerror.h"

#include <sqlite3.h>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

StorageFailure failureOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        return StorageFailure::Constraint;
    case SQLITE_FULL:
    case SQLITE_NOMEM:
        return StorageFailure::Full;
    case SQLITE_INTERRUPT:
        return StorageFailure::Timeout;
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
    case SQLITE_MISUSE:
    case SQLITE_TOOBIG:
        return StorageFailure::Statement;
    default:
        return StorageFailure::Unavailable;
    }
}

[[noreturn]] void failIn(sqlite3 *connection, const char *sql)
{
    const int code = sqlite3_extended_errcode(connection);
    throw StorageError(failureOf(code), u"%1 [%2] in: %3"_s.arg(QString::fromUtf8(sqlite3_errmsg(connection)))
                                            .arg(code)
                                            .arg(QString::fromUtf8(sql).simplified().left(300)));
}

} // namespace

SqliteStatement::SqliteStatement(sqlite3 *connection, const QString &sql) : m_connection(connection)
{
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(connection, text.constData(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &m_statement, nullptr)
        != SQLITE_OK)
        failIn(connection, text.constData());
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::execute(const Bindings &bindings)
{
    m_bound.clear();
    m_bound.reserve(bindings.size());
    for (int i = 0; i < static_cast<int>(bindings.size()); ++i)
        bind(i + 1, bindings[i]);
    m_at = step() ? At::FirstRow : At::End;
}

void SqliteStatement::bind(int parameter, const QVariant &value)
{
    int code = SQLITE_OK;
    if (value.isNull()) {
        code = sqlite3_bind_null(m_statement, parameter);
    } else if (value.typeId() == QMetaType::QString) {
        m_bound << value.toString().toUtf8();
        code = sqlite3_bind_text(m_statement, parameter, m_bound.last().constData(),
                                 static_cast<int>(m_bound.last().size()), SQLITE_STATIC);
    } else if (value.typeId() == QMetaType::QByteArray) {
        m_bound << value.toByteArray();
        code = sqlite3_bind_blob(m_statement, parameter, m_bound.last().constData(),
                                 static_cast<int>(m_bound.last().size()), SQLITE_STATIC);
    } else if (value.typeId() == QMetaType::Double) {
        code = sqlite3_bind_double(m_statement, parameter, value.toDouble());
    } else {
        code = sqlite3_bind_int64(m_statement, parameter, value.toLongLong());
    }
    if (code != SQLITE_OK)
        fail();
}

bool SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail();
    return code == SQLITE_ROW;
}

bool SqliteStatement::next()
{
    if (m_at == At::FirstRow)
        m_at = At::Row;
    else if (m_at == At::Row && !step())
        m_at = At::End;
    return m_at == At::Row;
}

void SqliteStatement::finish()
{
    sqlite3_reset(m_statement);
    m_at = At::End;
}

qint64 SqliteStatement::changedRows() const
{
    return sqlite3_changes64(m_connection);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString SqliteStatement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteStatement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

void SqliteStatement::fail() const
{
    failIn(m_connection, sqlite3_sql(m_statement));
}

} // namespace sf::server
