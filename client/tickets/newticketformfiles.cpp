// SPDX-License-Identifier: GPL-3.0-or-later
// The files that go with a new ticket.
#include "client/attachments/draftfiles.h"
#include "client/attachments/filetray.h"
#include "client/attachments/messageedit.h"
#include "client/tickets/newticketform.h"
#include "client/widgets/icons.h"

#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

void NewTicketForm::buildFiles()
{
    m_attach->setIcon(icon("paperclip"_L1));
    m_attach->setText(tr("Attach files"));
    m_attach->setToolTip(tr("Attach files. They can be dropped on the description or pasted, too."));
    m_attach->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_attach->hide();
    m_fileProblem->setProperty("role", u"error"_s);
    m_fileProblem->setWordWrap(true);
    m_fileProblem->setTextFormat(Qt::PlainText);
    m_fileProblem->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(m_tray);
    column->addWidget(m_fileProblem);
    column->addWidget(m_attach, 0, Qt::AlignLeft);
    m_fields->addRow(column);
}

void NewTicketForm::setFiles(DraftFiles *files)
{
    m_files = files;
    m_attach->show();
    connect(m_attach, &QToolButton::clicked, files, [this] { m_files->choose(this); });
    const QString onlyTheMessages =
        tr("Here only files of the message come along. Put others on the ticket when it is made.");
    connect(m_description, &MessageEdit::filesOffered, files, [this, onlyTheMessages](const QStringList &paths) {
        m_split ? showFileProblem(onlyTheMessages) : m_files->addPaths(paths);
    });
    connect(m_description, &MessageEdit::imageOffered, files, [this, onlyTheMessages](const QImage &image) {
        m_split ? showFileProblem(onlyTheMessages) : m_files->addImage(image);
    });
    connect(m_tray, &FileTray::removeRequested, files, [this](const QString &key) { dropFile(key); });
    connect(files, &DraftFiles::changed, this, &NewTicketForm::showFiles);
    connect(files, &DraftFiles::refused, this, &NewTicketForm::showFileProblem);
    files->open(TicketId(), DraftKind::NewTicket);
}

/// Those of the draft, or of the message that a ticket is made of.
void NewTicketForm::showFiles()
{
    m_fileProblem->hide();
    m_attach->setVisible(m_files && !m_split);
    QList<TrayFile> shown = m_files && !m_split ? m_files->shown() : QList<TrayFile>();
    if (m_split) {
        for (const Attachment &file : std::as_const(m_splitFiles))
            shown.append({.key = QString::number(file.id.value()),
                          .name = file.fileName,
                          .size = file.size,
                          .sent = file.size,
                          .trouble = {}});
    }
    m_tray->setFiles(shown);
}

void NewTicketForm::showFileProblem(const QString &problem)
{
    m_fileProblem->setText(problem);
    m_fileProblem->show();
}

void NewTicketForm::dropFile(const QString &key)
{
    if (!m_split)
        return m_files->remove(key);
    m_splitFiles.removeIf([&key](const Attachment &file) { return QString::number(file.id.value()) == key; });
    showFiles();
}

/// With the draft that they belonged to.
void NewTicketForm::dropFiles()
{
    const QList<PendingFile> files = m_files ? m_files->files() : QList<PendingFile>();
    for (const PendingFile &file : files)
        m_files->remove(file.key);
}

} // namespace sf::client
