// SPDX-License-Identifier: GPL-3.0-or-later
// Sending files in chunks.
#include "client/attachments/uploads.h"

#include "client/attachments/filecopies.h"
#include "client/net/api.h"

#include <QFile>
#include <QUuid>

#include <utility>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostRunning = 2;
constexpr int kMostBeginnings = 3;
constexpr int kRetryMs = 3000;

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// The same may well succeed later.
bool isPassing(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Busy || kind == ErrorKind::Storage
        || kind == ErrorKind::Internal || kind == ErrorKind::Unauthenticated;
}

} // namespace

Uploads::Uploads(Api &api, FileCopies &copies, QObject *parent) : QObject(parent), m_api(api), m_copies(copies)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &Uploads::pump);
    connect(&m_api, &Api::signedIn, this, &Uploads::pump);
}

void Uploads::start(const PendingFile &file, const std::optional<TicketId> &ticket, Done done)
{
    Job &job = m_jobs[file.key];
    if (job.file.key.isEmpty()) {
        job.file = file;
        job.beginKey = file.key;
    }
    // Of a file that was begun without one, the server does not know the ticket; only the queue names one, and from the start.
    job.ticket = ticket;
    if (job.state == State::Failed && done)
        job.state = State::Waiting;
    if (done)
        job.waiting.append(std::move(done));
    if (job.state == State::Finished) {
        QTimer::singleShot(0, this, [this, key = file.key] {
            if (Job *ready = this->job(key))
                answer(*ready, Receipt{.id = ready->id.value(), .version = 1});
        });
        return;
    }
    QTimer::singleShot(0, this, &Uploads::pump);
}

void Uploads::cancel(const QString &key)
{
    if (const Job *known = job(key)) {
        const AttachmentId id = known->id;
        m_jobs.erase(key);
        if (id.isValid() && m_api.isSignedIn())
            m_api.call<AttachmentRemove>({.key = newKey(), .id = id}, this, [](const Result<Receipt> &) {});
    }
    m_copies.remove(key);
    emit changed(key);
    pump();
}

Uploads::Job *Uploads::job(const QString &key)
{
    const auto found = m_jobs.find(key);
    return found == m_jobs.end() ? nullptr : &found->second;
}

Uploads::State Uploads::state(const QString &key) const
{
    const auto found = m_jobs.find(key);
    return found == m_jobs.end() ? State::Unknown : found->second.state;
}

qint64 Uploads::sent(const QString &key) const
{
    const auto found = m_jobs.find(key);
    return found == m_jobs.end() ? 0 : found->second.sent;
}

Error Uploads::error(const QString &key) const
{
    const auto found = m_jobs.find(key);
    return found == m_jobs.end() ? Error{} : found->second.error;
}

void Uploads::pump()
{
    if (!m_api.isSignedIn())
        return;
    const auto running = std::count_if(m_jobs.begin(), m_jobs.end(),
                                       [](const auto &entry) { return entry.second.state == State::Running; });
    auto free = kMostRunning - static_cast<int>(running);
    for (auto &[key, job] : m_jobs) {
        if (free <= 0)
            return;
        if (job.state != State::Waiting)
            continue;
        --free;
        job.state = State::Running;
        if (job.id.isValid())
            ask(job);
        else
            begin(job);
    }
}

/// The answer may find the file given up.
template<Method M>
void Uploads::call(Job &job, const typename M::Params &params, void (Uploads::*next)(Job &, const typename M::Result &))
{
    m_api.call<M>(params, this, [this, key = job.file.key, next](const Result<typename M::Result> &result) {
        Job *found = this->job(key);
        if (!found || found->state != State::Running)
            return;
        if (result)
            (this->*next)(*found, *result);
        else if (result.error().kind == ErrorKind::NotFound && found->beginnings < kMostBeginnings
                 && found->id.isValid())
            beginAnew(*found);
        else
            stopped(*found, result.error());
    });
}

void Uploads::begin(Job &job)
{
    ++job.beginnings;
    call<AttachmentBegin>(job,
                          {.key = job.beginKey,
                           .fileName = job.file.fileName,
                           .size = job.file.size,
                           .sha256 = job.file.sha256,
                           .ticketId = job.ticket},
                          &Uploads::begun);
}

void Uploads::begun(Job &job, const Receipt &receipt)
{
    job.id = AttachmentId(receipt.id);
    ask(job);
}

/// The server forgets what stays unfinished for a day; its receipt outlives it.
void Uploads::beginAnew(Job &job)
{
    job.id = {};
    job.sent = 0;
    job.beginKey = newKey();
    begin(job);
}

void Uploads::ask(Job &job)
{
    call<AttachmentGet>(job, {.id = job.id}, &Uploads::told);
}

void Uploads::told(Job &job, const AttachmentState &state)
{
    if (state.finished)
        return finished(job, Receipt{.id = job.id.value(), .version = 1});
    const QString key = job.file.key;
    job.sent = state.received;
    emit changed(key);
    if (Job *further = this->job(key))
        sendChunk(*further);
}

void Uploads::sendChunk(Job &job)
{
    if (job.sent >= job.file.size)
        return finish(job);
    QFile file(m_copies.path(job.file.key));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(job.sent))
        return stopped(job, Error::of(ErrorKind::Invalid,
                                      tr("The copy of “%1” is gone. Attach it again.").arg(job.file.fileName)));
    const QByteArray bytes = file.read(kAttachmentChunk);
    call<AttachmentChunk>(
        job, {.key = newKey(), .id = job.id, .offset = job.sent, .bytes = QString::fromLatin1(bytes.toBase64())},
        &Uploads::chunkTaken);
}

void Uploads::chunkTaken(Job &job, const Receipt &)
{
    const QString key = job.file.key;
    job.sent = qMin(job.sent + kAttachmentChunk, job.file.size);
    emit changed(key);
    if (Job *further = this->job(key))
        sendChunk(*further);
}

void Uploads::finish(Job &job)
{
    call<AttachmentFinish>(job, {.key = newKey(), .id = job.id, .findings = {}}, &Uploads::finished);
}

void Uploads::finished(Job &job, const Receipt &receipt)
{
    const QString key = job.file.key;
    job.state = State::Finished;
    job.sent = job.file.size;
    answer(job, receipt); // whoever is told may give the file up
    emit changed(key);
    pump();
}

void Uploads::stopped(Job &job, const Error &error)
{
    job.error = error;
    job.state = isPassing(error.kind) ? State::Waiting : State::Failed;
    if (job.state == State::Waiting && m_api.isSignedIn())
        m_retry.start();
    const QString key = job.file.key;
    const bool isOver = job.state == State::Failed;
    answer(job, error); // as above
    emit changed(key);
    if (isOver)
        pump();
}

void Uploads::answer(Job &job, const Result<Receipt> &result)
{
    for (const Done &done : std::exchange(job.waiting, {}))
        done(result);
}

} // namespace sf::client
