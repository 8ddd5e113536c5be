// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the local copy, or setting a damaged one aside.
#include "client/sync/localfile.h"

#include "client/sync/localdbtables.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSqlQuery>
#include <QUuid>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

struct LocalFileWords
{
    Q_DECLARE_TR_FUNCTIONS(LocalFile)
};

} // namespace

LocalFile::LocalFile(const QString &path)
    : m_path(path)
    , m_connection(u"localdb-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_lock(path + u".lock"_s)
{
    m_lock.setStaleLockTime(0);
    if (!m_lock.tryLock(0)) {
        m_problem =
            m_lock.error() == QLockFile::LockFailedError
                ? LocalFileWords::tr(
                    "Another SupportFlow window works with this profile. What you type here is not kept on disk.")
                : LocalFileWords::tr("The profile folder cannot be written. What you type here is not kept on disk.");
        return;
    }
    if (!open())
        setAside();
    if (!m_isWritable) {
        m_problem = LocalFileWords::tr("The local copy cannot be written. What you type here is not kept on disk.");
        return;
    }
    runLocal(m_db, u"PRAGMA busy_timeout=50"_s);
}

LocalFile::~LocalFile()
{
    close();
}

bool LocalFile::open()
{
    // SQLite gives its journals the same permissions.
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // one made by an older client
    file.close();
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_db.setDatabaseName(m_path);
    m_isWritable =
        m_db.open() && !runLocal(m_db, u"PRAGMA journal_mode=WAL"_s).isValid() && isSound() && prepareTables();
    return m_isWritable;
}

void LocalFile::close()
{
    m_db = {};
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

bool LocalFile::isSound() const
{
    // Only what must not be lost is looked through: the copies of what was seen may be large, and they can be fetched again.
    for (const QString &table : {u"outbox"_s, u"draft"_s}) {
        QSqlQuery known(m_db);
        known.prepare(u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"_s);
        known.addBindValue(table);
        if (!known.exec() || !known.next())
            return false;
        if (known.value(0).toInt() == 0)
            continue;
        QSqlQuery check(m_db);
        if (!check.exec(u"PRAGMA quick_check('%1')"_s.arg(table)) || !check.next()
            || check.value(0).toString() != u"ok"_s)
            return false;
    }
    return true;
}

bool LocalFile::prepareTables()
{
    for (const auto &statement : kLocalTables) {
        if (runLocal(m_db, QString::fromLatin1(statement)).isValid())
            return false;
    }
    // An older file may have tables of another shape: every column that is used has to be there.
    QSqlQuery probe(m_db);
    for (const auto &statement : kLocalProbes) {
        if (!probe.exec(QString::fromLatin1(statement)))
            return false;
    }
    return true;
}

void LocalFile::setAside()
{
    close();
    const QString old = m_path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (!QFile::rename(m_path, old))
        return;
    QFile::rename(m_path + u"-wal"_s, old + u"-wal"_s);
    QFile::remove(m_path + u"-shm"_s);
    if (!open())
        return;
    const int saved = salvage(old);
    m_problem = LocalFileWords::tr("The local copy was damaged. It was set aside as %1.").arg(old);
    if (saved > 0)
        m_problem += u' ' + LocalFileWords::tr("%n waiting changes and drafts could be taken over.", nullptr, saved);
}

int LocalFile::salvage(const QString &damagedFile)
{
    const QString name = m_connection + u"-old"_s;
    int saved = 0;
    {
        QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        old.setDatabaseName(damagedFile);
        old.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (old.open()) {
            QSqlQuery rows(old);
            rows.setForwardOnly(true);
            rows.exec(QString::fromLatin1(kSelectEntries));
            while (rows.next())
                saved += putEntry(m_db, entryFrom(rows)).isValid() ? 0 : 1;
            rows.exec(QString::fromLatin1(kSelectDrafts));
            while (rows.next()) {
                const QVariantList draft{rows.value(0), rows.value(1), rows.value(2), rows.value(3)};
                saved += runLocal(m_db, QString::fromLatin1(kPutDraft), draft).isValid() ? 0 : 1;
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return saved;
}

} // namespace sf::client
