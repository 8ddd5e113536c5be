// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the local copy, and what both of its threads do with them.
#pragma once

#include "client/sync/outboxentry.h"

#include <QSqlError>
#include <QVariantList>

#include <array>

class QSqlDatabase;
class QSqlQuery;

namespace sf::client {

/// An Error as the queue keeps it.
struct StoredError
{
    int kind = 0;
    QString message;
    RawJson detail;

    static constexpr auto fields()
    {
        using R = StoredError;
        return FieldTable{field("kind", &R::kind), field("message", &R::message), field("detail", &R::detail)};
    }
};

inline constexpr std::array kLocalTables{
    "CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, method TEXT "
    "NOT NULL, "
    "params TEXT NOT NULL, entity INTEGER NOT NULL, record INTEGER NOT NULL, local_id INTEGER NOT NULL, label TEXT NOT "
    "NULL, "
    "state INTEGER NOT NULL, error TEXT NOT NULL, created_ms INTEGER NOT NULL, sent_ms INTEGER NOT NULL, "
    "was_sent INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS draft (ticket INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, "
    "saved_ms INTEGER NOT NULL, PRIMARY KEY (ticket, kind))",
    "CREATE TABLE IF NOT EXISTS list (name TEXT PRIMARY KEY, json TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS page (ticket INTEGER PRIMARY KEY, json TEXT NOT NULL, size INTEGER NOT NULL, "
    "saved_ms INTEGER NOT NULL, turn INTEGER NOT NULL)",
    "CREATE INDEX IF NOT EXISTS page_turn ON page (turn, size)",
    "CREATE TABLE IF NOT EXISTS value (name TEXT PRIMARY KEY, json TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS read_mark (ticket INTEGER PRIMARY KEY, seq INTEGER NOT NULL)",
};

inline constexpr char kSelectEntries[] =
    "SELECT id, key, method, params, entity, record, local_id, label, state, error, created_ms, sent_ms, was_sent "
    "FROM outbox ORDER BY id";
inline constexpr char kPutEntry[] =
    "INSERT OR REPLACE INTO outbox (id, key, method, params, entity, record, local_id, label, state, error, "
    "created_ms, sent_ms, was_sent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
inline constexpr char kSelectDrafts[] = "SELECT ticket, kind, text, saved_ms FROM draft";
inline constexpr char kPutDraft[] = "INSERT OR REPLACE INTO draft (ticket, kind, text, saved_ms) VALUES (?, ?, ?, ?)";

inline constexpr std::array kLocalProbes{
    kSelectEntries,
    kSelectDrafts,
    "SELECT name, json FROM list LIMIT 0",
    "SELECT ticket, json, size, saved_ms, turn FROM page LIMIT 0",
    "SELECT name, json FROM value LIMIT 0",
    "SELECT ticket, seq FROM read_mark LIMIT 0",
};

/// Runs one statement; an invalid error means that it worked.
QSqlError runLocal(QSqlDatabase &db, const QString &sql, const QVariantList &values = {});

/// The row of kSelectEntries that `row` stands at.
OutboxEntry entryFrom(const QSqlQuery &row);
QSqlError putEntry(QSqlDatabase &db, const OutboxEntry &entry);

} // namespace sf::client
