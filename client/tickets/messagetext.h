// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers wrote, as rich text that is safe to show: everything is escaped, only a Markdown subset becomes markup.
#pragma once

#include <QString>

namespace sf::client {

/// Paragraphs, quotes, lists, ``` blocks, **bold**, *italic*, `code`, [text](http…) and bare web addresses.
/// Never contains anything that would load a resource.
QString messageHtml(const QString &body);

/// http, https and mailto only.
bool isSafeLink(const QString &address);

/// The first words in one line, for banners and lists.
QString excerpt(const QString &body, int length = 120);

} // namespace sf::client
