// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the files of waiting messages.
#include "client/attachments/queuedfiles.h"

#include "client/sync/localdb.h"
#include "client/sync/outbox.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

QueuedFiles::QueuedFiles(LocalDb &db, const Outbox &outbox, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_outbox(outbox)
{
    if (const auto kept = fromJson<ListOf<Attachment>>(QByteArrayView(db.value(u"queued_files"_s))))
        m_files = kept->rows;
    const auto take = [this](const OutboxEntry &entry) {
        if (const auto begin = entry.as<AttachmentBegin>())
            add(entry.localId, begin->fileName, begin->size);
    };
    for (const OutboxEntry &entry : outbox.entries())
        take(entry);
    dropUnnamed();
    connect(&outbox, &Outbox::entryAdded, this, take);
    connect(&outbox, &Outbox::idAssigned, this, [this](Entity entity, qint64 local, qint64 real) {
        if (entity == Entity::Attachment)
            adopt(local, real);
    });
    connect(&outbox, &Outbox::entrySettled, this, &QueuedFiles::dropUnnamed);
    connect(&outbox, &Outbox::entryCancelled, this, &QueuedFiles::dropUnnamed);
}

std::optional<Attachment> QueuedFiles::find(AttachmentId id) const
{
    const auto found =
        std::find_if(m_files.cbegin(), m_files.cend(), [id](const Attachment &file) { return file.id == id; });
    return found == m_files.cend() ? std::nullopt : std::optional(*found);
}

void QueuedFiles::add(qint64 localId, const QString &fileName, qint64 size)
{
    if (find(AttachmentId(localId)))
        return;
    Attachment file;
    file.id = AttachmentId(localId);
    file.fileName = fileName;
    file.size = size;
    m_files << file;
    keep();
}

void QueuedFiles::adopt(qint64 localId, qint64 realId)
{
    for (Attachment &file : m_files) {
        if (file.id == AttachmentId(localId))
            file.id = AttachmentId(realId);
    }
    keep();
}

void QueuedFiles::dropUnnamed()
{
    const auto isNamed = [this](const Attachment &file) {
        const QList<OutboxEntry> &entries = m_outbox.entries();
        return std::any_of(entries.cbegin(), entries.cend(), [&file](const OutboxEntry &entry) {
            return entry.localId == file.id.value() || entry.mentions(Entity::Attachment, file.id.value());
        });
    };
    if (m_files.removeIf([&](const Attachment &file) { return !isNamed(file); }) > 0)
        keep();
}

void QueuedFiles::keep()
{
    m_db.saveValue(u"queued_files"_s, toJson(ListOf<Attachment>{.rows = m_files}));
}

} // namespace sf::client
