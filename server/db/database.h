// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to SQLite or PostgreSQL, used by the one thread that made it.
#pragma once

#include "server/db/databaseurl.h"
#include "server/db/query.h"
#include "server/db/storageerror.h"

#include <QSqlDatabase>

#include <chrono>
#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace sf::server {

// Every function throws StorageError. Statements use positional `?`, hold one statement each, are prepared once and kept.
// On PostgreSQL a `?` stands for a parameter wherever it appears outside of a quoted string.
class Database
{
public:
    enum class Mode {
        Writer, // exactly one per process: on SQLite it alone writes and checkpoints
        Reader  // refuses to write
    };

    Database(const DatabaseUrl &url, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Engine engine() const { return m_url.engine(); }
    bool isSqlite() const { return m_url.isSqlite(); }

    // Runs one statement; answers the number of rows it changed.
    template<class... Values>
    qint64 run(const QString &sql, const Values &...values)
    {
        return runWith(sql, Bindings{bound(values)...});
    }
    template<class... Values>
    Query select(const QString &sql, const Values &...values)
    {
        return selectWith(sql, Bindings{bound(values)...});
    }
    qint64 runWith(const QString &sql, const Bindings &bindings);
    Query selectWith(const QString &sql, const Bindings &bindings);

    // The first column of the first row, or nothing.
    template<class T, class... Values>
    std::optional<T> single(const QString &sql, const Values &...values)
    {
        Query query = select(sql, values...);
        if (!query.next())
            return std::nullopt;
        return query.get<T>(0);
    }

    // One statement without parameters or rows (schema, BEGIN, COMMIT).
    void execute(const QString &sql);

    void begin(); // Writer: takes the write lock at once. Reader: one snapshot of everything that follows.
    void commit();
    void rollback() noexcept;
    void savepoint();
    void releaseSavepoint();
    void rollbackToSavepoint();
    bool inTransaction() const { return m_inTransaction; }

    // Statements that run longer end with StorageFailure::Timeout; zero lifts the limit.
    void setDeadline(std::chrono::milliseconds limit);

    void reconnect();
    void checkpoint(); // SQLite: moves the log into the file without waiting for readers; nothing on PostgreSQL
    // SQLite's writer: so much was committed since the last checkpoint that the log would outgrow the blocks it has; appending new
    // ones makes each sync many times slower.
    bool isLogLong() const { return m_logPages - m_movedPages >= maxLogPages; }

private:
    friend class Query;
    using Statements = std::vector<std::unique_ptr<Statement>>;

    void open();
    void close();
    void prepareSqlite();
    void preparePostgresql();
    std::unique_ptr<Statement> take(const QString &sql);
    std::unique_ptr<Statement> start(const QString &sql, const Bindings &bindings);
    void giveBack(const QString &sql, std::unique_ptr<Statement> statement);
    sqlite3 *sqlite() const;
    static int deadlinePassed(void *database);
    static int logGrew(void *database, sqlite3 *connection, const char *schema, int pages);

    static constexpr int maxLogPages = 12'000; // 48 MB; the log's file keeps up to 64

    DatabaseUrl m_url;
    Mode m_mode;
    QString m_connection;
    QSqlDatabase m_sql;
    std::unordered_map<QString, Statements> m_idle;
    int m_idleCount = 0;
    bool m_inTransaction = false;
    std::chrono::milliseconds m_limit{0};
    std::chrono::steady_clock::time_point m_deadline;
    int m_logPages = 0;   // in the log after the last commit
    int m_movedPages = 0; // of these, in the file since the last checkpoint
};

// Begins in its constructor; rolls back in its destructor what was not committed.
class Transaction
{
public:
    explicit Transaction(Database &database) : m_database(database) { m_database.begin(); }
    ~Transaction()
    {
        if (m_database.inTransaction())
            m_database.rollback();
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit() { m_database.commit(); }

private:
    Database &m_database;
};

} // namespace sf::server
