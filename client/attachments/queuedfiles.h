// SPDX-License-Identifier: GPL-3.0-or-later
// QueuedFiles: what the files of waiting messages are called. A file reaches the server ahead of its message and leaves the queue then, so its
// name is kept on disk: the message outlives the program.
#pragma once

#include "shared/attachment.h"

#include <QObject>

#include <optional>

namespace sf::client {

class LocalDb;
class Outbox;

class QueuedFiles : public QObject
{
    Q_OBJECT

public:
    QueuedFiles(LocalDb &db, const Outbox &outbox, QObject *parent = nullptr);

    /// Name and size, by the local id or the server's.
    std::optional<Attachment> find(AttachmentId id) const;

private:
    void add(qint64 localId, const QString &fileName, qint64 size);
    void adopt(qint64 localId, qint64 realId);
    /// Forgets those that no entry of the queue names.
    void dropUnnamed();
    void keep();

    LocalDb &m_db;
    const Outbox &m_outbox;
    QList<Attachment> m_files;
};

} // namespace sf::client
