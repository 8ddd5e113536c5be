// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that makes everybody wait, or takes nothing any more, for as long as one of these lives.
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <sys/resource.h>

#include <csignal>

namespace sf::test {

/// Holds the right to write a SQLite file.
class DiskHold
{
public:
    explicit DiskHold(const QString &file)
    {
        auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("hold"));
        db.setDatabaseName(file);
        m_isHeld = db.open() && QSqlQuery(db).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~DiskHold() { QSqlDatabase::removeDatabase(QStringLiteral("hold")); }
    DiskHold(const DiskHold &) = delete;
    DiskHold &operator=(const DiskHold &) = delete;
    bool isHeld() const { return m_isHeld; }

private:
    bool m_isHeld = false;
};

/// No file of this process takes a byte, as on a full disk.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace sf::test
