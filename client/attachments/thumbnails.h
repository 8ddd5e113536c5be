// SPDX-License-Identifier: GPL-3.0-or-later
// Thumbnails: small pictures of images, asked of the server once and decoded on a thread. Main thread.
#pragma once

#include "shared/attachment.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace sf::client {

class Api;

class Thumbnails : public QObject
{
    Q_OBJECT

public:
    explicit Thumbnails(Api &api, QObject *parent = nullptr);

    /// Null while there is none; arrived() tells when there is.
    QPixmap picture(const Attachment &file);

signals:
    void arrived(sf::AttachmentId id);

private:
    void ask(AttachmentId id);
    void decode(AttachmentId id, const QByteArray &bytes);

    Api &m_api;
    QCache<qint64, QPixmap> m_pictures;
    QSet<qint64> m_asked;
};

} // namespace sf::client
