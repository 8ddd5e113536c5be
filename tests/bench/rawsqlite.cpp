// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite through its C interface.
#include "tests/bench/rawsqlite.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

class SqliteRow : public RawRow
{
public:
    explicit SqliteRow(sqlite3_stmt *statement) : m_statement(statement) {}

    int columns() const override { return sqlite3_column_count(m_statement); }
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    qint64 number(int column) const override { return sqlite3_column_int64(m_statement, column); }
    std::string_view text(int column) const override
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
    }

private:
    sqlite3_stmt *m_statement;
};

class SqliteStatement : public RawStatement
{
public:
    explicit SqliteStatement(sqlite3_stmt *statement) : m_statement(statement) {}
    ~SqliteStatement() override { sqlite3_finalize(m_statement); }
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    void run(const Cells &parameters, const Sink &sink) override
    {
        int position = 0;
        for (const Cell &cell : parameters)
            bind(++position, cell);
        const SqliteRow row(m_statement);
        int code = sqlite3_step(m_statement);
        while (code == SQLITE_ROW) {
            if (sink)
                sink(row);
            code = sqlite3_step(m_statement);
        }
        if (code != SQLITE_DONE)
            giveUp(QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_statement))));
        sqlite3_reset(m_statement);
    }

private:
    void bind(int position, const Cell &cell)
    {
        if (const auto *number = std::get_if<qint64>(&cell))
            sqlite3_bind_int64(m_statement, position, *number);
        else if (const auto *text = std::get_if<QByteArray>(&cell))
            // Both databases may be asked for the same text, so no copy is spared; parameters outlive the run.
            sqlite3_bind_text(m_statement, position, text->constData(), static_cast<int>(text->size()), nullptr);
        else
            sqlite3_bind_null(m_statement, position);
    }

    sqlite3_stmt *m_statement;
};

} // namespace

RawSqlite::RawSqlite(const QString &path)
{
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        giveUp(u"%1 cannot be opened"_s.arg(path));
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA wal_autocheckpoint = 0");
    execute("PRAGMA foreign_keys = 1");
    execute("PRAGMA cache_size = -16000");
    execute("PRAGMA temp_store = 2");
}

RawSqlite::~RawSqlite()
{
    sqlite3_close(m_handle);
}

std::unique_ptr<RawStatement> RawSqlite::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr)
        != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)) + u" in "_s + QString::fromUtf8(sql));
    return std::make_unique<SqliteStatement>(statement);
}

void RawSqlite::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)) + u" in "_s + QString::fromUtf8(sql));
}

} // namespace sf::bench
