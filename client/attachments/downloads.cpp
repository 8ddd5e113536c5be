// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching files.
#include "client/attachments/downloads.h"

#include "client/net/api.h"
#include "shared/filename.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimer>

#include <memory>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMostKept = qint64{256} * 1024 * 1024;

Error failed(const QString &why)
{
    return Error::of(ErrorKind::Internal, why);
}

bool isHash(const QString &text)
{
    return text.size() == 64 && QString::fromLatin1(QByteArray::fromHex(text.toLatin1()).toHex()) == text;
}

bool isOfHash(const QString &path, const QString &sha256)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file)
        && QString::fromLatin1(hash.result().toHex()) == sha256;
}

/// The oldest go first.
void makeRoom(const QString &folder)
{
    qint64 kept = 0;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        kept += file.size();
        if (kept > kMostKept)
            QFile::remove(file.filePath());
    }
}

} // namespace

Downloads::Downloads(Api &api, const QString &folder, QObject *parent) : QObject(parent), m_api(api), m_folder(folder)
{
    m_pool.setMaxThreadCount(1);
    m_pool.start([folder] { makeRoom(folder); });
    connect(&m_api, &Api::signedIn, this, &Downloads::pump);
}

Downloads::~Downloads()
{
    m_pool.waitForDone();
}

QString Downloads::pathOf(const Attachment &file) const
{
    return QDir(m_folder).filePath(file.sha256);
}

bool Downloads::isHere(const Attachment &file) const
{
    return isHash(file.sha256) && QFileInfo(pathOf(file)).size() == file.size && QFile::exists(pathOf(file));
}

qint64 Downloads::received(AttachmentId id) const
{
    const auto found = m_jobs.find(id.value());
    return found == m_jobs.end() ? 0 : found->second.received;
}

Downloads::Job *Downloads::job(AttachmentId id)
{
    const auto found = m_jobs.find(id.value());
    return found == m_jobs.end() ? nullptr : &found->second;
}

void Downloads::fetch(const Attachment &file, QObject *context, Done done)
{
    if (!isHash(file.sha256) || isHere(file)) {
        const Result<QString> outcome = isHash(file.sha256) ? Result<QString>(pathOf(file))
                                                            : failed(tr("The server does not say what this file is."));
        QTimer::singleShot(0, context, [done = std::move(done), outcome] { done(outcome); });
        return;
    }
    Job &job = m_jobs[file.id.value()];
    job.waiting.append({context, std::move(done)});
    if (job.waiting.size() > 1)
        return;
    job.file = file;
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    job.received = std::min(QFileInfo(pathOf(file) + u".part"_s).size(), file.size);
    emit changed(file.id);
    QTimer::singleShot(0, this, &Downloads::pump);
}

void Downloads::pump()
{
    if (!m_api.isSignedIn())
        return;
    for (auto &[id, job] : m_jobs) {
        if (!job.isAsking)
            ask(job);
    }
}

void Downloads::ask(Job &job)
{
    if (job.received >= job.file.size)
        return check(job);
    job.isAsking = true;
    m_api.call<AttachmentRead>(
        {.id = job.file.id, .offset = job.received}, this,
        [this, id = job.file.id](const Result<AttachmentRead::Result> &part) { take(id, part); });
}

void Downloads::take(AttachmentId id, const Result<AttachmentRead::Result> &part)
{
    Job *job = this->job(id);
    if (!job)
        return;
    job->isAsking = false;
    if (!part) {
        if (part.error().kind != ErrorKind::Offline) // that one goes on by itself
            end(id, part.error());
        return;
    }
    const QByteArray bytes = QByteArray::fromBase64(part->bytes.toLatin1());
    QFile file(pathOf(job->file) + u".part"_s);
    if (bytes.isEmpty() || job->received + bytes.size() > job->file.size) {
        file.remove();
        return end(id, failed(tr("The server sent something else than it said.")));
    }
    if (!file.open(QIODevice::ReadWrite) || !file.seek(job->received) || file.write(bytes) != bytes.size())
        return end(id, failed(tr("The file cannot be written to this disk: %1").arg(file.errorString())));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close(); // what is next reads it
    job->received += bytes.size();
    emit changed(id);
    if (Job *further = this->job(id)) // a listener may have given it up
        ask(*further);
}

void Downloads::check(const Job &job)
{
    const QString part = pathOf(job.file) + u".part"_s;
    const QString whole = pathOf(job.file);
    m_jobs[job.file.id.value()].isAsking = true; // nothing more is to be asked
    onThread(
        [part, whole, sha256 = job.file.sha256, size = job.file.size]() -> Result<QString> {
            if (size == 0) {
                QFile empty(part);
                (void)empty.open(QIODevice::WriteOnly);
            }
            if (!isOfHash(part, sha256)) {
                QFile::remove(part);
                return failed(tr("The file arrived damaged. Try again."));
            }
            QFile::remove(whole);
            if (!QFile::rename(part, whole))
                return failed(tr("The file cannot be written to this disk."));
            return whole;
        },
        this, [this, id = job.file.id](const Result<QString> &outcome) { end(id, outcome); });
}

void Downloads::end(AttachmentId id, const Result<QString> &outcome)
{
    const auto found = m_jobs.find(id.value());
    if (found == m_jobs.end())
        return;
    const QList<Waiting> waiting = found->second.waiting;
    m_jobs.erase(found);
    emit changed(id);
    for (const Waiting &one : waiting) {
        if (one.context)
            one.done(outcome);
    }
}

void Downloads::cancel(AttachmentId id)
{
    if (m_jobs.erase(id.value()) > 0)
        emit changed(id);
}

QString Downloads::namedPath(const Attachment &file) const
{
    const QString path = m_named.filePath(QString::number(file.id.value()) + u'/' + safeFileName(file.fileName));
    return QFile::exists(path) ? path : QString();
}

void Downloads::fetchNamed(const Attachment &file, QObject *context, Done done)
{
    const QString folder = m_named.filePath(QString::number(file.id.value()));
    const QString target = QDir(folder).filePath(safeFileName(file.fileName));
    fetch(file, context, [this, folder, target, context, done = std::move(done)](const Result<QString> &path) {
        if (!path)
            return done(path);
        if (QFile::exists(target))
            return done(target);
        QDir().mkpath(folder);
        copy(*path, target, context, done);
    });
}

void Downloads::saveTo(const Attachment &file, const QString &target, QObject *context, Done done)
{
    fetch(file, context, [this, target, context, done = std::move(done)](const Result<QString> &path) {
        if (!path)
            return done(path);
        copy(*path, target, context, done);
    });
}

void Downloads::copy(const QString &from, const QString &to, QObject *context, Done done)
{
    onThread(
        [from, to]() -> Result<QString> {
            QFile source(from);
            QSaveFile target(to);
            if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
                return failed(tr("“%1” cannot be written: %2").arg(to, target.errorString()));
            while (!source.atEnd()) {
                const QByteArray block = source.read(1024 * 1024);
                if (block.isEmpty() || target.write(block) != block.size())
                    return failed(tr("“%1” cannot be written: %2").arg(to, target.errorString()));
            }
            if (!target.commit())
                return failed(tr("“%1” cannot be written: %2").arg(to, target.errorString()));
            return to;
        },
        context, std::move(done));
}

void Downloads::onThread(std::function<Result<QString>()> work, QObject *context, Done done)
{
    m_pool.start([this, work = std::move(work), context = QPointer<QObject>(context), done = std::move(done)] {
        auto outcome = std::make_shared<Result<QString>>(work());
        QMetaObject::invokeMethod(this, [context, done, outcome] {
            if (context)
                done(*outcome);
        });
    });
}

} // namespace sf::client
