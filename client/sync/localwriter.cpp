// SPDX-License-Identifier: GPL-3.0-or-later
// Group commit on a thread of its own.
#include "client/sync/localwriter.h"

#include "client/sync/localdbtables.h"

#include <QSqlDatabase>
#include <QUuid>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAgainMs = 2'000;

// Result codes of SQLite.
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kInputOutput = 10;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;

int resultCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff; // without what extends it
}

/// Another try may well work, and a person can do something about it.
bool isDiskTrouble(const QSqlError &error)
{
    switch (resultCode(error)) {
    case kBusy:
    case kLocked:
    case kReadOnly:
    case kInputOutput:
    case kFull:
    case kCannotOpen:
        return true;
    default:
        return false;
    }
}

QString words(const QSqlError &error)
{
    switch (resultCode(error)) {
    case kBusy:
    case kLocked:
        return LocalWriter::tr("Another program keeps the local copy locked.");
    case kReadOnly:
        return LocalWriter::tr("The profile folder can only be read.");
    case kFull:
        return LocalWriter::tr("The disk is full.");
    case kInputOutput:
    case kCannotOpen:
        return LocalWriter::tr("The disk does not take what is written to it.");
    default:
        return LocalWriter::tr("The local copy cannot be written (%1).").arg(error.databaseText());
    }
}

} // namespace

LocalWriter::LocalWriter(const QString &path, QObject *parent) : QThread(parent), m_path(path)
{
    setObjectName(u"localwriter"_s);
    start();
}

LocalWriter::~LocalWriter()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isEnding = true;
        m_posted.wakeAll();
    }
    wait();
}

qint64 LocalWriter::post(Kind kind, Work work)
{
    const QMutexLocker lock(&m_mutex);
    const qint64 number = ++m_lastPosted;
    if (kind == Kind::Copy && !m_trouble.isEmpty())
        return number; // what waits for the disk must not grow with every ticket that is looked at
    m_jobs.push_back({number, kind, std::move(work)});
    m_posted.wakeAll();
    return number;
}

bool LocalWriter::flush()
{
    QMutexLocker lock(&m_mutex);
    const qint64 wanted = m_jobs.empty() ? m_lastPosted : m_jobs.back().number;
    while (m_lastWritten < wanted && m_trouble.isEmpty())
        m_concluded.wait(&m_mutex);
    return m_lastWritten >= wanted;
}

void LocalWriter::run()
{
    const QString connection = u"localwriter-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        db.setDatabaseName(m_path);
        work(db);
    }
    QSqlDatabase::removeDatabase(connection);
}

void LocalWriter::work(QSqlDatabase &db)
{
    Batch batch;
    while (collect(batch)) {
        if (!conclude(batch, commit(db, batch)))
            return;
    }
}

/// Waits for something to do; false when there is nothing left and the end has come.
bool LocalWriter::collect(Batch &batch)
{
    QMutexLocker lock(&m_mutex);
    if (!batch.empty() && !m_isEnding)
        m_posted.wait(&m_mutex, kAgainMs); // it was refused a moment ago
    while (batch.empty() && m_jobs.empty() && !m_isEnding)
        m_posted.wait(&m_mutex);
    std::move(m_jobs.begin(), m_jobs.end(), std::back_inserter(batch));
    m_jobs.clear();
    return !batch.empty();
}

/// False when it is no use to go on.
bool LocalWriter::conclude(Batch &batch, const QString &why)
{
    QMutexLocker lock(&m_mutex);
    const QString before = std::exchange(m_trouble, why);
    const bool isGivenUp = !why.isEmpty() && m_isEnding;
    qint64 upTo = 0;
    if (why.isEmpty()) {
        upTo = m_lastWritten = m_jobs.empty() ? m_lastPosted : batch.back().number;
        batch.clear();
    }
    m_concluded.wakeAll();
    lock.unlock();
    if (!why.isEmpty() && why != before)
        emit failed(why);
    if (why.isEmpty() && !before.isEmpty())
        emit recovered();
    if (why.isEmpty())
        emit written(upTo);
    return !isGivenUp;
}

/// Answers in words why it was refused, or nothing.
QString LocalWriter::commit(QSqlDatabase &db, const Batch &batch)
{
    if (!db.isOpen() && (!db.open() || runLocal(db, u"PRAGMA synchronous=FULL"_s).isValid()))
        return words(db.lastError());
    QSqlError error = runLocal(db, u"BEGIN IMMEDIATE"_s);
    for (const Job &job : batch) {
        if (error.isValid())
            break;
        error = job.work(db);
        if (error.isValid() && job.kind == Kind::Copy && !isDiskTrouble(error)) {
            qWarning("a copy is not kept: %s", qPrintable(error.text()));
            error = {};
        }
    }
    if (!error.isValid())
        error = runLocal(db, u"COMMIT"_s);
    if (!error.isValid())
        return {};
    runLocal(db, u"ROLLBACK"_s);
    return words(error);
}

} // namespace sf::client
