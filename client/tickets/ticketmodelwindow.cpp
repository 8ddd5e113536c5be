// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching windows of the list and bringing them up to the present.
#include "client/tickets/ticketmodel.h"

namespace sf::client {

namespace {

constexpr int kAnchorEveryMs = 1'000;
constexpr int kTextEveryMs = 2'000;
constexpr int kRowsAboveAnchor = 20;
constexpr int kMostOutstanding = 4;
constexpr int kParkMs = 300;
constexpr qsizetype kMostWanted = 200;

} // namespace

void TicketModel::want(int row) const
{
    if (m_wanted.contains(row))
        return;
    if (m_wanted.size() >= kMostWanted)
        m_wanted.removeFirst();
    m_wanted.append(row);
    if (!m_wantedTimer.isActive())
        m_wantedTimer.start();
}

void TicketModel::sendWanted()
{
    // The view looks at where it is now; what it only passed by does not matter any more.
    const QList<int> wanted = std::exchange(m_wanted, {});
    if (!m_isStarted || m_isAnchoring)
        return; // repainted, and so wanted again, when the anchor has come
    m_rows.keepNear(m_firstVisible, m_lastVisible);
    for (auto row = wanted.crbegin(); row != wanted.crend(); ++row) {
        const auto [first, length] = m_rows.missingAround(*row);
        const qint64 offset = first;
        const bool isAsked = std::any_of(m_running.cbegin(), m_running.cend(), [offset](const Request &running) {
            return running.offset <= offset && offset < running.offset + running.limit;
        });
        if (length > 0 && !isAsked && m_outstanding < kMostOutstanding)
            request({.offset = first, .limit = length});
    }
}

void TicketModel::request(Request asked)
{
    asked.generation = m_generation;
    asked.logStart = m_logBase + m_log.size();
    asked.number = ++m_lastRequest;
    // Neighbours come by cursor, which costs the same a million rows down; leaps by offset. Ranks have no place in the sort order.
    if (!asked.isAnchor && m_sort.by != SortKey::Relevance)
        asked.cursor = m_rows.cursorBefore(asked.offset);
    if (!asked.cursor.isEmpty())
        asked.above = m_rows.at(asked.offset - 1)->id;
    m_running.append(asked);
    ++m_outstanding;
    TicketList::Params params{.query = m_query, .sort = m_sort, .limit = asked.limit, .cursor = asked.cursor};
    params.offset = asked.cursor.isEmpty() ? asked.offset : 0;
    params.withTotal = asked.isAnchor;
    m_fetch(params, this, [this, asked](const Answer &answer) { answered(asked, answer); });
}

void TicketModel::finish(const Request &asked)
{
    m_running.removeIf([&asked](const Request &running) { return running.number == asked.number; });
    if (--m_outstanding == 0) {
        m_logBase += m_log.size();
        m_log.clear();
    }
}

void TicketModel::answered(const Request &asked, const Answer &answer)
{
    if (asked.generation != m_generation) {
        m_running.removeIf([&asked](const Request &running) { return running.number == asked.number; });
        return;
    }
    if (!answer.ok()) {
        finish(asked);
        if (asked.isAnchor)
            anchorFailed(answer.error());
        else
            runFailed(asked, answer.error());
        return;
    }
    // The answer may have overtaken events that it already holds: let those come first, so that its rows join on.
    if (!asked.isAnchor && answer->asOf > m_store.position()) {
        m_parked.append({asked, *answer});
        QTimer::singleShot(kParkMs, this, [this] { takeParkedNow(); });
        return;
    }
    take(asked, *answer);
}

void TicketModel::take(const Request &asked, const TicketList::Result &result)
{
    flush();
    if (asked.isAnchor)
        takeAnchor(result);
    else
        takeRun(asked, result);
    finish(asked);
}

void TicketModel::takeParked(qint64 position)
{
    for (qsizetype i = 0; i < m_parked.size();) {
        if (m_parked[i].second.asOf > position) {
            ++i;
            continue;
        }
        const auto parked = m_parked.takeAt(i);
        take(parked.first, parked.second);
    }
}

void TicketModel::takeParkedNow()
{
    for (const auto &parked : std::exchange(m_parked, {})) {
        m_doubtUntil = qMax(m_doubtUntil, parked.second.asOf);
        take(parked.first, parked.second);
    }
}

void TicketModel::anchorFailed(const sf::Error &error)
{
    m_isAnchoring = false;
    m_error = error;
    if (error.kind == ErrorKind::Busy && error.retryAfterMs > 0)
        m_anchorTimer.start(error.retryAfterMs);
    if (m_rows.total() > 0 && (error.kind == ErrorKind::Offline || error.kind == ErrorKind::Busy))
        return showAsCopy();
    enter(error.kind == ErrorKind::Offline ? State::Offline : State::Error);
}

void TicketModel::runFailed(const Request &asked, const sf::Error &error)
{
    const qint64 above = placeAbove(asked);
    if (above < 0 || error.kind != ErrorKind::Invalid)
        return;
    m_rows.setCursorAfter(above, {}); // the server does not know it (any more)
    want(static_cast<int>(above + 1));
}

/// What is held stays readable, marked as of when it was last known to be true.
void TicketModel::showAsCopy()
{
    if (m_rows.total() == 0)
        return;
    if (!m_copyTime)
        m_copyTime = Time::now();
    enter(State::Ready);
    emit totalChanged();
}

void TicketModel::reanchor()
{
    if (m_isAnchoring) {
        markDirty();
        return;
    }
    m_isAnchoring = true;
    m_sinceAnchor.start();
    const qint64 top = qMin<qint64>(m_firstVisible, qMax<qint64>(0, m_rows.total() - 1));
    request({.offset = qMax<qint64>(0, top - kRowsAboveAnchor), .limit = WindowRows::kRunLength, .isAnchor = true});
}

void TicketModel::markDirty()
{
    if (m_anchorTimer.isActive())
        return;
    const int every = hasText() ? kTextEveryMs : kAnchorEveryMs;
    const qint64 since = m_sinceAnchor.isValid() ? m_sinceAnchor.elapsed() : every;
    m_anchorTimer.start(static_cast<int>(qMax<qint64>(0, every - since)));
}

void TicketModel::takeAnchor(const TicketList::Result &result)
{
    m_isAnchoring = false;
    m_isStarted = true;
    m_store.takeRows(result.rows);
    m_lastAnchor = m_lastRequest;
    m_running.clear();
    const TicketRow *top = m_rows.at(m_firstVisible);
    const TicketId anchor = top ? top->id : TicketId();
    const qint64 end = result.position + result.rows.size();
    const QList<TicketRow> staying = stayingBeside(result);
    const qint64 total = qMax(result.total.value_or(m_rows.total()), result.rows.isEmpty() ? 0 : end) + staying.size();
    resize(qMax(total, m_rows.total()));
    replaceHeld(result, staying);
    resize(total);

    m_asOf = result.asOf;
    m_doubtUntil = 0;
    m_totalIsAtLeast = result.totalIsAtLeast;
    m_isCapped = result.capped;
    m_copyTime.reset();
    m_error = {};
    replay();
    if (m_asOf < m_requesterSeq)
        markDirty();
    const qint64 now = anchor.isValid() ? m_rows.positionOf(anchor) : -1;
    if (now >= 0 && now != m_firstVisible)
        emit anchorMoved(static_cast<int>(now - m_firstVisible));
    leaveRead();
    enter(m_rows.total() == 0 ? State::Empty : State::Ready);
    emit totalChanged();
    saveCopySoon();
}

/// Other rows under the same row count: what was selected keeps its record.
void TicketModel::replaceHeld(const TicketList::Result &result, const QList<TicketRow> &staying)
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::NoLayoutChangeHint);
    const QModelIndexList old = persistentIndexList();
    QList<TicketId> ids;
    for (const QModelIndex &index : old) {
        const TicketRow *held = m_rows.at(index.row());
        ids.append(held ? held->id : TicketId());
    }
    const qint64 total = m_rows.total();
    m_rows.clear(m_sort, !hasText());
    m_rows.setTotal(total - staying.size());
    if (m_rows.fill(result.position, result.rows))
        keepCursor(result.position + result.rows.size() - 1, result);
    else
        markDirty();
    for (const TicketRow &row : staying)
        m_rows.insert(m_rows.placeFor(row), row);
    QModelIndexList renewed;
    for (qsizetype i = 0; i < old.size(); ++i) {
        const qint64 row = ids[i].isValid() ? m_rows.positionOf(ids[i]) : -1;
        renewed.append(row >= 0 ? index(static_cast<int>(row), old[i].column()) : QModelIndex());
    }
    changePersistentIndexList(old, renewed);
    emit layoutChanged({}, QAbstractItemModel::NoLayoutChangeHint);
}

/// The window was read as of m_asOf; what was shown since has to be done to it again.
void TicketModel::replay()
{
    for (const RowChange &change : std::as_const(m_log)) {
        if (change.seq > m_asOf)
            apply(change);
    }
}

void TicketModel::resize(qint64 total)
{
    const qint64 old = m_rows.total();
    if (total > old) {
        beginInsertRows({}, static_cast<int>(old), static_cast<int>(total) - 1);
        m_rows.setTotal(total);
        endInsertRows();
    } else if (total < old) {
        beginRemoveRows({}, static_cast<int>(total), static_cast<int>(old) - 1);
        m_rows.setTotal(total);
        endRemoveRows();
    }
}

qint64 TicketModel::placeAbove(const Request &asked) const
{
    const qint64 above = asked.cursor.isEmpty() ? -1 : m_rows.positionOf(asked.above);
    return above >= 0 && m_rows.cursorBefore(above + 1) == asked.cursor ? above : -1;
}

void TicketModel::takeRun(const Request &asked, const TicketList::Result &result)
{
    if (asked.number <= m_lastAnchor)
        return;
    m_store.takeRows(result.rows);
    if (result.asOf < m_requesterSeq)
        markDirty();
    const qint64 above = placeAbove(asked);
    if (!asked.cursor.isEmpty() && above < 0) {
        want(static_cast<int>(asked.offset)); // the row it continues has moved
        return;
    }
    if (result.rows.isEmpty()) {
        if (!m_totalIsAtLeast)
            markDirty();
        return;
    }
    Slice slice{.rows = result.rows, .position = result.position};
    // Behind a known row it begins right there, whatever has come or gone above; what came in between belongs to it.
    slice.lowest = above >= 0 ? *m_rows.at(above) : result.rows.first();
    slice.highest = result.rows.last();
    for (qsizetype i = asked.logStart - m_logBase; i < m_log.size(); ++i) {
        if (i >= 0 && m_log[i].seq > result.asOf)
            bringUp(slice, m_log[i]);
    }
    if (above >= 0)
        slice.position = above + 1;
    if (slice.position + slice.rows.size() > m_rows.total() && m_totalIsAtLeast)
        resize(slice.position + slice.rows.size());
    if (!m_rows.fill(slice.position, slice.rows)) {
        markDirty();
        return;
    }
    keepCursor(slice.position + slice.rows.size() - 1, result);
    showRun(slice);
}

/// Only behind the very row that the answer ended with.
void TicketModel::keepCursor(qint64 position, const TicketList::Result &result)
{
    const TicketRow *last = m_rows.at(position);
    if (last && !result.rows.isEmpty() && last->id == result.rows.last().id
        && last->version == result.rows.last().version)
        m_rows.setCursorAfter(position, result.nextCursor);
}

void TicketModel::showRun(const Slice &slice)
{
    if (!slice.rows.isEmpty()) {
        const int first = static_cast<int>(slice.position);
        emit dataChanged(index(first, 0),
                         index(first + static_cast<int>(slice.rows.size()) - 1, kTicketColumnCount - 1));
    }
    m_rows.keepNear(m_firstVisible, m_lastVisible);
    saveCopySoon();
}

/// Does to a fetched stretch of the list what was done to the list since it was read.
void TicketModel::bringUp(Slice &slice, const RowChange &change) const
{
    const TicketId id = change.after.id;
    const auto held = std::find_if(slice.rows.begin(), slice.rows.end(), [id](const auto &r) { return r.id == id; });
    if (hasText()) {
        if (held != slice.rows.end())
            *held = change.after;
        return;
    }
    if (held != slice.rows.end())
        slice.rows.erase(held);
    else if (change.before && matches(m_query, *change.before, viewer()) && less(m_sort, *change.before, slice.lowest))
        --slice.position;
    if (!matches(m_query, change.after, viewer()))
        return;
    if (less(m_sort, change.after, slice.lowest)) {
        ++slice.position;
    } else if (!less(m_sort, slice.highest, change.after)) {
        const auto place =
            std::upper_bound(slice.rows.begin(), slice.rows.end(), change.after,
                             [this](const TicketRow &a, const TicketRow &b) { return less(m_sort, a, b); });
        slice.rows.insert(place, change.after);
    }
}

} // namespace sf::client
