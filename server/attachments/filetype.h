// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of file it is: by its bytes. The name only says which of several kinds with the same bytes it is.
#pragma once

#include <QByteArray>
#include <QString>

namespace sf::server {

/// How much of the beginning is looked at.
inline constexpr qsizetype kSniffedBytes = 64 * 1024;

/// A MIME type. Any thread.
QString mimeTypeOf(const QByteArray &beginning, const QString &fileName);

} // namespace sf::server
