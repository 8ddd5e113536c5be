// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens: 256 random bits as text; only their hash is stored.
#pragma once

#include <QByteArray>
#include <QString>

namespace sf::server {

QString newToken();
QByteArray tokenHash(const QString &token);

} // namespace sf::server
