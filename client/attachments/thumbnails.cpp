// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of images.
#include "client/attachments/thumbnails.h"

#include "client/attachments/picturereader.h"
#include "client/net/api.h"
#include "shared/methods/attachment.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace sf::client {

namespace {

constexpr int kMostPictures = 400;
constexpr int kMostEdge = 640;

} // namespace

Thumbnails::Thumbnails(Api &api, QObject *parent) : QObject(parent), m_api(api), m_pictures(kMostPictures) {}

QPixmap Thumbnails::picture(const Attachment &file)
{
    if (const QPixmap *known = m_pictures.object(file.id.value()))
        return *known;
    if (file.hasThumbnail && file.id.isValid() && m_api.isSignedIn() && !m_asked.contains(file.id.value()))
        ask(file.id);
    return {};
}

void Thumbnails::ask(AttachmentId id)
{
    m_asked.insert(id.value());
    m_api.call<AttachmentThumbnail>({.id = id}, this, [this, id](const Result<AttachmentThumbnail::Result> &answer) {
        if (!answer) {
            if (answer.error().kind == ErrorKind::Offline)
                m_asked.remove(id.value());
            return;
        }
        if (!answer->bytes.isEmpty())
            decode(id, QByteArray::fromBase64(answer->bytes.toLatin1()));
    });
}

void Thumbnails::decode(AttachmentId id, const QByteArray &bytes)
{
    QThreadPool::globalInstance()->start([self = QPointer<Thumbnails>(this), id, bytes] {
        const QImage image = readPicture(bytes, kMostEdge);
        if (image.isNull())
            return;
        QMetaObject::invokeMethod(qApp, [self, id, image] {
            if (!self)
                return;
            self->m_pictures.insert(id.value(), new QPixmap(QPixmap::fromImage(image)));
            self->m_asked.remove(id.value());
            emit self->arrived(id);
        });
    });
}

} // namespace sf::client
