// SPDX-License-Identifier: GPL-3.0-or-later
// Files on the page of a ticket: what goes with the message that is being written, and what others attached.
#include "client/attachments/draftfiles.h"
#include "client/attachments/filedesk.h"
#include "client/attachments/messageedit.h"
#include "client/sync/workspace.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/ticketview.h"
#include "client/widgets/banner.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

namespace sf::client {

namespace {

constexpr int kToldMs = 6000;

} // namespace

void TicketView::connectFiles()
{
    setAcceptDrops(true);
    m_conversation->setDesk(m_desk);
    connect(m_composer, &Composer::kindChanged, this, [this](DraftKind kind) {
        if (kind != DraftKind::ChatReply)
            m_files->open(m_id, kind);
    });
    connect(m_composer, &Composer::attachRequested, m_files, [this] { m_files->choose(this); });
    connect(m_composer, &Composer::filesOffered, m_files, &DraftFiles::addPaths);
    connect(m_composer, &Composer::imageOffered, m_files, &DraftFiles::addImage);
    connect(m_composer, &Composer::fileRemoved, m_files, &DraftFiles::remove);
    connect(m_files, &DraftFiles::changed, this, [this] { m_composer->setFiles(m_files->shown()); });
    const auto warn = [this](const QString &why) {
        m_fileBanner->showMessage(Banner::Kind::Warning, why);
        m_fileBanner->setClosable(true);
    };
    connect(m_files, &DraftFiles::refused, this, warn);
    connect(m_desk, &FileDesk::troubleArose, this, warn);
    connect(m_desk, &FileDesk::removalAsked, this, &TicketView::askToRemove);
    connect(m_desk, &FileDesk::told, this, [this](const QString &what) {
        m_fileBanner->showMessage(Banner::Kind::Info, what);
        m_fileBanner->setClosable(true);
        m_fileBanner->hideAfter(kToldMs);
    });
}

void TicketView::askToRemove(const Attachment &file)
{
    m_fileBanner->showMessage(
        Banner::Kind::Warning,
        tr("Remove “%1” from the ticket, for everybody? It cannot be brought back.").arg(file.fileName));
    m_fileBanner->setClosable(true);
    QPushButton *remove = m_fileBanner->addAction(tr("Remove"));
    connect(remove, &QPushButton::clicked, this, [this, file] {
        m_fileBanner->hide();
        m_desk->remove(file);
    });
    QPushButton *keep = m_fileBanner->addAction(tr("Keep it"));
    connect(keep, &QPushButton::clicked, m_fileBanner, &QWidget::hide);
    keep->setFocus(Qt::OtherFocusReason);
}

void TicketView::attachFiles()
{
    if (m_stack->currentWidget() == m_page)
        m_files->choose(this);
}

void TicketView::putFilesOnTicket()
{
    if (m_stack->currentWidget() != m_page)
        return;
    auto *dialog = new QFileDialog(this, tr("Put files on the ticket"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_files,
            [this, id = m_id](const QStringList &paths) { m_files->putOnTicket(id, paths, label()); });
    dialog->open();
}

/// To the ticket itself.
QList<Attachment> TicketView::filesOnTheirWay() const
{
    QList<Attachment> files;
    for (const OutboxEntry &entry : m_workspace.outbox().entries()) {
        const auto begin = entry.as<AttachmentBegin>();
        if (begin && begin->ticketId == m_id)
            files << waitingFile(AttachmentId(entry.localId));
    }
    return files;
}

/// A file of a message that waits, by any of its ids.
Attachment TicketView::waitingFile(AttachmentId id) const
{
    Attachment shown = m_workspace.queuedFiles().find(id).value_or(Attachment{});
    shown.id = id.isLocal() ? id : AttachmentId(-id.value());
    return shown;
}

void TicketView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!MessageEdit::hasAttachable(*event->mimeData()) || m_workspace.tickets().page(m_id) == nullptr)
        return;
    m_composer->setDropHint(true);
    event->acceptProposedAction();
}

void TicketView::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_composer->setDropHint(false);
    QWidget::dragLeaveEvent(event);
}

void TicketView::dropEvent(QDropEvent *event)
{
    m_composer->setDropHint(false);
    if (m_composer->offer(*event->mimeData()))
        event->acceptProposedAction();
}

} // namespace sf::client
