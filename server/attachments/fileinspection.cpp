// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a file through.
#include "server/attachments/fileinspection.h"

#include "server/attachments/attachmentservice.h"
#include "server/attachments/contentrepository.h"
#include "server/attachments/filetype.h"
#include "server/attachments/thumbnail.h"
#include "server/attachments/uploadrepository.h"

#include <QCryptographicHash>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

Result<AttachmentFinish::Findings> inspectFile(const Actor &actor, Database &database, AttachmentId id)
{
    AttachmentFinish::Findings findings;
    const auto upload = uploadrepository::find(actor, database, id);
    if (!upload || upload->finished)
        return findings; // the call itself says what there is to say
    if (upload->received != upload->size)
        return attachmentservice::incomplete(upload->received);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray image;
    for (qint64 offset = 0; offset < upload->size;) {
        const QByteArray bytes = contentrepository::read(actor, database, id, offset);
        if (bytes.isEmpty())
            return attachmentservice::incomplete(offset);
        if (offset == 0)
            findings.mimeType = mimeTypeOf(bytes.left(kSniffedBytes), upload->fileName);
        hash.addData(bytes);
        if (mayHaveThumbnail(findings.mimeType, upload->size))
            image += bytes;
        offset += bytes.size();
    }
    if (upload->size == 0)
        findings.mimeType = mimeTypeOf({}, upload->fileName);
    findings.sha256 = QString::fromLatin1(hash.result().toHex());
    if (!image.isEmpty() && hash.result() == upload->sha256)
        findings.thumbnail = thumbnailOf(image, findings.mimeType);
    return findings;
}

} // namespace sf::server
