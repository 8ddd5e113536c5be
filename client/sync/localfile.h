// SPDX-License-Identifier: GPL-3.0-or-later
// LocalFile: the SQLite file of the local copy, locked, opened and of the shape that is expected; only its owner may read it. One that cannot
// be read is set aside, never overwritten, and what a person made is taken over from it.
#pragma once

#include <QLockFile>
#include <QSqlDatabase>
#include <QString>

namespace sf::client {

class LocalFile
{
public:
    explicit LocalFile(const QString &path);
    ~LocalFile();
    LocalFile(const LocalFile &) = delete;
    LocalFile &operator=(const LocalFile &) = delete;

    /// False when nothing can be kept (disk full, read-only profile, another client owns it).
    bool isWritable() const { return m_isWritable; }
    /// For the person: what went wrong; empty when nothing did.
    QString problem() const { return m_problem; }
    QString path() const { return m_path; }
    /// For reading, on the thread that made it; it sees what has been committed and waits for no writer.
    const QSqlDatabase &reader() const { return m_db; }

private:
    bool open();
    void close();
    bool isSound() const;
    bool prepareTables();
    void setAside();
    int salvage(const QString &damagedFile);

    QString m_path;
    QString m_connection;
    QLockFile m_lock;
    QSqlDatabase m_db;
    QString m_problem;
    bool m_isWritable = false;
};

} // namespace sf::client
