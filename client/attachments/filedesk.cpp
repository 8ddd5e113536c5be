// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the files of a ticket.
#include "client/attachments/filedesk.h"

#include "client/attachments/filewords.h"
#include "client/attachments/picturepreview.h"
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "shared/filename.h"

#include <QDesktopServices>
#include <QDir>
#include <QDrag>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>
#include <QUuid>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

FileDesk::FileDesk(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
    , m_carry([](QDrag &drag) { drag.exec(Qt::CopyAction); })
{
    connect(&workspace.downloads(), &Downloads::changed, this, &FileDesk::changed);
    connect(&workspace.thumbnails(), &Thumbnails::arrived, this, &FileDesk::changed);
}

FileDesk::~FileDesk()
{
    delete m_preview;
}

PicturePreview *FileDesk::preview() const
{
    return m_preview;
}

QPixmap FileDesk::picture(const Attachment &file)
{
    return m_workspace.thumbnails().picture(file);
}

double FileDesk::progress(const Attachment &file) const
{
    const Downloads &downloads = m_workspace.downloads();
    if (!downloads.isRunning(file.id) || file.size <= 0)
        return 1;
    return std::min(0.99, static_cast<double>(downloads.received(file.id)) / static_cast<double>(file.size));
}

void FileDesk::activate(const Attachment &file, const QList<Attachment> &others)
{
    if (!isPicture(file.mimeType))
        return openOutside(file);
    QList<Attachment> pictures;
    for (const Attachment &other : others) {
        if (isPicture(other.mimeType) && other.id.isValid())
            pictures << other;
    }
    if (!m_preview) {
        m_preview = new PicturePreview(m_workspace.downloads());
        m_preview->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_preview, &PicturePreview::saveRequested, this, &FileDesk::saveAs);
        connect(m_preview, &PicturePreview::openRequested, this, &FileDesk::openOutside);
    }
    m_preview->showPicture(file, pictures);
}

void FileDesk::openOutside(const Attachment &file)
{
    if (!mayBeOpened(file.fileName, file.mimeType)) {
        emit troubleArose(
            tr("“%1” may be a program, so it is not opened from here. You can save it.").arg(file.fileName));
        return;
    }
    m_workspace.downloads().fetchNamed(file, this, [this, file](const Result<QString> &path) {
        if (!path) {
            emit troubleArose(path.error().message);
            return;
        }
        // What is changed in it would be lost, so the other program is told that it cannot be changed.
        QFile::setPermissions(*path, QFile::ReadOwner);
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
            emit troubleArose(tr("There is no program that opens “%1”. You can save it.").arg(file.fileName));
    });
}

void FileDesk::saveAs(const Attachment &file)
{
    auto *dialog = new QFileDialog(m_window, tr("Save “%1”").arg(file.fileName));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->selectFile(safeFileName(file.fileName));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &target) { save(file, target); });
    dialog->open();
}

void FileDesk::save(const Attachment &file, const QString &target)
{
    m_workspace.downloads().saveTo(file, target, this, [this](const Result<QString> &saved) {
        if (saved)
            emit told(tr("Saved as %1.").arg(QDir::toNativeSeparators(*saved)));
        else
            emit troubleArose(saved.error().message);
    });
}

void FileDesk::drag(const Attachment &file, QWidget *from)
{
    if (const QString path = m_workspace.downloads().namedPath(file); !path.isEmpty())
        return startDrag(path, file, from);
    // A drag needs the file at once; what takes long is there at the next try.
    m_workspace.downloads().fetchNamed(file, this,
                                       [this, file, from = QPointer<QWidget>(from)](const Result<QString> &path) {
                                           if (!path)
                                               emit troubleArose(path.error().message);
                                           else if (from && QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
                                               startDrag(*path, file, from);
                                       });
}

void FileDesk::startDrag(const QString &path, const Attachment &file, QWidget *from)
{
    auto *content = new QMimeData;
    content->setUrls({QUrl::fromLocalFile(path)});
    auto *drag = new QDrag(from);
    drag->setMimeData(content);
    if (const QPixmap small = picture(file); !small.isNull())
        drag->setPixmap(small.scaled(120, 120, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_carry(*drag);
}

void FileDesk::cancel(const Attachment &file)
{
    m_workspace.downloads().cancel(file.id);
}

bool FileDesk::mayRemove(const Attachment &file) const
{
    const User &me = m_workspace.directory().me();
    return file.uploaderId == me.id || me.role == Role::Admin || me.role == Role::Supervisor;
}

void FileDesk::remove(const Attachment &file)
{
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_workspace.api().call<AttachmentRemove>({.key = key, .id = file.id}, this,
                                             [this, file](const Result<Receipt> &answer) {
                                                 if (answer)
                                                     emit told(tr("“%1” was removed.").arg(file.fileName));
                                                 else
                                                     emit troubleArose(answer.error().message);
                                             });
}

} // namespace sf::client
