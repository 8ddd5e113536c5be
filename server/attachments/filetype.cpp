// SPDX-License-Identifier: GPL-3.0-or-later
// Finding out what kind of file it is.
#include "server/attachments/filetype.h"

#include <QMimeDatabase>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

QString mimeTypeOf(const QByteArray &beginning, const QString &fileName)
{
    const QMimeDatabase types;
    const QMimeType byBytes = types.mimeTypeForData(beginning);
    const QMimeType byName = types.mimeTypeForFile(fileName, QMimeDatabase::MatchExtension);
    // A picture is a picture only if its bytes say so; but what says no more than "text" or "archive" may be told apart by its name.
    const bool isVague = byBytes.isDefault() || byBytes.name() == u"text/plain"_s
                      || byBytes.name() == u"application/zip"_s || byBytes.name() == u"application/xml"_s
                      || byBytes.name() == u"application/x-ole-storage"_s;
    const bool isPicture = byName.name().startsWith("image/"_L1);
    if (isVague && !byName.isDefault() && !isPicture && (byBytes.isDefault() || byName.inherits(byBytes.name())))
        return byName.name();
    return byBytes.name();
}

} // namespace sf::server
