// SPDX-License-Identifier: GPL-3.0-or-later
// Where the data lives: sqlite:PATH, postgresql://user:password@host:port/name or postgresql:///name?host=/socket-directory.
#pragma once

#include "shared/result.h"

#include <QString>

namespace sf::server {

enum class Engine { Sqlite, Postgresql };

class DatabaseUrl
{
public:
    // Refuses what it does not understand with a sentence that says what is allowed.
    static Result<DatabaseUrl> parse(const QString &text);
    static DatabaseUrl sqlite(const QString &path);

    Engine engine() const { return m_engine; }
    bool isSqlite() const { return m_engine == Engine::Sqlite; }
    QString path() const { return m_path; } // SQLite only
    QString host() const { return m_host; }
    int port() const { return m_port; }
    QString user() const { return m_user; }
    QString password() const { return m_password; }
    QString name() const { return m_name; }
    QString withoutPassword() const; // for logs and messages

private:
    Engine m_engine = Engine::Sqlite;
    QString m_path;
    QString m_host;
    QString m_user;
    QString m_password;
    QString m_name;
    int m_port = 5432;
};

} // namespace sf::server
