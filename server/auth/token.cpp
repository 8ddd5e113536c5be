// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens and their hashes.
#include "server/auth/token.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace sf::server {

namespace {

constexpr qsizetype kFamilyBytes = 18;
constexpr qsizetype kFamilyLength = kFamilyBytes / 3 * 4;
constexpr qsizetype kSecretBytes = 32;

QString randomText(qsizetype bytes)
{
    QByteArray random(bytes, '\0');
    randombytes_buf(random.data(), static_cast<std::size_t>(random.size()));
    return QString::fromLatin1(random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

QString newFamily()
{
    return randomText(kFamilyBytes);
}

QString newToken(const QString &family)
{
    return family + randomText(kSecretBytes);
}

QString familyOf(const QString &token)
{
    return token.left(kFamilyLength);
}

QByteArray tokenHash(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace sf::server
