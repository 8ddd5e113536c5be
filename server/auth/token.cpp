// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens and their hashes.
#include "server/auth/token.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace sf::server {

QString newToken()
{
    constexpr qsizetype bytes = 32;
    QByteArray random(bytes, '\0');
    randombytes_buf(random.data(), static_cast<std::size_t>(random.size()));
    return QString::fromLatin1(random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray tokenHash(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace sf::server
