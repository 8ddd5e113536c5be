// SPDX-License-Identifier: GPL-3.0-or-later
// The passwords that everybody tries first.
#pragma once

#include <QString>

namespace sf::server {

/// Whether it is on the list, whatever its case and however it is broken up by hyphens, blanks and the like.
bool isCommonPassword(const QString &password);

} // namespace sf::server
