// SPDX-License-Identifier: GPL-3.0-or-later
// One connection: opening, statements, transactions, errors.
#include "server/db/database.h"

#include "server/db/postgresqlstatement.h"
#include "server/db/sqlitestatement.h"

#include <QAtomicInteger>
#include <QFile>
#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxIdleStatements = 400;

QString newConnectionName()
{
    static QAtomicInteger<int> count;
    return u"supportflow-%1"_s.arg(count.fetchAndAddRelaxed(1));
}

} // namespace

Database::Database(const DatabaseUrl &url, Mode mode) : m_url(url), m_mode(mode), m_connection(newConnectionName())
{
    try {
        open();
    } catch (...) {
        close();
        throw;
    }
}

Database::~Database()
{
    if (m_inTransaction)
        rollback();
    close();
}

void Database::open()
{
    m_sql = QSqlDatabase::addDatabase(isSqlite() ? u"QSQLITE"_s : u"QPSQL"_s, m_connection);
    if (isSqlite()) {
        m_sql.setDatabaseName(m_url.path());
        m_sql.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    } else {
        m_sql.setDatabaseName(m_url.name());
        if (!m_url.host().isEmpty())
            m_sql.setHostName(m_url.host());
        m_sql.setPort(m_url.port());
        m_sql.setUserName(m_url.user());
        m_sql.setPassword(m_url.password());
        m_sql.setConnectOptions(u"connect_timeout=5;application_name=supportflow"_s);
    }
    if (!m_sql.isValid())
        throw StorageError(StorageFailure::Statement, u"The database driver is not installed (%1)."_s.arg(
                                                          isSqlite() ? "libqt6sql6-sqlite"_L1 : "libqt6sql6-psql"_L1));
    const bool isNewFile = isSqlite() && m_mode == Mode::Writer && !QFile::exists(m_url.path());
    if (!m_sql.open())
        throw StorageError(
            StorageFailure::Unavailable,
            u"%1 cannot be opened: %2"_s.arg(m_url.withoutPassword(), m_sql.lastError().text().simplified()));
    if (isNewFile) // the log beside it takes over its permissions
        QFile::setPermissions(m_url.path(), QFile::ReadOwner | QFile::WriteOwner);
    if (isSqlite())
        prepareSqlite();
    else
        preparePostgresql();
}

void Database::close()
{
    m_idle.clear();
    m_idleCount = 0;
    m_inTransaction = false;
    m_sql = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::prepareSqlite()
{
    // Only the writer may change or checkpoint: two connections doing so at once can lose pages in SQLite before 3.51.3.
    execute(u"PRAGMA mmap_size = 0"_s);
    execute(u"PRAGMA trusted_schema = 0"_s);
    execute(u"PRAGMA foreign_keys = 1"_s);
    execute(u"PRAGMA synchronous = FULL"_s);
    execute(u"PRAGMA cache_size = -16000"_s);
    execute(u"PRAGMA temp_store = 2"_s);
    if (m_mode == Mode::Writer) {
        execute(u"PRAGMA journal_mode = WAL"_s);
        execute(u"PRAGMA wal_autocheckpoint = 0"_s);
        execute(u"PRAGMA journal_size_limit = 67108864"_s);
        sqlite3_wal_hook(sqlite(), &Database::logGrew, this);
    } else {
        execute(u"PRAGMA wal_autocheckpoint = 0"_s);
        execute(u"PRAGMA query_only = 1"_s);
    }
}

void Database::preparePostgresql()
{
    // The driver writes bound values as literals, which is safe only with standard strings.
    if (single<QString>(u"SELECT current_setting('standard_conforming_strings')"_s) != u"on"_s)
        throw StorageError(StorageFailure::Statement, u"PostgreSQL must run with standard_conforming_strings = on."_s);
    execute(u"SET client_min_messages = warning"_s);
    execute(u"SET timezone = 'UTC'"_s);
    if (m_mode == Mode::Writer) {
        execute(u"SET default_transaction_isolation = 'read committed'"_s);
        execute(u"SET lock_timeout = '20s'"_s);
        execute(u"SET idle_in_transaction_session_timeout = '60s'"_s);
    } else {
        execute(u"SET default_transaction_read_only = on"_s);
        execute(u"SET statement_timeout = '30s'"_s);
    }
}

void Database::reconnect()
{
    close();
    open();
}

std::unique_ptr<Statement> Database::take(const QString &sql)
{
    const auto found = m_idle.find(sql);
    if (found != m_idle.end() && !found->second.empty()) {
        auto statement = std::move(found->second.back());
        found->second.pop_back();
        --m_idleCount;
        return statement;
    }
    if (isSqlite())
        return std::make_unique<SqliteStatement>(sqlite(), sql);
    return std::make_unique<PostgresqlStatement>(m_sql, sql);
}

void Database::giveBack(const QString &sql, std::unique_ptr<Statement> statement)
{
    statement->finish();
    if (m_idleCount >= maxIdleStatements) {
        m_idle.clear();
        m_idleCount = 0;
    }
    m_idle[sql].push_back(std::move(statement));
    ++m_idleCount;
}

std::unique_ptr<Statement> Database::start(const QString &sql, const Bindings &bindings)
{
    auto statement = take(sql);
    if (m_limit.count() > 0)
        m_deadline = std::chrono::steady_clock::now() + m_limit;
    try {
        statement->execute(bindings);
    } catch (const StorageError &) {
        // Kept like any other: PostgreSQL frees nothing while the transaction is broken.
        giveBack(sql, std::move(statement));
        throw;
    }
    return statement;
}

qint64 Database::runWith(const QString &sql, const Bindings &bindings)
{
    auto statement = start(sql, bindings);
    const qint64 changed = statement->changedRows();
    giveBack(sql, std::move(statement));
    return changed;
}

Query Database::selectWith(const QString &sql, const Bindings &bindings)
{
    return Query(*this, sql, start(sql, bindings));
}

void Database::execute(const QString &sql)
{
    if (isSqlite())
        runWith(sql, {});
    else
        PostgresqlStatement::runOnce(m_sql, sql);
}

sqlite3 *Database::sqlite() const
{
    const QVariant handle = m_sql.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

void Database::begin()
{
    if (isSqlite())
        execute(m_mode == Mode::Writer ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    else
        execute(m_mode == Mode::Writer ? u"BEGIN"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    m_inTransaction = true;
}

void Database::commit()
{
    execute(u"COMMIT"_s);
    m_inTransaction = false;
}

void Database::rollback() noexcept
{
    m_inTransaction = false;
    try {
        execute(u"ROLLBACK"_s);
    } catch (const StorageError &) {
        // The transaction is gone in any case: with its connection, or because storage already took it back.
    }
}

void Database::savepoint()
{
    execute(u"SAVEPOINT one_call"_s);
}

void Database::releaseSavepoint()
{
    execute(u"RELEASE SAVEPOINT one_call"_s);
}

void Database::rollbackToSavepoint()
{
    execute(u"ROLLBACK TO SAVEPOINT one_call"_s);
    execute(u"RELEASE SAVEPOINT one_call"_s);
}

void Database::setDeadline(std::chrono::milliseconds limit)
{
    m_limit = limit;
    if (!isSqlite()) {
        execute(u"SET statement_timeout = %1"_s.arg(limit.count()));
        return;
    }
    sqlite3_progress_handler(sqlite(), limit.count() > 0 ? 10'000 : 0, &Database::deadlinePassed, this);
}

int Database::deadlinePassed(void *database)
{
    return std::chrono::steady_clock::now() > static_cast<Database *>(database)->m_deadline ? 1 : 0;
}

void Database::checkpoint()
{
    if (!isSqlite())
        return;
    execute(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    m_movedPages = m_logPages;
}

int Database::logGrew(void *database, sqlite3 *, const char *, int pages)
{
    auto *self = static_cast<Database *>(database);
    if (pages < self->m_logPages) // it began anew
        self->m_movedPages = 0;
    self->m_logPages = pages;
    return SQLITE_OK;
}

} // namespace sf::server
