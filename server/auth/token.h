// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens: random bits as text; only their hash is stored. All tokens of one session begin alike, with its family.
#pragma once

#include <QByteArray>
#include <QString>

namespace sf::server {

/// What all tokens of one session begin with: 144 random bits, so whoever shows it has seen one of them.
QString newFamily();
/// The family and 256 random bits.
QString newToken(const QString &family);
QString familyOf(const QString &token);
QByteArray tokenHash(const QString &token);

} // namespace sf::server
