// SPDX-License-Identifier: GPL-3.0-or-later
// Upload: a file on its way in, and finished ones that no message carries: yet, or as the logo of a company. Only its uploader sees the former.
#pragma once

#include "shared/attachment.h"

namespace sf::server {

struct Upload
{
    AttachmentId id; ///< stays the attachment's
    std::optional<UserId> uploaderId;
    std::optional<TicketId> ticketId; ///< where it goes by itself when it is finished
    QString fileName;
    qint64 size = 0;
    QByteArray sha256; ///< as announced
    qint64 received = 0;
    Time createdAt;
    Time updatedAt;
    bool finished = false;
    QString mimeType;
    std::optional<CompanyId> companyId; ///< whose logo it is or was: all of the organisation see it

    static constexpr auto fields()
    {
        using R = Upload;
        return FieldTable{
            field("id", &R::id),
            field("uploader_id", &R::uploaderId),
            field("ticket_id", &R::ticketId),
            field("file_name", &R::fileName),
            field("size", &R::size),
            field("sha256", &R::sha256),
            field("received", &R::received),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("finished", &R::finished),
            field("mime_type", &R::mimeType),
            field("company_id", &R::companyId),
        };
    }
};

} // namespace sf::server
