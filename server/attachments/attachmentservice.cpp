// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of files.
#include "server/attachments/attachmentservice.h"

#include "server/attachments/attachmentrepository.h"
#include "server/attachments/contentrepository.h"
#include "server/attachments/uploadrepository.h"
#include "server/responses/responserepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketservice.h"
#include "server/tickets/ticketstoring.h"
#include "shared/filename.h"

namespace sf::server::attachmentservice {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostUploads = 200; // of one person at a time
constexpr qsizetype kMostAttachments = 50;
constexpr qsizetype kMostOnTicket = 200; // besides those of its messages
constexpr qint64 kMib = 1024 * 1024;

Error notFound()
{
    return Error::of(ErrorKind::NotFound, u"There is no such file."_s);
}

std::optional<QByteArray> hashOf(const QString &text)
{
    const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
    return bytes.size() == 32 && text.toLower() == QString::fromLatin1(bytes.toHex()) ? std::optional(bytes)
                                                                                      : std::nullopt;
}

Attachment attachmentOf(const Upload &upload)
{
    Attachment attachment;
    attachment.id = upload.id;
    attachment.version = 1;
    attachment.createdAt = upload.createdAt;
    attachment.updatedAt = upload.updatedAt;
    attachment.ticketId = upload.ticketId.value_or(TicketId());
    attachment.fileName = upload.fileName;
    attachment.size = upload.size;
    attachment.mimeType = upload.mimeType;
    attachment.uploaderId = upload.uploaderId;
    attachment.sha256 = QString::fromLatin1(upload.sha256.toHex());
    return attachment;
}

Result<Done> checkBegin(const Actor &actor, Database &database, const AttachmentBegin::Params &params,
                        const TicketSettings &settings)
{
    if (params.size < 0)
        return Error::invalid(u"size"_s, u"size must not be negative."_s);
    if (params.size > settings.maxFileBytes)
        return Error::of(ErrorKind::TooLarge,
                         u"The file is too large: %1 MiB are allowed."_s.arg(settings.maxFileBytes / kMib));
    if (!hashOf(params.sha256))
        return Error::invalid(u"sha256"_s, u"sha256 must be 64 hexadecimal digits."_s);
    if (params.ticketId && !ticketrepository::find(actor, database, *params.ticketId))
        return ticketservice::notFound();
    if (uploadrepository::count(actor, database) >= kMostUploads)
        return Error::of(ErrorKind::TooLarge, u"Too many files wait to be sent. Send or remove some first."_s);
    return Done{};
}

/// Puts a finished upload on its ticket.
Result<Receipt> attach(const Actor &actor, WriteTransaction &transaction, const Upload &upload,
                       const TicketSettings &settings)
{
    const auto ticket = ticketrepository::find(actor, transaction.db(), *upload.ticketId);
    if (!ticket)
        return ticketservice::notFound();
    if (attachmentrepository::ofTicket(actor, transaction.db(), ticket->id).size() >= kMostOnTicket)
        return Error::of(ErrorKind::TooLarge, u"%1 files lie on this ticket already."_s.arg(kMostOnTicket));
    TicketChange change{*ticket, *ticket, {}, {}, EventKind::Attached, {}, {}, {}};
    change.attached << attachmentOf(upload);
    const qint64 seq = TicketStoring(actor, transaction, settings).change(change);
    return Receipt{.id = upload.id.value(), .version = 1, .seq = seq};
}

/// Takes a file off its ticket, and off its message, which has one version more then.
Result<Receipt> detach(const Actor &actor, WriteTransaction &transaction, const Attachment &attachment,
                       const TicketSettings &settings)
{
    Database &database = transaction.db();
    const auto ticket = ticketrepository::find(actor, database, attachment.ticketId);
    if (!ticket)
        return notFound();
    TicketChange change{*ticket, *ticket, {}, {}, EventKind::Detached, {}, {}, {}};
    change.detached << attachment;
    if (attachment.responseId) {
        const auto stored = responserepository::find(actor, database, *attachment.responseId);
        Response after = *stored;
        after.version += 1;
        after.updatedAt = transaction.now();
        after.attachments.removeIf([&](const Attachment &other) { return other.id == attachment.id; });
        responserepository::update(actor, database, *stored, after);
        change.response = after;
    }
    const qint64 seq = TicketStoring(actor, transaction, settings).change(change);
    return Receipt{.id = attachment.id.value(), .version = attachment.version + 1, .seq = seq};
}

} // namespace

Error incomplete(qint64 received)
{
    return Error::invalid(u"id"_s, u"The file has not arrived in full: go on at offset %1."_s.arg(received));
}

Result<Receipt> begin(const Actor &actor, WriteTransaction &transaction, const AttachmentBegin::Params &params,
                      const TicketSettings &settings)
{
    if (auto fit = checkBegin(actor, transaction.db(), params, settings); !fit)
        return std::move(fit.error());
    Upload upload;
    upload.id = transaction.nextId<AttachmentId>(Entity::Attachment);
    upload.uploaderId = actor.userOrNobody();
    upload.ticketId = params.ticketId;
    upload.fileName = safeFileName(params.fileName);
    upload.size = params.size;
    upload.sha256 = *hashOf(params.sha256);
    upload.createdAt = transaction.now();
    upload.updatedAt = transaction.now();
    uploadrepository::insert(actor, transaction.db(), upload);
    return Receipt{.id = upload.id.value(), .version = 1};
}

Result<Receipt> chunk(const Actor &actor, WriteTransaction &transaction, const AttachmentChunk::Params &params)
{
    Database &database = transaction.db();
    const auto upload = uploadrepository::find(actor, database, params.id);
    if (!upload)
        return notFound();
    const auto decoded =
        QByteArray::fromBase64Encoding(params.bytes.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray bytes = decoded ? *decoded : QByteArray();
    if (bytes.isEmpty() || bytes.size() > kAttachmentChunk)
        return Error::invalid(u"bytes"_s, u"bytes must be base64 of 1 to %1 bytes."_s.arg(kAttachmentChunk));
    const qint64 end = params.offset + bytes.size();
    if (params.offset < 0 || end > upload->size)
        return Error::invalid(u"offset"_s, u"The file was announced with %1 bytes."_s.arg(upload->size));
    const Receipt receipt{.id = upload->id.value(), .version = 1};
    if (upload->finished || end <= upload->received)
        return receipt;
    if (params.offset != upload->received)
        return Error::invalid(u"offset"_s, u"The next bytes begin at offset %1."_s.arg(upload->received));
    if (bytes.size() != kAttachmentChunk && end != upload->size)
        return Error::invalid(u"bytes"_s, u"All but the last bytes come %1 at a time."_s.arg(kAttachmentChunk));
    contentrepository::append(actor, database, upload->id, params.offset, bytes);
    uploadrepository::setReceived(actor, database, upload->id, end, transaction.now());
    return receipt;
}

Result<Receipt> finish(const Actor &actor, WriteTransaction &transaction, const AttachmentFinish::Params &params,
                       const TicketSettings &settings)
{
    Database &database = transaction.db();
    auto upload = uploadrepository::find(actor, database, params.id);
    const Receipt receipt{.id = params.id.value(), .version = 1};
    if (!upload) {
        // Finished before, and on its ticket or in its message by now.
        const auto attachment = attachmentrepository::find(actor, database, params.id);
        const bool isOwn = attachment && attachment->uploaderId == actor.userOrNobody();
        return isOwn ? Result<Receipt>(receipt) : notFound();
    }
    if (upload->finished)
        return receipt;
    if (upload->received != upload->size)
        return incomplete(upload->received);
    if (params.findings.sha256.toLatin1() != upload->sha256.toHex())
        return Error::invalid(u"sha256"_s, u"What arrived is not what was announced: its hash is another one. Send it "
                                           "again from the beginning."_s);
    contentrepository::keep(actor, database, *upload, transaction.now());
    uploadrepository::setFinished(actor, database, upload->id, params.findings.mimeType, params.findings.thumbnail,
                                  transaction.now());
    upload->mimeType = params.findings.mimeType;
    return upload->ticketId ? attach(actor, transaction, *upload, settings) : receipt;
}

Result<Receipt> remove(const Actor &actor, WriteTransaction &transaction, const AttachmentRemove::Params &params,
                       const TicketSettings &settings)
{
    Database &database = transaction.db();
    if (const auto upload = uploadrepository::find(actor, database, params.id)) {
        uploadrepository::remove(actor, database, upload->id);
        if (upload->finished)
            contentrepository::dropUnused(actor, database, upload->sha256);
        else
            contentrepository::dropChunks(actor, database, upload->id);
        return Receipt{.id = upload->id.value(), .version = 2};
    }
    const auto attachment = attachmentrepository::find(actor, database, params.id);
    if (!attachment)
        return notFound();
    const bool isOwn = attachment->uploaderId && *attachment->uploaderId == actor.user;
    if (!isOwn && actor.role != Role::Admin && actor.role != Role::Supervisor)
        return Error::of(ErrorKind::Forbidden,
                         u"Only who attached a file, a supervisor or an administrator removes it."_s);
    return detach(actor, transaction, *attachment, settings);
}

Result<AttachmentState> get(const Actor &actor, Database &database, const AttachmentGet::Params &params)
{
    if (const auto upload = uploadrepository::findVisible(actor, database, params.id)) {
        AttachmentState state{attachmentOf(*upload), upload->received, upload->finished};
        state.attachment.hasThumbnail = uploadrepository::hasThumbnail(actor, database, params.id);
        return state;
    }
    const auto attachment = attachmentrepository::find(actor, database, params.id);
    if (!attachment)
        return notFound();
    return AttachmentState{*attachment, attachment->size, true};
}

Result<AttachmentRead::Result> read(const Actor &actor, Database &database, const AttachmentRead::Params &params)
{
    if (params.offset < 0)
        return Error::invalid(u"offset"_s, u"offset must not be negative."_s);
    const auto state = get(actor, database, {params.id});
    if (!state || !state->finished)
        return notFound();
    const auto content =
        contentrepository::find(actor, database, QByteArray::fromHex(state->attachment.sha256.toLatin1()));
    AttachmentRead::Result result;
    result.size = state->attachment.size;
    if (content && params.offset < result.size)
        result.bytes =
            QString::fromLatin1(contentrepository::read(actor, database, *content, params.offset).toBase64());
    return result;
}

Result<AttachmentThumbnail::Result> thumbnail(const Actor &actor, Database &database,
                                              const AttachmentThumbnail::Params &params)
{
    if (uploadrepository::findVisible(actor, database, params.id))
        return AttachmentThumbnail::Result{
            QString::fromLatin1(uploadrepository::thumbnail(actor, database, params.id).toBase64())};
    if (!attachmentrepository::find(actor, database, params.id))
        return notFound();
    return AttachmentThumbnail::Result{
        QString::fromLatin1(attachmentrepository::thumbnail(actor, database, params.id).toBase64())};
}

QList<Attachment> again(const Actor &actor, WriteTransaction &transaction, const QList<Attachment> &files)
{
    QList<Attachment> made;
    for (const Attachment &file : files) {
        Upload upload;
        upload.id = transaction.nextId<AttachmentId>(Entity::Attachment);
        upload.uploaderId = actor.userOrNobody();
        upload.fileName = file.fileName;
        upload.size = file.size;
        upload.sha256 = QByteArray::fromHex(file.sha256.toLatin1());
        upload.received = file.size;
        upload.createdAt = transaction.now();
        upload.updatedAt = transaction.now();
        upload.finished = true;
        upload.mimeType = file.mimeType;
        uploadrepository::insert(actor, transaction.db(), upload);
        uploadrepository::copyThumbnail(actor, transaction.db(), file.id, upload.id);
        made << attachmentOf(upload);
        made.last().hasThumbnail = file.hasThumbnail;
    }
    return made;
}

QList<Attachment> taken(const Actor &actor, Database &database, const QList<AttachmentId> &ids,
                        const TicketSettings &settings, ticketrules::Problems &problems)
{
    QList<Attachment> found;
    qint64 bytes = 0;
    if (ids.size() > kMostAttachments) {
        problems.add("attachments", u"must be at most %1 files"_s.arg(kMostAttachments));
        return found;
    }
    for (const AttachmentId id : ids) {
        const auto upload = uploadrepository::find(actor, database, id);
        const bool isTwice =
            std::any_of(found.cbegin(), found.cend(), [id](const Attachment &a) { return a.id == id; });
        if (!upload || !upload->finished || isTwice) {
            problems.add("attachments", isTwice ? u"name a file twice"_s
                                                : u"name a file that has not been uploaded. Attach it again"_s);
            return {};
        }
        found << attachmentOf(*upload);
        found.last().hasThumbnail = uploadrepository::hasThumbnail(actor, database, id);
        bytes += upload->size;
    }
    if (bytes > settings.maxMessageBytes)
        problems.add("attachments", u"are larger than %1 MiB together"_s.arg(settings.maxMessageBytes / kMib));
    return found;
}

} // namespace sf::server::attachmentservice
