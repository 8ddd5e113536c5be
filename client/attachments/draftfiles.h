// SPDX-License-Identifier: GPL-3.0-or-later
// DraftFiles: the files of the message that is being written. They belong to the draft: on disk, per ticket and kind, back after a crash. They are
// sent to the server while the person still types, and go into the queue with the message.
#pragma once

#include "client/attachments/filecopies.h"
#include "client/attachments/filetray.h"
#include "client/attachments/pendingfile.h"
#include "client/sync/drafts.h"

#include <QImage>
#include <QObject>

#include <memory>

namespace sf::client {

class Workspace;

class DraftFiles : public QObject
{
    Q_OBJECT

public:
    DraftFiles(Workspace &workspace, QObject *parent = nullptr);

    /// From now on it is about this draft. Changes nothing about the others.
    void open(TicketId ticket, DraftKind kind);

    void addPaths(const QStringList &paths);
    void addImage(const QImage &image);
    void remove(const QString &key);

    QList<PendingFile> files() const { return filesOf(m_workspace, draft()); }
    /// The same with how far each is.
    QList<TrayFile> shown() const;
    /// Lets the person choose files on the disk.
    void choose(QWidget *parent);
    /// Files that lie on the ticket itself, without a message: into the queue at once.
    void putOnTicket(TicketId ticket, const QStringList &paths, const QString &label);
    /// Some are still being copied: a message cannot go without them.
    bool isPreparing() const;
    /// Puts the files into the queue and answers the ids for the message's params; nothing when the disk refuses one. They stay in the draft
    /// until forget().
    std::optional<QList<AttachmentId>> submit(const QString &label);
    /// The message is in the queue: the draft has no files any more.
    void forget();

    /// The keys of all files in drafts.
    static QSet<QString> keysIn(const Drafts &drafts);

signals:
    /// Another set, or progress.
    void changed();
    void refused(const QString &why);

private:
    struct Preparing
    {
        TicketId ticket;
        DraftKind kind;
    };

    static QList<PendingFile> filesOf(const Workspace &workspace, const Preparing &draft);
    static void keep(Workspace &workspace, const Preparing &draft, const QList<PendingFile> &files);
    Preparing draft() const { return {m_ticket, m_kind}; }
    FileCopies::Taken taking();
    void prepared(const std::shared_ptr<Preparing> &which, const Result<PendingFile> &taken);

    Workspace &m_workspace;
    TicketId m_ticket;
    DraftKind m_kind = DraftKind::Reply;
    QList<std::shared_ptr<Preparing>> m_preparing;
};

} // namespace sf::client
