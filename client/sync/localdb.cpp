// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the file, queue and drafts.
#include "client/sync/localdb.h"

#include "client/sync/localdbtables.h"
#include "client/sync/outboxentry.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("LocalDb", text);
}

QByteArray errorJson(const Error &error)
{
    return toJson(
        StoredError{.kind = static_cast<int>(error.kind), .message = error.message, .detail = RawJson{error.detail}});
}

Error errorFromJson(const QByteArray &json)
{
    const auto stored = fromJson<StoredError>(QByteArrayView(json));
    if (!stored)
        return {};
    Error error = Error::of(static_cast<ErrorKind>(stored->kind), stored->message);
    error.detail = stored->detail.bytes;
    return error;
}

OutboxEntry entryFrom(const QSqlQuery &row)
{
    OutboxEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.key = row.value(1).toString();
    entry.method = row.value(2).toString();
    entry.params = row.value(3).toString().toUtf8();
    entry.entity = static_cast<Entity>(row.value(4).toInt());
    entry.record = row.value(5).toLongLong();
    entry.localId = row.value(6).toLongLong();
    entry.label = row.value(7).toString();
    entry.state = static_cast<OutboxEntry::State>(row.value(8).toInt());
    entry.error = errorFromJson(row.value(9).toString().toUtf8());
    entry.createdAt.ms = row.value(10).toLongLong();
    entry.sentAt.ms = row.value(11).toLongLong();
    entry.wasSent = row.value(12).toBool();
    return entry;
}

QVariantList valuesOf(const OutboxEntry &entry)
{
    return {entry.key,
            entry.method,
            QString::fromUtf8(entry.params),
            static_cast<int>(entry.entity),
            entry.record,
            entry.localId,
            entry.label,
            static_cast<int>(entry.state),
            QString::fromUtf8(errorJson(entry.error)),
            entry.createdAt.ms,
            entry.sentAt.ms,
            entry.wasSent};
}

} // namespace

LocalDb::LocalDb(const QString &path)
    : m_path(path)
    , m_connection(u"localdb-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_lock(path + u".lock"_s)
{
    m_lock.setStaleLockTime(0);
    if (!m_lock.tryLock(0)) {
        m_problem =
            m_lock.error() == QLockFile::LockFailedError
                ? words("Another SupportFlow window works with this profile. What you type here is not kept on disk.")
                : words("The profile folder cannot be written. What you type here is not kept on disk.");
        return;
    }
    if (openFile())
        return;
    setAside();
    if (!m_writable)
        m_problem = words("The local copy cannot be written. What you type here is not kept on disk.");
}

LocalDb::~LocalDb()
{
    closeFile();
}

bool LocalDb::openFile()
{
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_db.setDatabaseName(m_path);
    m_writable = m_db.open() && write(u"PRAGMA journal_mode=WAL"_s) && isSound() && prepareTables();
    return m_writable;
}

void LocalDb::closeFile()
{
    m_db = {};
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

bool LocalDb::isSound() const
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

bool LocalDb::prepareTables()
{
    for (const auto &statement : kLocalTables) {
        if (!write(QString::fromLatin1(statement)))
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

void LocalDb::setAside()
{
    closeFile();
    const QString old = m_path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (!QFile::rename(m_path, old))
        return;
    QFile::rename(m_path + u"-wal"_s, old + u"-wal"_s);
    QFile::remove(m_path + u"-shm"_s);
    if (!openFile())
        return;
    const int saved = salvage(old);
    m_problem = words("The local copy was damaged. It was set aside as %1.").arg(old);
    if (saved > 0)
        m_problem += u' ' + words("%1 waiting changes and drafts could be taken over.").arg(saved);
}

int LocalDb::salvage(const QString &damagedFile)
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
            while (rows.next()) {
                OutboxEntry entry = entryFrom(rows);
                saved += insertEntry(entry) ? 1 : 0;
            }
            rows.exec(QString::fromLatin1(kSelectDrafts));
            while (rows.next())
                saved +=
                    saveDraft(rows.value(0).toLongLong(), rows.value(1).toString(), rows.value(2).toString()) ? 1 : 0;
        }
    }
    QSqlDatabase::removeDatabase(name);
    return saved;
}

bool LocalDb::write(const QString &sql, const QVariantList &values)
{
    if (!m_db.isOpen())
        return false;
    QSqlQuery query(m_db);
    if (!query.prepare(sql))
        return false;
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query.exec();
}

void LocalDb::setDurable(bool durable)
{
    // Copies of what was seen need no sync of their own; what a person made does.
    if (m_durable == durable || m_depth > 0)
        return;
    if (write(durable ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s))
        m_durable = durable;
}

bool LocalDb::insertEntry(OutboxEntry &entry)
{
    setDurable(true);
    if (!m_db.isOpen())
        return false;
    QSqlQuery query(m_db);
    query.prepare(QString::fromLatin1(kInsertEntry));
    for (const QVariant &value : valuesOf(entry))
        query.addBindValue(value);
    if (!query.exec())
        return false;
    entry.id = query.lastInsertId().toLongLong();
    return true;
}

bool LocalDb::updateEntry(const OutboxEntry &entry)
{
    setDurable(true);
    return write(QString::fromLatin1(kUpdateEntry), valuesOf(entry) << entry.id);
}

bool LocalDb::removeEntry(qint64 id)
{
    setDurable(true);
    return write(u"DELETE FROM outbox WHERE id = ?"_s, {id});
}

QList<OutboxEntry> LocalDb::entries() const
{
    QList<OutboxEntry> entries;
    if (!m_db.isOpen())
        return entries;
    QSqlQuery rows(m_db);
    rows.setForwardOnly(true);
    rows.exec(QString::fromLatin1(kSelectEntries));
    while (rows.next())
        entries.append(entryFrom(rows));
    return entries;
}

qint64 LocalDb::nextLocalId()
{
    setDurable(true);
    qint64 next = m_lastLocalId;
    for (const OutboxEntry &entry : entries())
        next = qMin(next, entry.localId);
    next = qMin(next, value(u"last_local_id"_s).toLongLong()) - 1;
    saveValue(u"last_local_id"_s, QByteArray::number(next));
    m_lastLocalId = next;
    return next;
}

bool LocalDb::inTransaction(const std::function<bool()> &work)
{
    setDurable(true);
    if (!m_db.isOpen() || !m_db.transaction())
        return false;
    ++m_depth;
    const bool done = work();
    --m_depth;
    if (done && m_db.commit())
        return true;
    m_db.rollback();
    return false;
}

bool LocalDb::saveDraft(qint64 ticket, const QString &kind, const QString &text)
{
    setDurable(true);
    if (text.isEmpty())
        return write(u"DELETE FROM draft WHERE ticket = ? AND kind = ?"_s, {ticket, kind});
    return write(u"INSERT INTO draft (ticket, kind, text, saved_ms) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT (ticket, kind) DO UPDATE SET text = excluded.text, saved_ms = excluded.saved_ms"_s,
                 {ticket, kind, text, Time::now().ms});
}

QList<DraftRow> LocalDb::drafts() const
{
    QList<DraftRow> drafts;
    if (!m_db.isOpen())
        return drafts;
    QSqlQuery rows(m_db);
    rows.exec(QString::fromLatin1(kSelectDrafts));
    while (rows.next()) {
        drafts.append({.ticket = rows.value(0).toLongLong(),
                       .kind = rows.value(1).toString(),
                       .text = rows.value(2).toString(),
                       .savedAt = Time{rows.value(3).toLongLong()}});
    }
    return drafts;
}

bool LocalDb::moveDrafts(qint64 fromTicket, qint64 toTicket)
{
    return write(u"UPDATE OR REPLACE draft SET ticket = ? WHERE ticket = ?"_s, {toTicket, fromTicket});
}

} // namespace sf::client
