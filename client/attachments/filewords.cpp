// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told of files.
#include "client/attachments/filewords.h"

#include <QFileInfo>
#include <QLocale>
#include <QStringList>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

QString fileSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

bool mayBeOpened(const QString &fileName, const QString &mimeType)
{
    static const QStringList suffixes{
        u"exe"_s,     u"scr"_s,   u"com"_s,      u"bat"_s, u"cmd"_s,  u"ps1"_s,  u"vbs"_s,  u"js"_s,
        u"jse"_s,     u"wsf"_s,   u"hta"_s,      u"msi"_s, u"lnk"_s,  u"url"_s,  u"jar"_s,  u"app"_s,
        u"desktop"_s, u"scf"_s,   u"reg"_s,      u"chm"_s, u"iso"_s,  u"img"_s,  u"docm"_s, u"xlsm"_s,
        u"sh"_s,      u"run"_s,   u"appimage"_s, u"deb"_s, u"rpm"_s,  u"py"_s,   u"html"_s, u"htm"_s,
        u"svg"_s,     u"xhtml"_s, u"pl"_s,       u"pif"_s, u"pptm"_s, u"dotm"_s, u"vb"_s,   u"flatpakref"_s};
    static const QStringList types{
        u"application/x-executable"_s,     u"application/x-sharedlib"_s,
        u"application/x-pie-executable"_s, u"application/x-shellscript"_s,
        u"application/x-desktop"_s,        u"application/x-ms-dos-executable"_s,
        u"application/x-msdownload"_s,     u"text/html"_s,
        u"application/xhtml+xml"_s,        u"image/svg+xml"_s,
        u"application/javascript"_s,       u"application/x-java-archive"_s,
        u"application/vnd.appimage"_s,     u"application/x-msi"_s,
        u"application/x-cd-image"_s,       u"application/vnd.microsoft.portable-executable"_s};
    return !suffixes.contains(QFileInfo(fileName).suffix().toLower()) && !types.contains(mimeType);
}

bool isPicture(const QString &mimeType)
{
    return mimeType == u"image/png"_s || mimeType == u"image/jpeg"_s || mimeType == u"image/gif"_s;
}

} // namespace sf::client
