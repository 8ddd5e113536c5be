// SPDX-License-Identifier: GPL-3.0-or-later
// Rows, what waits over them, and read marks.
#include "client/tickets/ticketstore.h"

#include "client/net/api.h"
#include "client/sync/attention.h"
#include "client/sync/feed.h"
#include "client/sync/localdb.h"
#include "client/sync/outbox.h"

namespace sf::client {

namespace {

constexpr qsizetype kMostRows = 20'000;
constexpr int kMomentMs = 300;

} // namespace

TicketStore::TicketStore(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, Attention &attention, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_feed(feed)
    , m_outbox(outbox)
    , m_db(db)
    , m_attention(attention)
    , m_position(feed.position())
{
    connect(&feed, &Feed::eventArrived, this, &TicketStore::takeEvent);
    connect(&feed, &Feed::positionChanged, this, [this](qint64 position) {
        m_position = position;
        if (m_lingering.removeIf([position](const Settled &settled) { return settled.seq <= position; }) > 0)
            rebuildPending();
        emit positionChanged(position);
    });
    connect(&feed, &Feed::resynced, this, &TicketStore::forget);
    connect(&feed, &Feed::refetchNeeded, this, [this] {
        m_position = m_feed.position();
        for (const auto &[id, page] : m_pages) {
            if (page->users > 0)
                fetchPage(TicketId(id));
        }
        emit refetchNeeded();
    });
    connect(&outbox, &Outbox::entryAdded, this, &TicketStore::rebuildPending);
    connect(&outbox, &Outbox::entryChanged, this, &TicketStore::rebuildPending);
    connect(&outbox, &Outbox::entryCancelled, this, &TicketStore::rebuildPending);
    connect(&outbox, &Outbox::entrySettled, this, &TicketStore::settled);
    connect(&outbox, &Outbox::idAssigned, this, &TicketStore::idAssigned);
    connect(&api, &Api::stateChanged, this, &TicketStore::apiChanged);
    connect(&attention, &Attention::changed, this, &TicketStore::rowOverlaid);
    m_clock.start();
    m_markTimer.setSingleShot(true);
    connect(&m_markTimer, &QTimer::timeout, this, &TicketStore::repaintPending);
    if (const auto known = fromJson<User>(QByteArrayView(db.value(QStringLiteral("me")))))
        m_knownMe = known->id;
    rebuildPending();
}

TicketStore::~TicketStore() = default;

UserId TicketStore::me() const
{
    const UserId signedIn = m_api.welcome().user.id;
    return signedIn.isValid() ? signedIn : m_knownMe;
}

void TicketStore::apiChanged()
{
    if (m_api.isSignedIn())
        return;
    QList<TicketId> old; // whoever hears of it may open and close pages
    for (const auto &[id, page] : m_pages) {
        if (page->state != PageState::Current || TicketId(id).isLocal())
            continue;
        page->state = PageState::Copy;
        page->copyTime = Time::now();
        old.append(TicketId(id));
    }
    for (const TicketId id : std::as_const(old))
        emit pageChanged(id);
    repaintPending();
    emit connectionLost();
}

qint64 TicketStore::liveAfter() const
{
    return m_feed.liveAfter();
}

std::optional<TicketRow> TicketStore::storedRow(TicketId id) const
{
    const auto found = m_rows.constFind(id);
    return found == m_rows.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<TicketRow> TicketStore::row(TicketId id) const
{
    auto stored = storedRow(id);
    return stored ? std::optional(displayed(std::move(*stored))) : std::nullopt;
}

TicketRow TicketStore::displayed(TicketRow row) const
{
    const auto waiting = m_pending.constFind(row.id);
    if (waiting != m_pending.constEnd())
        waiting->applyTo(row);
    return row;
}

void TicketStore::takeRows(const QList<TicketRow> &rows)
{
    if (m_rows.size() + rows.size() > kMostRows)
        m_rows.clear(); // lists hold what they show; this is only for those who ask by id
    for (const TicketRow &row : rows) {
        const auto held = m_rows.constFind(row.id);
        if (held == m_rows.constEnd() || held->version <= row.version)
            m_rows.insert(row.id, row);
    }
}

void TicketStore::takeEvent(const FeedEvent &event)
{
    if (m_outbox.find(event.event->call)) {
        m_arrived.insert(event.event->call);
        rebuildPending();
    }
    if (event.event->entity == Entity::Ticket)
        takeTicketEvent(event);
    else if (event.response)
        takeResponse(*event.response);
    else if (event.event->entity == Entity::Contact)
        takeContact(event);
    else if (event.event->entity == Entity::Company)
        takeCompany(event);
    else if (event.event->entity == Entity::Tag)
        takeTag(event);
}

void TicketStore::takeTicketEvent(const FeedEvent &event)
{
    const auto row = fromJson<TicketRow>(QByteArrayView(event.row.bytes));
    if (!row || !row->id.isValid())
        return;
    RowChange change{.before = {}, .after = *row, .seq = event.seq};
    change.isOwn = event.event->actorId == me();
    const auto held = storedRow(row->id);
    const bool isLive = event.seq > m_feed.liveAfter() && row->version == event.event->version;
    if (isLive && event.event->version == 1) {
        change.before.reset();
    } else if (held && held->version == row->version - 1) {
        change.before = held;
    } else {
        change.before = rowBefore(*row, *event.event);
        change.isExact = isLive;
    }
    if (!held || held->version <= row->version)
        m_rows.insert(row->id, *row);
    emit rowChanged(change);
    if (OpenPage *page = find(row->id)) {
        takeIntoPage(*page, event, *row);
        emit pageChanged(row->id);
    }
}

void TicketStore::rebuildPending()
{
    QHash<TicketId, Overlay> pending;
    const auto lay = [&pending](const OutboxEntry &entry) {
        if (entry.entity != Entity::Ticket)
            return;
        Overlay &overlay = pending[TicketId(entry.subject())];
        if (const auto update = entry.as<TicketUpdate>())
            overlay.add(*update);
        else if (const auto reply = entry.as<TicketRespond>())
            overlay.add(*reply);
    };
    for (const Settled &settled : std::as_const(m_lingering))
        lay(settled.entry);
    for (const OutboxEntry &entry : m_outbox.entries()) {
        if (!m_arrived.contains(entry.key))
            lay(entry);
    }
    QSet<TicketId> touched(m_pending.keyBegin(), m_pending.keyEnd());
    touched.unite(QSet<TicketId>(pending.keyBegin(), pending.keyEnd()));
    m_pending = pending;
    m_pendingSince.removeIf([&pending](const auto &since) { return !pending.contains(since.key()); });
    for (const TicketId id : pending.keys()) {
        if (!m_pendingSince.contains(id))
            m_pendingSince.insert(id, m_clock.elapsed());
    }
    markPendingSoon();
    for (const TicketId id : std::as_const(touched)) {
        emit rowOverlaid(id);
        if (OpenPage *page = find(id)) {
            if (id.isLocal())
                buildLocal(id, *page);
            overlayPage(*page);
            emit pageChanged(id);
        }
    }
}

bool TicketStore::isMarkedPending(TicketId id) const
{
    const auto since = m_pendingSince.constFind(id);
    return since != m_pendingSince.constEnd() && (!m_api.isSignedIn() || m_clock.elapsed() - *since >= kMomentMs);
}

void TicketStore::markPendingSoon()
{
    const bool isAnyFresh = std::any_of(m_pendingSince.cbegin(), m_pendingSince.cend(),
                                        [now = m_clock.elapsed()](qint64 since) { return now - since < kMomentMs; });
    if (isAnyFresh && !m_markTimer.isActive())
        m_markTimer.start(kMomentMs);
}

void TicketStore::repaintPending()
{
    for (const TicketId id : m_pendingSince.keys())
        emit rowOverlaid(id);
    markPendingSoon();
}

void TicketStore::settled(const OutboxEntry &entry, const Receipt &receipt)
{
    // The answer may overtake the event: until that comes, what was changed stays on the screen.
    if (receipt.seq > m_position && !m_arrived.contains(entry.key)) {
        OutboxEntry known = entry;
        if (known.localId != 0) {
            known.record = receipt.id;
            known.localId = 0;
        }
        m_lingering.append({.entry = known, .seq = receipt.seq});
    }
    m_arrived.remove(entry.key);
    rebuildPending();
}

bool TicketStore::isUnread(const TicketRow &row) const
{
    return m_attention.isUnread(row.id);
}

const QSet<TicketId> &TicketStore::unread() const
{
    return m_attention.unread();
}

void TicketStore::markRead(TicketId id)
{
    const OpenPage *page = find(id);
    m_attention.markRead(id, qMax(m_rows.value(id).lastEventSeq, page ? page->stored.lastEventSeq : 0));
}

void TicketStore::forget()
{
    m_rows.clear();
    m_lingering.clear();
    m_db.forgetSeen();
    for (const auto &[id, page] : m_pages)
        page->again = page->fetching;
}

} // namespace sf::client
