// SPDX-License-Identifier: GPL-3.0-or-later
// Copying files on a thread.
#include "client/attachments/filecopies.h"

#include "shared/filename.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QUuid>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kBlock = 1024 * 1024;
constexpr qint64 kMib = 1024 * 1024;

struct FileCopyWords
{
    Q_DECLARE_TR_FUNCTIONS(FileCopies)
};

Error refused(const QString &why)
{
    return Error::of(ErrorKind::Invalid, why);
}

Error tooLarge(const QString &name, qint64 maxBytes)
{
    return refused(FileCopyWords::tr("“%1” is larger than %2 MiB, which is the most that can be attached.")
                       .arg(name)
                       .arg(maxBytes / kMib));
}

/// Makes the folder where it is missing; only its owner may look into it.
bool makeFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return true;
    return QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Result<PendingFile> copied(QIODevice &from, PendingFile file, const QString &target, qint64 maxBytes)
{
    QSaveFile to(target);
    const auto unwritable = [&to] {
        return refused(FileCopyWords::tr("The file cannot be kept on this disk: %1").arg(to.errorString()));
    };
    if (!to.open(QIODevice::WriteOnly) || !to.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritable();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (true) {
        const QByteArray block = from.read(kBlock);
        if (block.isEmpty())
            break;
        file.size += block.size();
        if (file.size > maxBytes) // it may be growing
            return tooLarge(file.fileName, maxBytes);
        hash.addData(block);
        if (to.write(block) != block.size())
            return unwritable();
    }
    if (!to.commit())
        return unwritable();
    file.sha256 = QString::fromLatin1(hash.result().toHex());
    return file;
}

} // namespace

FileCopies::FileCopies(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    m_pool.setMaxThreadCount(1);
}

FileCopies::~FileCopies()
{
    m_pool.waitForDone();
}

void FileCopies::run(std::function<Result<PendingFile>()> work, QObject *context, Taken done)
{
    m_pool.start([this, work = std::move(work), context = QPointer<QObject>(context), done = std::move(done)] {
        auto outcome = std::make_shared<Result<PendingFile>>(work());
        QMetaObject::invokeMethod(this, [context, done, outcome] {
            if (context)
                done(*outcome);
        });
    });
}

void FileCopies::takeFile(const QString &path, qint64 maxBytes, QObject *context, Taken done)
{
    PendingFile file;
    file.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    file.fileName = safeFileName(QFileInfo(path).fileName());
    run(
        [file, path, maxBytes, folder = m_folder, target = this->path(file.key)]() -> Result<PendingFile> {
            const QFileInfo about(path);
            // Neither folders nor devices nor pipes, which may never end.
            if (!about.isFile())
                return refused(FileCopyWords::tr("“%1” is not a file that can be attached.").arg(file.fileName));
            if (about.size() > maxBytes)
                return tooLarge(file.fileName, maxBytes);
            QFile from(path);
            if (!from.open(QIODevice::ReadOnly))
                return refused(FileCopyWords::tr("“%1” cannot be read: %2").arg(file.fileName, from.errorString()));
            makeFolder(folder);
            return copied(from, file, target, maxBytes);
        },
        context, std::move(done));
}

void FileCopies::takeImage(const QImage &image, const QString &name, qint64 maxBytes, QObject *context, Taken done)
{
    PendingFile file;
    file.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    file.fileName = safeFileName(name);
    run(
        [file, image, maxBytes, folder = m_folder, target = this->path(file.key)]() -> Result<PendingFile> {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::ReadWrite);
            if (!image.save(&buffer, "PNG"))
                return refused(FileCopyWords::tr("The picture cannot be attached."));
            buffer.seek(0);
            makeFolder(folder);
            return copied(buffer, file, target, maxBytes);
        },
        context, std::move(done));
}

QString FileCopies::path(const QString &key) const
{
    return QDir(m_folder).filePath(key);
}

void FileCopies::remove(const QString &key)
{
    QFile::remove(path(key));
}

void FileCopies::keepOnly(const QSet<QString> &keys)
{
    const QStringList names = QDir(m_folder).entryList(QDir::Files);
    for (const QString &name : names) {
        if (!keys.contains(name))
            remove(name);
    }
}

} // namespace sf::client
