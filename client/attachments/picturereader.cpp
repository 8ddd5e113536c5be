// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding pictures within limits.
#include "client/attachments/picturereader.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

namespace sf::client {

namespace {

constexpr qint64 kMostPixels = 40'000'000;

/// By the first bytes; no decoder but these three is ever tried.
QByteArray decoderFor(const QByteArray &beginning)
{
    if (beginning.startsWith("\x89PNG"))
        return "png";
    if (beginning.startsWith("\xff\xd8\xff"))
        return "jpeg";
    return beginning.startsWith("GIF8") ? "gif" : QByteArray();
}

} // namespace

QImage readPicture(QIODevice &from, int mostEdge)
{
    const QByteArray decoder = decoderFor(from.peek(8));
    if (decoder.isEmpty())
        return {};
    QImageReader reader(&from, decoder);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64{size.width()} * size.height() > kMostPixels)
        return {};
    if (size.width() > mostEdge || size.height() > mostEdge)
        reader.setScaledSize(size.scaled(mostEdge, mostEdge, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QImage readPicture(const QByteArray &bytes, int mostEdge)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    return readPicture(buffer, mostEdge);
}

QImage readPictureFile(const QString &path, int mostEdge)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? readPicture(file, mostEdge) : QImage();
}

bool isPictureFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !decoderFor(file.peek(8)).isEmpty();
}

} // namespace sf::client
