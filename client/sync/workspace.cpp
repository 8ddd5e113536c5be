// SPDX-License-Identifier: GPL-3.0-or-later
// Putting the parts of one person's work together.
#include "client/sync/workspace.h"

#include "client/attachments/draftfiles.h"
#include "client/net/api.h"

#include <QCryptographicHash>
#include <QDir>

namespace sf::client {

using namespace Qt::StringLiterals;

Workspace::Workspace(Api &api, const Account &account, const QString &profileFolder, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_api(api)
    , m_db(localFile(account, profileFolder))
    , m_copies(localFile(account, profileFolder) + u".files"_s)
    , m_uploads(api, m_copies)
    , m_downloads(api, localFile(account, profileFolder) + u".seen"_s)
    , m_thumbnails(api)
    , m_outbox(api, m_db)
    , m_queuedFiles(m_db, m_outbox)
    , m_drafts(m_db)
    , m_feed(api, m_db)
    , m_directory(api, m_feed, m_db)
    , m_attention(api, m_feed, m_outbox, m_db, m_directory)
    , m_presence(api, m_directory)
    , m_tickets(api, m_feed, m_outbox, m_db, m_attention)
    , m_undoHistory(api, m_outbox, m_directory)
    , m_bulkJobs(api, m_directory, m_undoHistory)
    , m_savedViews(api, m_feed, m_outbox, m_db, m_directory)
    , m_macros(api, m_feed, m_outbox, m_db, m_directory)
    , m_viewCounts(api, m_feed, m_db, m_directory)
    , m_chats(api, m_feed, m_outbox, m_db, m_directory)
{
    connect(&m_outbox, &Outbox::idAssigned, &m_drafts, [this](Entity entity, qint64 local, qint64 real) {
        if (entity == Entity::Ticket)
            m_drafts.adoptId(TicketId(local), TicketId(real));
    });
    connect(&m_chats, &ChatStore::messageArrived, &m_presence, [this](const ChatMessage &message) {
        if (message.authorType == ChatAuthor::Visitor)
            m_presence.forgetVisitor(message.chatId);
    });
    connectFiles();
}

void Workspace::connectFiles()
{
    m_outbox.setUploads(m_uploads);
    connect(&m_outbox, &Outbox::entrySettled, this, [this](const OutboxEntry &entry) {
        if (entry.entity == Entity::Attachment)
            m_copies.remove(entry.key);
    });
    connect(&m_outbox, &Outbox::idAssigned, this, [this](Entity entity, qint64 local, qint64 real) {
        if (entity == Entity::Attachment)
            m_thumbnails.adoptId(AttachmentId(local), AttachmentId(real));
    });
    connect(&m_outbox, &Outbox::entryCancelled, this, [this](const OutboxEntry &entry) {
        if (entry.entity == Entity::Attachment)
            m_uploads.cancel(entry.key);
    });
    if (!m_db.isWritable())
        return; // another client works with these files
    QSet<QString> known = DraftFiles::keysIn(m_drafts);
    for (const OutboxEntry &entry : m_outbox.entries())
        known.insert(entry.key);
    m_copies.keepOnly(known);
}

QString Workspace::localFile(const Account &account, const QString &profileFolder)
{
    const QString who = account.server.text() + u'\n' + account.organization + u'\n' + account.email.toCaseFolded();
    const QByteArray digest = QCryptographicHash::hash(who.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir(profileFolder).filePath(QLatin1String(digest) + u".sqlite"_s);
}

} // namespace sf::client
