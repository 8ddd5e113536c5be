// SPDX-License-Identifier: GPL-3.0-or-later
// Attachment: a file of a ticket or of one of its messages.
#pragma once

#include "shared/json.h"

namespace sf {

/// How many bytes of a file travel at once: as base64 128 KiB, and one row.
inline constexpr qint64 kAttachmentChunk = 96 * 1024;

/// A file of a ticket, or of one message of it. Its bytes are read apart, by attachment.read.
struct Attachment
{
    AttachmentId id;
    qint64 version = 0;
    Time createdAt;
    Time updatedAt;
    TicketId ticketId;
    std::optional<ResponseId> responseId; ///< absent: it lies on the ticket itself
    QString fileName;                     ///< safe as a name on every system
    qint64 size = 0;
    QString mimeType; ///< found out from the bytes, not believed
    std::optional<UserId> uploaderId;
    QString sha256; ///< 64 small hexadecimal digits
    bool hasThumbnail = false;

    static constexpr char schemaName[] = "Attachment";
    static constexpr auto fields()
    {
        using R = Attachment;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("ticket_id", &R::ticketId),
            field("response_id", &R::responseId),
            field("file_name", &R::fileName),
            field("size", &R::size),
            field("mime_type", &R::mimeType),
            field("uploader_id", &R::uploaderId),
            field("sha256", &R::sha256, Unstored),
            field("has_thumbnail", &R::hasThumbnail, Unstored),
        };
    }
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

} // namespace sf
