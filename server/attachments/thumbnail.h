// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of images that strangers sent: made once, where the file is stored, so that no client fetches the whole of it for a list.
// Off the main loop and off the database's writer.
#pragma once

#include <QByteArray>
#include <QString>

namespace sf::server {

/// Bigger files get no small picture.
inline constexpr qint64 kMostImageBytes = qint64{24} * 1024 * 1024;

bool mayHaveThumbnail(const QString &mimeType, qint64 size);
/// PNG or JPEG within 320 x 320; empty when it is no PNG, JPEG or GIF, too large to be decoded within limits, or damaged. Any thread.
QByteArray thumbnailOf(const QByteArray &image, const QString &mimeType);

} // namespace sf::server
