// SPDX-License-Identifier: GPL-3.0-or-later
// FileStrip: the files of a message that is shown, as chips and small pictures. What a person does with one, FileDesk does.
#pragma once

#include "shared/attachment.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

namespace sf::client {

class FileChip;
class FileDesk;

class FileStrip : public QWidget
{
    Q_OBJECT

public:
    explicit FileStrip(QWidget *parent = nullptr);

    /// Without a desk the files are only named.
    void setDesk(FileDesk *desk);
    /// Those without a server's id wait to be sent.
    void setFiles(const QList<Attachment> &files);
    const QList<Attachment> &files() const { return m_files; }
    FileChip *chip(AttachmentId id) const { return m_chips.value(id.value()); }

private:
    void makeChip(const Attachment &file);
    void refresh(AttachmentId id);
    void showMenu(const Attachment &file, const QPoint &where);

    QPointer<FileDesk> m_desk;
    QList<Attachment> m_files;
    QHash<qint64, FileChip *> m_chips;
};

} // namespace sf::client
