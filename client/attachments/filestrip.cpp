// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a message that is shown.
#include "client/attachments/filestrip.h"

#include "client/attachments/filechip.h"
#include "client/attachments/filedesk.h"
#include "client/attachments/filewords.h"
#include "client/widgets/flowlayout.h"

#include <QMenu>

namespace sf::client {

FileStrip::FileStrip(QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this, 6);
    flow->setContentsMargins(0, 4, 0, 2);
    hide();
}

void FileStrip::setDesk(FileDesk *desk)
{
    if (desk == m_desk)
        return;
    m_desk = desk;
    if (desk)
        connect(desk, &FileDesk::changed, this, &FileStrip::refresh);
}

void FileStrip::setFiles(const QList<Attachment> &files)
{
    if (files == m_files)
        return;
    m_files = files;
    for (FileChip *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const Attachment &file : files)
        makeChip(file);
    setVisible(!files.isEmpty());
    updateGeometry();
}

void FileStrip::makeChip(const Attachment &file)
{
    auto *chip = new FileChip(this);
    m_chips.insert(file.id.value(), chip);
    layout()->addWidget(chip);
    chip->show();
    refresh(file.id);
    if (!m_desk || !file.id.isValid()) {
        chip->setEnabled(false);
        return;
    }
    chip->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chip, &FileChip::clicked, this, [this, file] {
        if (m_desk)
            m_desk->activate(file, m_files);
    });
    connect(chip, &FileChip::dragStarted, this, [this, file, chip] {
        if (m_desk)
            m_desk->drag(file, chip);
    });
    connect(chip, &FileChip::removeRequested, this, [this, file] {
        if (m_desk)
            m_desk->cancel(file);
    });
    connect(chip, &QWidget::customContextMenuRequested, this,
            [this, file, chip](const QPoint &where) { showMenu(file, chip->mapToGlobal(where)); });
}

void FileStrip::refresh(AttachmentId id)
{
    FileChip *chip = m_chips.value(id.value());
    const auto file = std::find_if(m_files.cbegin(), m_files.cend(), [id](const Attachment &f) { return f.id == id; });
    if (!chip || file == m_files.cend())
        return;
    FileChip::Content content{.name = file->fileName, .details = fileSizeText(file->size), .toolTip = {}};
    if (m_desk && m_desk->progress(*file) < 1) {
        content.progress = m_desk->progress(*file);
        content.details = tr("%1 %").arg(static_cast<int>(content.progress * 100));
    }
    chip->setContent(content);
    if (m_desk && !chip->hasPicture()) {
        if (const QPixmap picture = m_desk->picture(*file); !picture.isNull())
            chip->setPicture(picture);
    }
}

void FileStrip::showMenu(const Attachment &file, const QPoint &where)
{
    if (!m_desk)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(isPicture(file.mimeType) ? tr("Show") : tr("Open")), &QAction::triggered, this,
            [this, file] { m_desk->activate(file, m_files); });
    if (isPicture(file.mimeType))
        connect(menu->addAction(tr("Open with another program")), &QAction::triggered, this,
                [this, file] { m_desk->openOutside(file); });
    connect(menu->addAction(tr("Save as…")), &QAction::triggered, this, [this, file] { m_desk->saveAs(file); });
    if (m_desk->progress(file) < 1)
        connect(menu->addAction(tr("Stop fetching")), &QAction::triggered, this,
                [this, file] { m_desk->cancel(file); });
    if (m_desk->mayRemove(file)) {
        menu->addSeparator();
        connect(menu->addAction(tr("Remove from the ticket…")), &QAction::triggered, this,
                [this, file] { m_desk->askToRemove(file); });
    }
    menu->popup(where);
}

} // namespace sf::client
