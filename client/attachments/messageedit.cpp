// SPDX-License-Identifier: GPL-3.0-or-later
// Files and pictures that are dropped or pasted.
#include "client/attachments/messageedit.h"

#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace sf::client {

QStringList MessageEdit::filesIn(const QMimeData &offered)
{
    QStringList paths;
    const QList<QUrl> urls = offered.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

bool MessageEdit::hasAttachable(const QMimeData &offered)
{
    // Office programs offer a picture of the text beside the text.
    return !filesIn(offered).isEmpty() || (offered.hasImage() && !offered.hasText());
}

bool MessageEdit::offer(const QMimeData &offered)
{
    if (const QStringList paths = filesIn(offered); !paths.isEmpty()) {
        emit filesOffered(paths);
        return true;
    }
    if (!hasAttachable(offered))
        return false;
    const auto image = qvariant_cast<QImage>(offered.imageData());
    if (!image.isNull())
        emit imageOffered(image);
    return true;
}

bool MessageEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return hasAttachable(*source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    if (!offer(*source))
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace sf::client
