// SPDX-License-Identifier: GPL-3.0-or-later
// Files: arriving in chunks, being read in chunks, and leaving a ticket again.
#pragma once

#include "shared/attachment.h"
#include "shared/methods/method.h"

namespace sf {

/// Announces a file. The receipt's id is what ticket.respond and ticket.create name once it is finished. Every file is sent in full,
/// also one that is stored already: to know a hash is not to have the file.
struct AttachmentBegin : WriteMethod
{
    static constexpr char name[] = "attachment.begin";
    struct Params
    {
        QString key;
        QString fileName;
        qint64 size = 0;
        QString sha256; ///< 64 hexadecimal digits
        /// Finished, it lies on this ticket; absent: it waits to be sent with a message or a new ticket.
        std::optional<TicketId> ticketId;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),        field("file_name", &R::fileName, Required),
                field("size", &R::size, Required),      field("sha256", &R::sha256, Required),
                field("ticket_id", &R::ticketId, Omit),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// The next bytes: 98304 at a time, the last ones fewer. What has arrived already changes nothing; a gap is refused.
struct AttachmentChunk : WriteMethod
{
    static constexpr char name[] = "attachment.chunk";
    struct Params
    {
        QString key;
        AttachmentId id;
        qint64 offset = 0;
        QString bytes; ///< base64

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
                field("offset", &R::offset, Required),
                field("bytes", &R::bytes, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// All has arrived: it is checked against the announced hash, its type is found out, and it is kept.
struct AttachmentFinish : WriteMethod
{
    static constexpr char name[] = "attachment.finish";

    /// What the server found out about the bytes before the call's turn; no fields, so it is on no wire.
    struct Findings
    {
        QString sha256;
        QString mimeType;
        QByteArray thumbnail;
        friend bool operator==(const Findings &, const Findings &) = default;
    };

    struct Params
    {
        QString key;
        AttachmentId id;
        Findings findings;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("key", &R::key, Required),
                field("id", &R::id, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
};

/// A file and how much of it has arrived; before it lies on a ticket only its uploader sees it.
struct AttachmentState
{
    Attachment attachment;
    qint64 received = 0; ///< where the next chunk begins
    bool finished = false;

    static constexpr char schemaName[] = "AttachmentState";
    static constexpr auto fields()
    {
        using R = AttachmentState;
        return FieldTable{
            field("attachment", &R::attachment),
            field("received", &R::received),
            field("finished", &R::finished),
        };
    }
    friend bool operator==(const AttachmentState &, const AttachmentState &) = default;
};

/// Where to go on after a broken connection.
struct AttachmentGet
{
    static constexpr char name[] = "attachment.get";
    static constexpr Effect effect = Effect::Quick;
    using Params = IdParams<AttachmentId>;
    using Result = AttachmentState;
};

/// Bytes of a file from `offset` on, at most 98304; none at its end.
struct AttachmentRead
{
    static constexpr char name[] = "attachment.read";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        AttachmentId id;
        qint64 offset = 0;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("id", &R::id, Required),
                field("offset", &R::offset),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    struct Result
    {
        QString bytes; ///< base64
        qint64 size = 0;

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{
                field("bytes", &R::bytes),
                field("size", &R::size),
            };
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

/// The small picture of an image, PNG or JPEG within 320 x 320; empty where there is none.
struct AttachmentThumbnail
{
    static constexpr char name[] = "attachment.thumbnail";
    static constexpr Effect effect = Effect::Quick;
    using Params = AttachmentGet::Params;
    struct Result
    {
        QString bytes; ///< base64

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{field("bytes", &R::bytes)};
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

/// Takes a file off its ticket, or gives up one's own upload: by its uploader, a supervisor or an administrator.
struct AttachmentRemove : WriteMethod
{
    static constexpr char name[] = "attachment.remove";
    using Params = RecordParams<AttachmentId>;
};

} // namespace sf
