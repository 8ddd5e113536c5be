// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page of tickets ended, as text.
#include "server/tickets/ticketcursor.h"

namespace sf::server {

namespace {

constexpr char kSeparator = '\n';

} // namespace

QString TicketCursor::toText(const QByteArray &hash) const
{
    const bool isText = key.typeId() == QMetaType::QString;
    const QByteArrayList parts{hash,
                               part == ListPart::Valued ? "v" : "e",
                               QByteArray::number(id),
                               QByteArray::number(position),
                               isText ? "t" : "n",
                               isText ? key.toString().toUtf8() : QByteArray::number(key.toLongLong())};
    return QString::fromLatin1(
        parts.join(kSeparator).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<TicketCursor> TicketCursor::fromText(const QString &text, const QByteArray &hash, bool isTextKey)
{
    const QByteArrayList parts =
        QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding).split(kSeparator);
    if (parts.size() < 6 || parts[0] != hash || (parts[4] == "t") != isTextKey || parts[3].toLongLong() < 0)
        return std::nullopt;
    TicketCursor cursor;
    cursor.part = parts[1] == "v" ? ListPart::Valued : ListPart::Empty;
    cursor.id = parts[2].toLongLong();
    cursor.position = parts[3].toLongLong();
    const QByteArray key = parts.mid(5).join(kSeparator);
    cursor.key = isTextKey ? bound(QString::fromUtf8(key)) : bound(key.toLongLong());
    return cursor;
}

} // namespace sf::server
