// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told of files: sizes in words; and which files are never opened from here.
#pragma once

#include <QString>

namespace sf::client {

/// "482 KB", in the person's locale.
QString fileSizeText(qint64 bytes);
/// Programs, and documents that run programs: they may be saved, but a click does not open them.
bool mayBeOpened(const QString &fileName, const QString &mimeType);
/// PNG, JPEG, GIF: what the preview shows.
bool isPicture(const QString &mimeType);

} // namespace sf::client
