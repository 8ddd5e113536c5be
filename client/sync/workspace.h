// SPDX-License-Identifier: GPL-3.0-or-later
// Workspace: everything one signed-in person works with: local copy, queue, feed, directory, tickets. Made as soon as it is known who it is
// (before the server has answered, where a token is remembered), so that what was seen before is shown at once.
#pragma once

#include "client/attachments/downloads.h"
#include "client/attachments/filecopies.h"
#include "client/attachments/queuedfiles.h"
#include "client/attachments/thumbnails.h"
#include "client/attachments/uploads.h"
#include "client/chats/chatstore.h"
#include "client/net/serveraddress.h"
#include "client/sync/attention.h"
#include "client/sync/bulkjobs.h"
#include "client/sync/directory.h"
#include "client/sync/drafts.h"
#include "client/sync/feed.h"
#include "client/sync/localdb.h"
#include "client/sync/macros.h"
#include "client/sync/outbox.h"
#include "client/sync/presence.h"
#include "client/sync/savedviews.h"
#include "client/sync/undohistory.h"
#include "client/sync/viewcounts.h"
#include "client/tickets/ticketstore.h"

#include <QObject>

namespace sf::client {

class Api;

struct Account
{
    ServerAddress server;
    QString organization;
    QString email;
};

class Workspace : public QObject
{
    Q_OBJECT

public:
    /// `profileFolder` exists; each account has a file of its own in it.
    Workspace(Api &api, const Account &account, const QString &profileFolder, QObject *parent = nullptr);

    const Account &account() const { return m_account; }
    Api &api() { return m_api; }
    LocalDb &localDb() { return m_db; }
    Outbox &outbox() { return m_outbox; }
    Drafts &drafts() { return m_drafts; }
    const Drafts &drafts() const { return m_drafts; }
    FileCopies &copies() { return m_copies; }
    const QueuedFiles &queuedFiles() const { return m_queuedFiles; }
    Uploads &uploads() { return m_uploads; }
    Downloads &downloads() { return m_downloads; }
    Thumbnails &thumbnails() { return m_thumbnails; }
    Feed &feed() { return m_feed; }
    Directory &directory() { return m_directory; }
    Attention &attention() { return m_attention; }
    Presence &presence() { return m_presence; }
    TicketStore &tickets() { return m_tickets; }
    UndoHistory &undoHistory() { return m_undoHistory; }
    BulkJobs &bulkJobs() { return m_bulkJobs; }
    SavedViews &savedViews() { return m_savedViews; }
    Macros &macros() { return m_macros; }
    ViewCounts &viewCounts() { return m_viewCounts; }
    ChatStore &chats() { return m_chats; }

    static QString localFile(const Account &account, const QString &profileFolder);

private:
    void connectFiles();

    Account m_account;
    Api &m_api;
    LocalDb m_db;
    FileCopies m_copies;
    Uploads m_uploads;
    Downloads m_downloads;
    Thumbnails m_thumbnails;
    Outbox m_outbox;
    QueuedFiles m_queuedFiles; // before the tickets: a file has its name before its message is shown
    Drafts m_drafts;
    Feed m_feed;
    Directory m_directory;
    Attention m_attention; // before the tickets: an event is counted before its row is shown
    Presence m_presence;
    TicketStore m_tickets;
    UndoHistory m_undoHistory;
    BulkJobs m_bulkJobs;
    SavedViews m_savedViews;
    Macros m_macros;
    ViewCounts m_viewCounts;
    ChatStore m_chats;
};

} // namespace sf::client
