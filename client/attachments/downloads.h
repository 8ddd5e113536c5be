// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads: files of tickets, fetched in chunks into a folder beside the local copy, named by their hash and checked against it. What was begun
// goes on after a broken connection or a restart. What is here in full opens without the server. Main thread; the disk's work on a thread.
#pragma once

#include "shared/methods/attachment.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>
#include <QThreadPool>

#include <functional>
#include <map>

namespace sf::client {

class Api;

class Downloads : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<QString>)>;

    Downloads(Api &api, const QString &folder, QObject *parent = nullptr);
    ~Downloads() override;

    /// `done` gets the path of the bytes; never inside fetch(), and not at all when `context` is gone or it was cancelled.
    void fetch(const Attachment &file, QObject *context, Done done);
    /// A copy of its own under its safe name, for other programs; it goes when this program ends.
    void fetchNamed(const Attachment &file, QObject *context, Done done);
    /// A copy where the person wants it; replaces what is there.
    void saveTo(const Attachment &file, const QString &target, QObject *context, Done done);
    void cancel(AttachmentId id);

    bool isHere(const Attachment &file) const;
    bool isRunning(AttachmentId id) const { return m_jobs.contains(id.value()); }
    qint64 received(AttachmentId id) const;
    /// Where the copy of fetchNamed() is, once it is made.
    QString namedPath(const Attachment &file) const;

signals:
    /// Begun, further, done or given up.
    void changed(sf::AttachmentId id);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Done done;
    };
    struct Job
    {
        Attachment file;
        QList<Waiting> waiting;
        qint64 received = 0;
        bool isAsking = false;
    };

    QString pathOf(const Attachment &file) const;
    Job *job(AttachmentId id);
    void pump();
    void ask(Job &job);
    void take(AttachmentId id, const Result<AttachmentRead::Result> &part);
    void check(const Job &job);
    void end(AttachmentId id, const Result<QString> &outcome);
    void copy(const QString &from, const QString &to, QObject *context, Done done);
    void onThread(std::function<Result<QString>()> work, QObject *context, Done done);

    Api &m_api;
    QString m_folder;
    QTemporaryDir m_named;
    std::map<qint64, Job> m_jobs;
    QThreadPool m_pool;
};

} // namespace sf::client
