// SPDX-License-Identifier: GPL-3.0-or-later
// Response: one message of a ticket's conversation.
#pragma once

#include "shared/attachment.h"

namespace sf {

/// One message of a ticket's conversation: public, or an internal note that customers never see.
struct Response
{
    ResponseId id;
    qint64 version = 0; ///< grows by one a change; 0: not stored yet
    Time createdAt;
    Time updatedAt;
    TicketId ticketId;
    AuthorType authorType = AuthorType::Agent;
    std::optional<UserId> userId;       ///< the author, when a user
    std::optional<ContactId> contactId; ///< the author, when a contact
    QString authorName;                 ///< as it was when written
    QString authorEmail;
    QString body; ///< Markdown subset
    bool internal = false;
    QString emailMessageId;
    std::optional<Time> editedAt;
    QString externalSource;
    QString externalId;
    QList<Attachment> attachments; ///< in order of arrival

    static constexpr char schemaName[] = "Response";
    static constexpr auto fields()
    {
        using R = Response;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("created_at", &R::createdAt),
            field("updated_at", &R::updatedAt),
            field("ticket_id", &R::ticketId),
            field("author_type", &R::authorType),
            field("user_id", &R::userId),
            field("contact_id", &R::contactId),
            field("author_name", &R::authorName),
            field("author_email", &R::authorEmail),
            field("body", &R::body, Editable),
            field("internal", &R::internal),
            field("email_message_id", &R::emailMessageId),
            field("edited_at", &R::editedAt),
            field("external_source", &R::externalSource),
            field("external_id", &R::externalId),
            field("attachments", &R::attachments, Unstored | Omit),
        };
    }
    friend bool operator==(const Response &, const Response &) = default;
};

} // namespace sf
