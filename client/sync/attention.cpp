// SPDX-License-Identifier: GPL-3.0-or-later
// Read, unread and watched: answers, events, notices and what waits in the queue, put together.
#include "client/sync/attention.h"

#include "client/net/api.h"
#include "client/sync/directory.h"
#include "client/sync/feed.h"
#include "client/sync/localdb.h"
#include "client/sync/namedin.h"
#include "client/sync/outbox.h"

#include <QUuid>

namespace sf::client {

namespace {

struct ReadMark
{
    TicketId id;
    qint64 seq = 0;

    static constexpr auto fields()
    {
        using R = ReadMark;
        return FieldTable{field("id", &R::id), field("seq", &R::seq)};
    }
    friend bool operator==(const ReadMark &, const ReadMark &) = default;
};

/// What is kept on disk.
struct Stored
{
    QList<TicketId> unread;
    QList<TicketId> watched;
    QList<ReadMark> marks;

    static constexpr auto fields()
    {
        using R = Stored;
        return FieldTable{field("unread", &R::unread), field("watched", &R::watched), field("marks", &R::marks)};
    }
};

const QString &storedName()
{
    static const QString name = QStringLiteral("attention");
    return name;
}

QSet<TicketId> setOf(const QList<TicketId> &ids)
{
    return QSet<TicketId>(ids.begin(), ids.end());
}

} // namespace

Attention::Attention(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, const Directory &directory, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_outbox(outbox)
    , m_db(db)
    , m_directory(directory)
{
    load();
    connect(&feed, &Feed::eventArrived, this, &Attention::takeEvent);
    connect(&feed, &Feed::refetchNeeded, this, &Attention::fetch);
    connect(&feed, &Feed::resynced, this, [this] {
        m_recent.clear();
        m_marks.clear();
        replace({}, {});
    });
    connect(&api, &Api::notified, this, [this](const QByteArray &method, const JsonElement &params) {
        if (method != kAttentionNotification)
            return;
        if (const auto notice = fromJson<AttentionNotice>(params))
            takeNotice(*notice);
    });
    connect(&api, &Api::signedIn, this, [this] {
        for (const TicketId id : m_marks.keys())
            sendMark(id);
    });
    connect(&outbox, &Outbox::entryAdded, this, [this](const OutboxEntry &entry) {
        layEntry(entry);
        save();
    });
    connect(&outbox, &Outbox::entryCancelled, this, &Attention::takeBack);
    layWaiting();
}

void Attention::load()
{
    const auto stored = fromJson<Stored>(QByteArrayView(m_db.value(storedName())));
    if (!stored)
        return;
    m_unread = setOf(stored->unread);
    m_watched = setOf(stored->watched);
    for (const ReadMark &mark : stored->marks)
        m_marks.insert(mark.id, mark.seq);
}

void Attention::save()
{
    Stored stored{m_unread.values(), m_watched.values(), {}};
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark)
        stored.marks.append({mark.key(), mark.value()});
    m_db.saveValue(storedName(), toJson(stored));
}

void Attention::set(TicketId id, bool isUnread)
{
    if (isUnread == m_unread.contains(id))
        return;
    if (isUnread)
        m_unread.insert(id);
    else
        m_unread.remove(id);
    emit changed(id);
    emit countChanged();
}

void Attention::setWatched(TicketId id, bool isWatched)
{
    if (isWatched == m_watched.contains(id))
        return;
    if (isWatched)
        m_watched.insert(id);
    else
        m_watched.remove(id);
    emit changed(id);
}

void Attention::takeEvent(const FeedEvent &event)
{
    if (event.event->entity != Entity::Ticket)
        return;
    const auto row = fromJson<TicketRow>(QByteArrayView(event.row.bytes));
    if (!row || !row->id.isValid())
        return;
    const UserId me = m_directory.me().id;
    const bool isOwn = event.event->actorId == me;
    // Whoever is named watches from now on; the notice that says so may come after the note.
    if (isNamedIn(*event.event, me))
        setWatched(row->id, true);
    const bool isMine = row->assigneeId == me || m_watched.contains(row->id);
    if (!isMine && !m_unread.contains(row->id))
        return;
    m_recent.insert(row->id, {event.seq, isMine && !isOwn});
    set(row->id, isMine && !isOwn);
    save();
}

void Attention::takeNotice(const AttentionNotice &notice)
{
    setWatched(notice.ticketId, notice.watching);
    const auto recent = m_recent.constFind(notice.ticketId);
    const bool isOlder = recent != m_recent.cend() && recent->seq > notice.asOf;
    // What was read here since is only on its way.
    if (!isOlder && (!notice.unread || !m_marks.contains(notice.ticketId)))
        set(notice.ticketId, notice.unread);
    layWaiting();
    save();
}

void Attention::fetch()
{
    m_api.call<TicketAttention>({}, this, [this](const Result<TicketAttention::Result> &answer) {
        if (answer.ok())
            takeAnswer(*answer);
    });
}

void Attention::takeAnswer(const TicketAttention::Result &answer)
{
    QSet<TicketId> unread = setOf(answer.unread);
    m_recent.removeIf([&answer](const auto &recent) { return recent.value().seq <= answer.asOf; });
    for (const TicketId read : m_marks.keys())
        unread.remove(read);
    for (auto recent = m_recent.cbegin(); recent != m_recent.cend(); ++recent) {
        if (recent->isUnread)
            unread.insert(recent.key());
        else
            unread.remove(recent.key());
    }
    replace(unread, setOf(answer.watched));
    layWaiting();
    save();
}

void Attention::replace(const QSet<TicketId> &unread, const QSet<TicketId> &watched)
{
    const QSet<TicketId> before = m_unread + m_watched;
    QSet<TicketId> touched = before + unread + watched;
    touched.removeIf([&](TicketId id) {
        return m_unread.contains(id) == unread.contains(id) && m_watched.contains(id) == watched.contains(id);
    });
    m_unread = unread;
    m_watched = watched;
    for (const TicketId id : std::as_const(touched))
        emit changed(id);
    if (!touched.isEmpty())
        emit countChanged();
}

void Attention::layWaiting()
{
    for (const OutboxEntry &entry : m_outbox.entries())
        layEntry(entry);
}

void Attention::layEntry(const OutboxEntry &entry)
{
    if (const auto watched = entry.as<TicketWatch>())
        setWatched(watched->id, watched->watching);
    else if (const auto unread = entry.as<TicketMarkUnread>())
        set(unread->id, true);
}

void Attention::takeBack(const OutboxEntry &entry)
{
    if (const auto watched = entry.as<TicketWatch>())
        setWatched(watched->id, !watched->watching);
    else if (const auto unread = entry.as<TicketMarkUnread>())
        set(unread->id, false);
    layWaiting();
    save();
}

void Attention::markRead(TicketId id, qint64 seq)
{
    if (!m_unread.contains(id) || !id.isValid())
        return;
    m_marks.insert(id, qMax(seq, m_marks.value(id)));
    if (auto recent = m_recent.find(id); recent != m_recent.end())
        recent->isUnread = false;
    set(id, false);
    save();
    if (m_api.isSignedIn())
        sendMark(id);
}

void Attention::sendMark(TicketId id)
{
    const qint64 seq = m_marks.value(id);
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_api.call<TicketMarkRead>({.key = key, .id = id, .seq = seq}, this,
                               [this, id, seq](const Result<Receipt> &answer) {
                                   if (!answer.ok() && answer.error().kind == ErrorKind::Offline)
                                       return; // sent again after the next sign-in
                                   if (m_marks.value(id) == seq) {
                                       m_marks.remove(id);
                                       save();
                                   }
                               });
}

void Attention::markUnread(TicketId id, const QString &label)
{
    m_marks.remove(id);
    m_outbox.submit<TicketMarkUnread>({.key = {}, .id = id}, label);
}

void Attention::watch(TicketId id, bool isWatching, const QString &label)
{
    m_outbox.submit<TicketWatch>({.key = {}, .id = id, .watching = isWatching}, label);
}

} // namespace sf::client
