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
    connect(m_description, &MessageEdit::filesOffered, files, &DraftFiles::addPaths);
    connect(m_description, &MessageEdit::imageOffered, files, &DraftFiles::addImage);
    connect(m_tray, &FileTray::removeRequested, files, &DraftFiles::remove);
    connect(files, &DraftFiles::changed, this, [this] {
        m_fileProblem->hide();
        m_tray->setFiles(m_files->shown());
    });
    connect(files, &DraftFiles::refused, this, [this](const QString &why) {
        m_fileProblem->setText(why);
        m_fileProblem->show();
    });
    files->open(TicketId(), DraftKind::NewTicket);
}

/// With the draft that they belonged to.
void NewTicketForm::dropFiles()
{
    const QList<PendingFile> files = m_files ? m_files->files() : QList<PendingFile>();
    for (const PendingFile &file : files)
        m_files->remove(file.key);
}

} // namespace sf::client
