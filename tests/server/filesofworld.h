// SPDX-License-Identifier: GPL-3.0-or-later
// Files in a small helpdesk: their bytes, and their way in as the dispatcher makes it. For tests of files.
#pragma once

#include "server/attachments/attachmentservice.h"
#include "server/attachments/fileinspection.h"
#include "server/attachments/uploadsweeper.h"
#include "tests/server/ticketworld.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>

namespace sf::server {

inline QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

inline QByteArray longText(qsizetype size)
{
    QByteArray bytes;
    while (bytes.size() < size)
        bytes += "line " + QByteArray::number(bytes.size()) + '\n';
    return bytes.left(size);
}

inline QByteArray picture()
{
    QImage image(800, 400, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

inline Result<Receipt> begin(TicketWorld &world, const Actor &actor, const QByteArray &bytes, const QString &name,
                             std::optional<TicketId> ticket = {})
{
    AttachmentBegin::Params params;
    params.fileName = name;
    params.size = bytes.size();
    params.sha256 = hashOf(bytes);
    params.ticketId = ticket;
    return world.receipt(
        [&](WriteTransaction &t) { return attachmentservice::begin(actor, t, params, world.settings); });
}

inline Result<Receipt> chunk(TicketWorld &world, const Actor &actor, AttachmentId id, qint64 offset,
                             const QByteArray &bytes)
{
    const AttachmentChunk::Params params{
        .key = {}, .id = id, .offset = offset, .bytes = QString::fromLatin1(bytes.toBase64())};
    return world.receipt([&](WriteTransaction &t) { return attachmentservice::chunk(actor, t, params); });
}

inline Result<Receipt> finish(TicketWorld &world, const Actor &actor, AttachmentId id)
{
    AttachmentFinish::Params params;
    params.id = id;
    auto findings = inspectFile(actor, *world.reader, id);
    if (!findings)
        return findings.error();
    params.findings = *findings;
    return world.receipt(
        [&](WriteTransaction &t) { return attachmentservice::finish(actor, t, params, world.settings); });
}

inline Result<Receipt> removeFile(TicketWorld &world, const Actor &actor, AttachmentId id)
{
    const AttachmentRemove::Params params{.key = {}, .id = id};
    return world.receipt(
        [&](WriteTransaction &t) { return attachmentservice::remove(actor, t, params, world.settings); });
}

/// The whole way in; an invalid id when any step was refused.
inline AttachmentId upload(TicketWorld &world, const Actor &actor, const QByteArray &bytes, const QString &name,
                           std::optional<TicketId> ticket = {})
{
    const auto begun = begin(world, actor, bytes, name, ticket);
    if (!begun)
        return {};
    const AttachmentId id(begun->id);
    for (qint64 offset = 0; offset < bytes.size(); offset += kAttachmentChunk) {
        if (!chunk(world, actor, id, offset, bytes.mid(offset, kAttachmentChunk)))
            return {};
    }
    return finish(world, actor, id) ? id : AttachmentId();
}

/// The whole of a file as a client reads it.
inline QByteArray readAll(TicketWorld &world, const Actor &actor, AttachmentId id)
{
    QByteArray bytes;
    while (true) {
        const auto part = attachmentservice::read(actor, *world.reader, {.id = id, .offset = bytes.size()});
        if (!part || part->bytes.isEmpty())
            return bytes;
        bytes += QByteArray::fromBase64(part->bytes.toLatin1());
    }
}

inline TicketRespond::Params replyWith(TicketId ticket, const QList<AttachmentId> &files)
{
    TicketRespond::Params params;
    params.id = ticket;
    params.attachments = files;
    return params;
}

inline QList<TicketId> withAttachments(const TicketWorld &world)
{
    TicketQuery query;
    query.hasAttachment = true;
    QList<TicketId> ids;
    for (const TicketRow &row : world.list(query).rows)
        ids << row.id;
    return ids;
}

inline int count(TicketWorld &world, const QString &table)
{
    return world.reader->single<int>(QStringLiteral("SELECT COUNT(*) FROM ") + table).value_or(-1);
}

/// As if so many hours had gone by; answers how many uploads went.
inline int sweepAfter(TicketWorld &world, int hours)
{
    const auto done = world.write([&](WriteTransaction &t) -> Result<QByteArray> {
        return QByteArray::number(UploadSweeper::sweep(t, Time{t.now().ms + hours * qint64{3'600'000}}, 10));
    });
    return done->toInt();
}

} // namespace sf::server
