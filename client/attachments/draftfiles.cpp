// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the message that is being written.
#include "client/attachments/draftfiles.h"

#include "client/net/api.h"
#include "client/sync/workspace.h"

#include <QDateTime>
#include <QFileDialog>
#include <QPointer>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As the draft keeps them.
struct FileList
{
    QList<PendingFile> files;

    static constexpr auto fields()
    {
        using R = FileList;
        return FieldTable{field("files", &R::files)};
    }
};

TrayFile::State stateOf(Uploads::State state, bool isOnline)
{
    switch (state) {
    case Uploads::State::Finished:
        return TrayFile::State::Ready;
    case Uploads::State::Failed:
        return TrayFile::State::Failed;
    case Uploads::State::Running:
        return TrayFile::State::Sending;
    case Uploads::State::Unknown:
    case Uploads::State::Waiting:
        break;
    }
    return isOnline ? TrayFile::State::Sending : TrayFile::State::Waiting;
}

QList<PendingFile> readList(const QString &text)
{
    return fromJson<FileList>(QByteArrayView(text.toUtf8())).value_or(FileList{}).files;
}

} // namespace

DraftFiles::DraftFiles(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace.uploads(), &Uploads::changed, this, [this](const QString &key) {
        const QList<PendingFile> shown = files();
        if (std::any_of(shown.cbegin(), shown.cend(), [&key](const PendingFile &file) { return file.key == key; }))
            emit changed();
    });
    connect(&workspace.api(), &Api::stateChanged, this, &DraftFiles::changed);
    connect(&workspace.outbox(), &Outbox::idAssigned, this, [this](Entity entity, qint64 local, qint64 real) {
        if (entity != Entity::Ticket)
            return;
        if (m_ticket == TicketId(local))
            m_ticket = TicketId(real);
        for (const auto &preparing : std::as_const(m_preparing)) {
            if (preparing->ticket == TicketId(local))
                preparing->ticket = TicketId(real);
        }
    });
}

void DraftFiles::open(TicketId ticket, DraftKind kind)
{
    m_ticket = ticket;
    m_kind = kind;
    const QList<PendingFile> known = files();
    for (const PendingFile &file : known)
        m_workspace.uploads().start(file);
    emit changed();
}

QList<PendingFile> DraftFiles::filesOf(const Workspace &workspace, const Preparing &draft)
{
    return readList(workspace.drafts().text(draft.ticket, filesKind(draft.kind)));
}

void DraftFiles::keep(Workspace &workspace, const Preparing &draft, const QList<PendingFile> &files)
{
    workspace.drafts().setText(draft.ticket, filesKind(draft.kind),
                               files.isEmpty() ? QString() : QString::fromUtf8(toJson(FileList{files})));
    workspace.drafts().flush();
}

/// The file comes into its draft also when this page was closed meanwhile.
FileCopies::Taken DraftFiles::taking()
{
    const auto which = std::make_shared<Preparing>(draft());
    m_preparing.append(which);
    emit changed();
    return [&workspace = m_workspace, self = QPointer<DraftFiles>(this), which](const Result<PendingFile> &taken) {
        if (taken) {
            PendingFile file = *taken;
            file.localId = workspace.localDb().nextLocalId();
            keep(workspace, *which, filesOf(workspace, *which) << file);
            workspace.uploads().start(file);
        }
        if (self)
            self->prepared(which, taken);
    };
}

void DraftFiles::addPaths(const QStringList &paths)
{
    const qint64 most = m_workspace.directory().organization().maxAttachmentBytes;
    for (const QString &path : paths)
        m_workspace.copies().takeFile(path, most, &m_workspace, taking());
}

void DraftFiles::addImage(const QImage &image)
{
    const QString name =
        tr("Screenshot %1").arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"_s)) + u".png"_s;
    m_workspace.copies().takeImage(image, name, m_workspace.directory().organization().maxAttachmentBytes, &m_workspace,
                                   taking());
}

void DraftFiles::prepared(const std::shared_ptr<Preparing> &which, const Result<PendingFile> &taken)
{
    m_preparing.removeOne(which);
    emit changed();
    if (!taken)
        emit refused(taken.error().message);
}

QList<TrayFile> DraftFiles::shown() const
{
    const Uploads &uploads = m_workspace.uploads();
    QList<TrayFile> shown;
    const QList<PendingFile> known = files();
    for (const PendingFile &file : known) {
        shown.append({.key = file.key,
                      .name = file.fileName,
                      .size = file.size,
                      .sent = uploads.sent(file.key),
                      .state = stateOf(uploads.state(file.key), m_workspace.api().isSignedIn()),
                      .trouble = uploads.error(file.key).message});
    }
    if (isPreparing())
        shown.append({.key = {}, .name = tr("File"), .state = TrayFile::State::Copying, .trouble = {}});
    return shown;
}

void DraftFiles::choose(QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DraftFiles::addPaths);
    dialog->open();
}

void DraftFiles::putOnTicket(TicketId ticket, const QStringList &paths, const QString &label)
{
    const qint64 most = m_workspace.directory().organization().maxAttachmentBytes;
    for (const QString &path : paths) {
        m_workspace.copies().takeFile(path, most, this, [this, ticket, label](const Result<PendingFile> &taken) {
            if (!taken) {
                emit refused(taken.error().message);
                return;
            }
            PendingFile file = *taken;
            file.localId = m_workspace.localDb().nextLocalId();
            m_workspace.outbox().submitFile(file, ticket, label);
        });
    }
}

bool DraftFiles::isPreparing() const
{
    return std::any_of(m_preparing.cbegin(), m_preparing.cend(), [this](const auto &preparing) {
        return preparing->ticket == m_ticket && preparing->kind == m_kind;
    });
}

void DraftFiles::remove(const QString &key)
{
    QList<PendingFile> kept = files();
    if (kept.removeIf([&key](const PendingFile &file) { return file.key == key; }) == 0)
        return;
    keep(m_workspace, draft(), kept);
    m_workspace.uploads().cancel(key);
    emit changed();
}

std::optional<QList<AttachmentId>> DraftFiles::submit(const QString &label)
{
    QList<AttachmentId> ids;
    const QList<PendingFile> sent = files();
    for (const PendingFile &file : sent) {
        if (!m_workspace.outbox().find(file.key) && !m_workspace.outbox().submitFile(file, {}, label))
            return std::nullopt;
        ids << AttachmentId(file.localId);
    }
    return ids;
}

void DraftFiles::forget()
{
    keep(m_workspace, draft(), {});
    emit changed();
}

QSet<QString> DraftFiles::keysIn(const Drafts &drafts)
{
    QSet<QString> keys;
    for (const QString &text : drafts.allFiles()) {
        for (const PendingFile &file : readList(text))
            keys.insert(file.key);
    }
    return keys;
}

} // namespace sf::client
