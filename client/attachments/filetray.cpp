// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the message that is being written.
#include "client/attachments/filetray.h"

#include "client/attachments/filechip.h"
#include "client/attachments/filewords.h"
#include "client/widgets/flowlayout.h"

namespace sf::client {

namespace {

FileChip::Content contentOf(const TrayFile &file)
{
    FileChip::Content content;
    content.name = file.name;
    content.details = fileSizeText(file.size);
    const double share = file.size > 0 ? static_cast<double>(file.sent) / static_cast<double>(file.size) : 0;
    switch (file.state) {
    case TrayFile::State::Copying:
        content.details = FileTray::tr("being read");
        content.progress = 0;
        break;
    case TrayFile::State::Waiting:
        content.details = FileTray::tr("waits for the server");
        content.progress = share < 1 ? share : 0;
        break;
    case TrayFile::State::Sending:
        content.details = FileTray::tr("%1 %").arg(static_cast<int>(share * 100));
        content.progress = share;
        break;
    case TrayFile::State::Failed:
        content.details = FileTray::tr("cannot be sent");
        content.isTrouble = true;
        content.toolTip = file.trouble;
        break;
    case TrayFile::State::Ready:
        break;
    }
    return content;
}

} // namespace

FileTray::FileTray(QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this, 6);
    flow->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Attached files"));
    hide();
}

void FileTray::setFiles(const QList<TrayFile> &files)
{
    if (files == m_files)
        return;
    m_files = files;
    QHash<QString, FileChip *> kept;
    for (const TrayFile &file : files) {
        FileChip *known = m_chips.take(file.key);
        kept.insert(file.key, known ? known : makeChip(file.key));
        kept[file.key]->setContent(contentOf(file));
    }
    for (FileChip *gone : std::as_const(m_chips)) {
        gone->hide();
        gone->deleteLater();
    }
    m_chips = kept;
    setVisible(!files.isEmpty());
}

FileChip *FileTray::makeChip(const QString &key)
{
    auto *chip = new FileChip(this);
    chip->setRemovable(tr("Do not send this file"));
    layout()->addWidget(chip);
    chip->show();
    connect(chip, &FileChip::removeRequested, this, [this, key] { emit removeRequested(key); });
    return chip;
}

} // namespace sf::client
