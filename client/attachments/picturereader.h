// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding pictures that strangers sent, within limits. Any thread.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

class QIODevice;

namespace sf::client {

/// PNG, JPEG or GIF by its bytes, at most 40 million pixels, made smaller to fit `mostEdge`; null when it is none of that.
QImage readPicture(QIODevice &from, int mostEdge);
QImage readPicture(const QByteArray &bytes, int mostEdge);
QImage readPictureFile(const QString &path, int mostEdge);
/// By its first bytes.
bool isPictureFile(const QString &path);

} // namespace sf::client
