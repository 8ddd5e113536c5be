// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads: sends files in chunks, a few files at a time; after a broken connection or a crash it goes on where the server has arrived. A file is
// known by its key, so that sending it again is sending it once. Main thread.
#pragma once

#include "client/attachments/pendingfile.h"
#include "shared/methods/attachment.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace sf::client {

class Api;
class FileCopies;

class Uploads : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Waiting, Running, Finished, Failed };
    using Done = std::function<void(Result<Receipt>)>;

    Uploads(Api &api, FileCopies &copies, QObject *parent = nullptr);

    /// Sends the file as soon as it can be sent. `done` runs once, never inside start(): with the receipt, with a refusal, or with
    /// ErrorKind::Offline when the connection breaks: then the file waits and start() may be called again. With `ticket` it is put there.
    void start(const PendingFile &file, const std::optional<TicketId> &ticket = {}, Done done = {});
    /// Gives it up, with what the server has of it.
    void cancel(const QString &key);

    State state(const QString &key) const;
    qint64 sent(const QString &key) const;
    Error error(const QString &key) const;

signals:
    /// State or progress.
    void changed(const QString &key);

private:
    struct Job
    {
        PendingFile file;
        std::optional<TicketId> ticket;
        QString beginKey;
        AttachmentId id;
        qint64 sent = 0;
        State state = State::Waiting;
        Error error;
        int beginnings = 0;
        QList<Done> waiting;
    };

    Job *job(const QString &key);
    void pump();
    void begin(Job &job);
    void ask(Job &job);
    void sendChunk(Job &job);
    void finish(Job &job);
    void finished(Job &job, const Receipt &receipt);
    void stopped(Job &job, const Error &error);
    void beginAnew(Job &job);
    template<Method M>
    void call(Job &job, const typename M::Params &params, void (Uploads::*next)(Job &, const typename M::Result &));
    void begun(Job &job, const Receipt &receipt);
    void told(Job &job, const AttachmentState &state);
    void chunkTaken(Job &job, const Receipt &receipt);
    static void answer(Job &job, const Result<Receipt> &result);

    Api &m_api;
    FileCopies &m_copies;
    std::map<QString, Job> m_jobs;
    QTimer m_retry;
};

} // namespace sf::client
