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
    return file.hasThumbnail ? picture(file.id) : QPixmap();
}

QPixmap Thumbnails::picture(AttachmentId id)
{
    if (const QPixmap *known = m_pictures.object(id.value()))
        return *known;
    if (id.isValid() && m_api.isSignedIn() && !m_asked.contains(id.value()))
        ask(id);
    return {};
}

void Thumbnails::showFile(AttachmentId local, const QString &path)
{
    if (m_pictures.contains(local.value()) || m_asked.contains(local.value()))
        return;
    m_asked.insert(local.value());
    decode(local, [path] { return readPictureFile(path, kMostEdge); });
}

void Thumbnails::adoptId(AttachmentId local, AttachmentId real)
{
    if (QPixmap *known = m_pictures.take(local.value()))
        m_pictures.insert(real.value(), known);
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
            decode(id, [bytes = answer->bytes] {
                return readPicture(QByteArray::fromBase64(bytes.toLatin1()), kMostEdge);
            });
    });
}

void Thumbnails::decode(AttachmentId id, std::function<QImage()> read)
{
    QThreadPool::globalInstance()->start([self = QPointer<Thumbnails>(this), id, read = std::move(read)] {
        const QImage image = read();
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
