// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWriter: the one thread that writes the local copy. Everything that waits is written in order and committed at once; what the disk
// refuses is kept in memory and tried again until it can be written.
#pragma once

#include <QMutex>
#include <QSqlError>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>

class QSqlDatabase;

namespace sf::client {

class LocalWriter : public QThread
{
    Q_OBJECT

public:
    enum class Kind {
        Made, ///< by a person: never let go
        Copy, ///< of what the server has: may be let go while the disk refuses
    };
    /// Runs on the writer's thread, inside a transaction; more than once when the disk refuses.
    using Work = std::function<QSqlError(QSqlDatabase &)>;

    explicit LocalWriter(const QString &path, QObject *parent = nullptr);
    /// Writes what waits; gives up only what the disk refuses once more.
    ~LocalWriter() override;

    /// Answers the number by which written() counts. Any thread.
    qint64 post(Kind kind, Work work);
    /// Waits until everything posted so far is on disk; false when the disk refuses it.
    bool flush();

signals:
    /// Everything up to this number is on disk (or was a copy that was let go).
    void written(qint64 upTo);
    /// Once for each reason; recovered() follows when it is over.
    void failed(const QString &why);
    void recovered();

protected:
    void run() override;

private:
    struct Job
    {
        qint64 number = 0;
        Kind kind = Kind::Copy;
        Work work;
    };
    using Batch = std::deque<Job>;

    void work(QSqlDatabase &db);
    bool collect(Batch &batch);
    bool conclude(Batch &batch, const QString &why);
    static QString commit(QSqlDatabase &db, const Batch &batch);

    QString m_path;
    QMutex m_mutex; // guards all below
    QWaitCondition m_posted;
    QWaitCondition m_concluded;
    Batch m_jobs;
    qint64 m_lastPosted = 0;
    qint64 m_lastWritten = 0;
    QString m_trouble; // why the last batch was refused; empty when it was not
    bool m_isEnding = false;
};

} // namespace sf::client
