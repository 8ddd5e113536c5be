// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails: small pictures of images, asked of the server once and decoded on a thread. Main thread.
#pragma once

#include "shared/attachment.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

#include <functional>

namespace sf::client {

class Api;

class Thumbnails : public QObject
{
    Q_OBJECT

public:
    explicit Thumbnails(Api &api, QObject *parent = nullptr);

    /// Null while there is none; arrived() tells when there is.
    QPixmap picture(const Attachment &file);
    /// Of one that is known to be a picture.
    QPixmap picture(AttachmentId id);
    /// One that is not on the server yet is read from the disk, and keeps its picture when the server names it.
    void showFile(AttachmentId local, const QString &path);
    void adoptId(AttachmentId local, AttachmentId real);

signals:
    void arrived(sf::AttachmentId id);

private:
    void ask(AttachmentId id);
    void decode(AttachmentId id, std::function<QImage()> read);

    Api &m_api;
    QCache<qint64, QPixmap> m_pictures;
    QSet<qint64> m_asked;
};

} // namespace sf::client
