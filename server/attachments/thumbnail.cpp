// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding within limits.
#include "server/attachments/thumbnail.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEdge = 320;
constexpr qint64 kMostPixels = 40'000'000;
constexpr int kMostMemoryMib = 64;
constexpr int kQuality = 80;
constexpr qsizetype kMostBytes = 160 * 1024;

/// The decoder that is tried, and no other: what the bytes claim to be beyond that is not believed.
QByteArray decoderOf(const QString &mimeType)
{
    if (mimeType == u"image/png"_s)
        return "png";
    if (mimeType == u"image/jpeg"_s)
        return "jpeg";
    return mimeType == u"image/gif"_s ? "gif" : QByteArray();
}

QByteArray written(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, image.hasAlphaChannel() ? "png" : "jpeg");
    writer.setQuality(kQuality);
    return writer.write(image) && bytes.size() <= kMostBytes ? bytes : QByteArray();
}

} // namespace

bool mayHaveThumbnail(const QString &mimeType, qint64 size)
{
    return size <= kMostImageBytes && !decoderOf(mimeType).isEmpty();
}

QByteArray thumbnailOf(const QByteArray &image, const QString &mimeType)
{
    const QByteArray decoder = decoderOf(mimeType);
    if (decoder.isEmpty())
        return {};
    QImageReader::setAllocationLimit(kMostMemoryMib);
    QByteArray bytes = image;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, decoder);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64{size.width()} * size.height() > kMostPixels)
        return {};
    if (size.width() > kEdge || size.height() > kEdge)
        reader.setScaledSize(size.scaled(kEdge, kEdge, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage picture = reader.read();
    return picture.isNull() ? QByteArray() : written(picture);
}

} // namespace sf::server
