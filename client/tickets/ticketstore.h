// SPDX-License-Identifier: GPL-3.0-or-later
// TicketStore: the tickets this client knows: rows (the higher version wins), opened pages, and over both what the person changed but the
// server has not yet answered. Main thread.
#pragma once

#include "client/sync/outboxentry.h"
#include "client/tickets/ticketchanges.h"
#include "shared/methods/feed.h"
#include "shared/methods/ticket.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace sf::client {

class Api;
class Attention;
class Feed;
class LocalDb;
class Outbox;

/// A ticket changed on the server. `before` is what lists held until now: known exactly, or absent for a new ticket.
struct RowChange
{
    std::optional<TicketRow> before;
    TicketRow after;
    qint64 seq = 0;
    bool isExact = true; ///< false: `before` may not be what the lists hold; look again
    bool isOwn = false;  ///< made by this person
};

class TicketStore : public QObject
{
    Q_OBJECT

public:
    enum class PageState { Unknown, Loading, Current, Copy, Missing, Failed };

    TicketStore(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, Attention &attention, QObject *parent = nullptr);
    ~TicketStore() override;

    // Rows
    /// As the server has it, with what waits in the queue laid over it; nullopt when it was never seen.
    std::optional<TicketRow> row(TicketId id) const;
    std::optional<TicketRow> storedRow(TicketId id) const;
    /// Lays what waits over a row.
    TicketRow displayed(TicketRow row) const;
    bool isPending(TicketId id) const { return m_pending.contains(id); }
    /// Whether the person should be told so: while the server answers within a moment, a mark would only flicker.
    bool isMarkedPending(TicketId id) const;
    /// What a list answered; older versions than the known ones are replaced in `rows`.
    void takeRows(const QList<TicketRow> &rows);

    // Pages
    /// Fetches the page and keeps it current until as many closePage() calls; pageChanged() tells. A local copy shows at once.
    void openPage(TicketId id);
    void closePage(TicketId id);
    void refreshPage(TicketId id);
    /// Fetches the messages before the oldest one held.
    void loadOlder(TicketId id);
    /// With what waits laid over ticket and tags; nullptr when nothing is known yet. Valid until the next pageChanged().
    const TicketPage *page(TicketId id) const;
    /// As the server has it: the base of an edit is its ticket.version.
    const TicketPage *storedPage(TicketId id) const;
    PageState pageState(TicketId id) const;
    Error pageError(TicketId id) const;
    /// When the copy was saved that is shown; nullopt when it is current.
    std::optional<Time> pageCopyTime(TicketId id) const;
    /// Entries of the queue that will become messages of this ticket (replies, notes, customer's answers), oldest first.
    QList<OutboxEntry> pendingResponses(TicketId id) const;
    /// Messages that the person edited, as they will be.
    QHash<ResponseId, QString> pendingEdits() const;

    // Read marks
    bool isUnread(const TicketRow &row) const;
    void markRead(TicketId id);
    const QSet<TicketId> &unread() const;

    qint64 position() const { return m_position; }
    /// Events up to here do not tell the whole way.
    qint64 liveAfter() const;

signals:
    void rowChanged(const sf::client::RowChange &change);
    /// Only what waits over the row changed (or its read mark): repaint, nothing moves.
    void rowOverlaid(sf::TicketId id);
    /// Rows of this requester's tickets show the contact as it is now, from `seq` on.
    void requesterChanged(const sf::Contact &requester, qint64 seq);
    /// A company or a tag changed that rows may show: lists look again.
    void rowsOutdated();
    void pageChanged(sf::TicketId id);
    /// A local ticket has its real id now; its page is open under that.
    void pageRenamed(sf::TicketId local, sf::TicketId real);
    void positionChanged(qint64 position);
    /// Lists fetch again.
    void refetchNeeded();
    /// From now on everything shown is a copy.
    void connectionLost();

private:
    struct OpenPage
    {
        int users = 0;
        TicketPage stored;
        TicketPage shown;
        PageState state = PageState::Unknown;
        Error error;
        std::optional<Time> copyTime;
        bool hasPage = false;
        bool fetching = false;
        bool again = false; // something arrived while it was fetched that the page cannot take in by itself
        bool isNewerThanCopy = false;
        qint64 lastPush = 0;
    };

    /// Answered, but its event has not come by yet.
    struct Settled
    {
        OutboxEntry entry;
        qint64 seq = 0;
    };

    void takeEvent(const FeedEvent &event);
    void takeTicketEvent(const FeedEvent &event);
    void takeResponse(const Response &response);
    void takeContact(const FeedEvent &event);
    void takeCompany(const FeedEvent &event);
    void takeTag(const FeedEvent &event);
    void takeIntoPage(OpenPage &page, const FeedEvent &event, const TicketRow &row);
    void fetchPage(TicketId id);
    void pageArrived(TicketId id, const Result<TicketPage> &answer);
    static void mergeResponse(QList<Response> &responses, const Response &response);
    static void keepOlder(OpenPage &page, const QList<Response> &older, const std::optional<ResponseId> &cursor);
    void loadCopy(TicketId id, OpenPage &page);
    QList<Attachment> waitingFiles(const QList<AttachmentId> &ids) const;
    void buildLocal(TicketId id, OpenPage &page);
    void overlayPage(OpenPage &page);
    void settled(const OutboxEntry &entry, const Receipt &receipt);
    void rebuildPending();
    void markPendingSoon();
    void repaintPending();
    void idAssigned(Entity entity, qint64 localId, qint64 realId);
    void forget();
    void apiChanged();
    UserId me() const;
    OpenPage *find(TicketId id);
    const OpenPage *find(TicketId id) const;

    Api &m_api;
    Feed &m_feed;
    Outbox &m_outbox;
    LocalDb &m_db;
    Attention &m_attention;
    QHash<TicketId, TicketRow> m_rows;
    std::unordered_map<qint64, std::unique_ptr<OpenPage>> m_pages;
    QHash<TicketId, Overlay> m_pending;
    QHash<TicketId, qint64> m_pendingSince; // by m_clock
    QElapsedTimer m_clock;
    QTimer m_markTimer;
    QList<Settled> m_lingering;
    QSet<QString> m_arrived; // keys of entries whose event came before their answer
    qint64 m_position = 0;
    UserId m_knownMe; // of the local copy, until the server has said it again
};

} // namespace sf::client

Q_DECLARE_METATYPE(sf::TicketRow)
