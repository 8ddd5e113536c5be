// SPDX-License-Identifier: GPL-3.0-or-later
// What the view asks of the model, and where the model stands.
#include "client/tickets/ticketmodel.h"

#include "client/net/api.h"
#include "client/sync/directory.h"
#include "client/sync/localdb.h"

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestWaitMs = 100;
constexpr qint64 kWorkShare = 20;
constexpr int kLeaveMs = 600; // longer than a double click, which else would meet the next row
constexpr int kFlashMs = 1'600;
constexpr int kCopyMs = 3'000;
constexpr int kWantedMs = 15;
constexpr int kCopiedRows = 500;

} // namespace

TicketModel::Fetch TicketModel::fetchBy(Api &api)
{
    return [&api](const TicketList::Params &params, QObject *context, std::function<void(Answer)> done) {
        api.call<TicketList>(params, context, std::move(done));
    };
}

TicketModel::TicketModel(TicketStore &store, const Directory &directory, LocalDb &db, Fetch fetch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_directory(directory)
    , m_db(db)
    , m_fetch(std::move(fetch))
{
    m_clock.start();
    m_wantedTimer.setSingleShot(true);
    m_wantedTimer.setInterval(kWantedMs);
    connect(&m_wantedTimer, &QTimer::timeout, this, &TicketModel::sendWanted);
    m_flushTimer.setSingleShot(true);
    connect(&m_flushTimer, &QTimer::timeout, this, &TicketModel::flush);
    m_anchorTimer.setSingleShot(true);
    connect(&m_anchorTimer, &QTimer::timeout, this, &TicketModel::reanchor);
    m_leaveTimer.setSingleShot(true);
    m_leaveTimer.setInterval(kLeaveMs);
    connect(&m_leaveTimer, &QTimer::timeout, this, &TicketModel::moveOn);
    m_flashTimer.setInterval(kFlashMs / 4);
    connect(&m_flashTimer, &QTimer::timeout, this, &TicketModel::endFlashes);
    m_copyTimer.setSingleShot(true);
    m_copyTimer.setInterval(kCopyMs);
    connect(&m_copyTimer, &QTimer::timeout, this, &TicketModel::saveCopy);

    connect(&store, &TicketStore::rowChanged, this, &TicketModel::change);
    connect(&store, &TicketStore::requesterChanged, this, &TicketModel::requesterChanged);
    connect(&store, &TicketStore::rowsOutdated, this, &TicketModel::markDirty);
    connect(&store, &TicketStore::rowOverlaid, this, &TicketModel::overlaid);
    connect(&store, &TicketStore::positionChanged, this, &TicketModel::takeParked);
    connect(&store, &TicketStore::refetchNeeded, this, &TicketModel::refresh);
    connect(&store, &TicketStore::connectionLost, this, &TicketModel::showAsCopy);
    connect(&directory, &Directory::changed, this, &TicketModel::repaintAll);
}

TicketModel::~TicketModel()
{
    if (m_copyTimer.isActive())
        saveCopy();
}

void TicketModel::setQuery(const TicketQuery &query, const TicketSort &sort, const QString &copyName)
{
    if (m_copyTimer.isActive()) {
        m_copyTimer.stop();
        saveCopy();
    }
    ++m_generation;
    m_query = query;
    m_sort = sort;
    m_copyName = copyName.isEmpty() ? QString()
                                    : copyName + u'/' + QString::fromLatin1(enumName(sort.by).data())
                                          + (sort.descending ? u"/down"_s : u"/up"_s);
    beginResetModel();
    m_rows.clear(sort, query.text.isEmpty());
    m_running.clear();
    m_queue.clear();
    m_log.clear();
    m_parked.clear();
    m_wanted.clear();
    m_flashes.clear();
    m_outstanding = 0;
    m_isAnchoring = false;
    m_isStarted = false;
    m_asOf = 0;
    m_doubtUntil = 0;
    m_firstVisible = 0;
    m_totalIsAtLeast = false;
    m_isCapped = false;
    m_error = {};
    m_copyTime.reset();
    m_current = {};
    m_staying.clear();
    showCopy();
    endResetModel();
    enter(State::Loading);
    leaveRead();
    emit totalChanged();
    reanchor();
}

void TicketModel::setSortOrder(const TicketSort &sort)
{
    if (sort == m_sort)
        return;
    const QString name = m_copyName.section(u'/', 0, -3);
    setQuery(m_query, sort, name);
}

void TicketModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kTicketColumnCount)
        return;
    if (const auto key = ticketColumns()[static_cast<std::size_t>(column)].sortKey)
        setSortOrder({.by = *key, .descending = order == Qt::DescendingOrder});
}

void TicketModel::refresh()
{
    // Whatever was said before may have been missed, so the next answer counts alone.
    m_anchorTimer.stop();
    m_requesterSeq = 0;
    reanchor();
}

void TicketModel::enter(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

Viewer TicketModel::viewer() const
{
    return {.user = m_directory.me().id, .unread = m_query.unread ? m_store.unread() + m_staying : m_store.unread()};
}

void TicketModel::showCopy()
{
    if (m_copyName.isEmpty())
        return;
    const auto copy = m_db.list(m_copyName);
    if (!copy)
        return;
    m_rows.setTotal(qMax<qint64>(copy->total, copy->rows.size()));
    if (!m_rows.fill(0, copy->rows)) {
        m_rows.clear(m_sort, !hasText());
        return;
    }
    m_totalIsAtLeast = copy->totalIsAtLeast;
    m_copyTime = copy->savedAt;
    m_store.takeRows(copy->rows);
}

void TicketModel::saveCopySoon()
{
    if (!m_copyName.isEmpty() && !m_copyTimer.isActive())
        m_copyTimer.start();
}

void TicketModel::saveCopy()
{
    const QList<TicketRow> rows = m_rows.heldFrom(0, kCopiedRows);
    if (m_copyName.isEmpty() || m_copyTime || (rows.isEmpty() && m_rows.total() > 0))
        return;
    m_db.saveList(m_copyName,
                  {.rows = rows, .total = m_rows.total(), .totalIsAtLeast = m_totalIsAtLeast, .savedAt = Time::now()});
    // Behind what is looked at, the copy is completed run by run.
    if (rows.size() < qMin<qint64>(kCopiedRows, m_rows.total()) && m_firstVisible < 2 * kCopiedRows)
        want(static_cast<int>(rows.size()));
}

std::optional<TicketRow> TicketModel::rowAt(int row) const
{
    const TicketRow *held = m_rows.at(row);
    return held ? std::optional(m_store.displayed(*held)) : std::nullopt;
}

int TicketModel::rowOf(TicketId id) const
{
    return static_cast<int>(m_rows.positionOf(id));
}

void TicketModel::setVisibleRows(int first, int last)
{
    m_firstVisible = qMax(0, first);
    m_lastVisible = qMax(m_firstVisible, last);
}

int TicketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(qMin<qint64>(m_rows.total(), std::numeric_limits<int>::max()));
}

int TicketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kTicketColumnCount;
}

QVariant TicketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ColumnFacts &column = ticketColumns()[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(column.alignment);
    if (role == ColumnRole)
        return index.column();
    const TicketRow *held = m_rows.at(index.row());
    if (!held) {
        if (role == Qt::DisplayRole || role == RowRole) // the delegate paints from the whole row
            want(index.row());
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column.text(m_store.displayed(*held), m_directory);
    case Qt::AccessibleTextRole:
        return spoken(*held, column);
    case RowRole:
        return QVariant::fromValue(m_store.displayed(*held));
    case PendingRole:
        return m_store.isMarkedPending(held->id);
    case FlashRole:
        return m_flashes.value(held->id, -1) > m_clock.elapsed();
    case UnreadRole:
        return m_store.isUnread(*held);
    default:
        return {};
    }
}

/// What the eye sees of a cell: the subject also says what its row looks like.
QString TicketModel::spoken(const TicketRow &held, const ColumnFacts &column) const
{
    const TicketRow row = m_store.displayed(held);
    const QString text = column.text(row, m_directory);
    if (column.id == TicketColumn::Assignee && text.isEmpty())
        return tr("Nobody");
    if (column.id == TicketColumn::Tags && text.isEmpty())
        return tr("No tags");
    if (column.id != TicketColumn::Subject)
        return text;
    QStringList parts{text};
    if (m_store.isUnread(held))
        parts.append(tr("unread"));
    if (m_store.isMarkedPending(held.id))
        parts.append(tr("waiting"));
    if (!row.tags.isEmpty())
        parts.append(tr("Tags: %1").arg(columnFacts(TicketColumn::Tags).text(row, m_directory)));
    return parts.join(u", "_s);
}

QVariant TicketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kTicketColumnCount)
        return {};
    const ColumnFacts &column = ticketColumns()[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return columnTitle(column.id);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(column.alignment);
    return {};
}

void TicketModel::emitRow(qint64 row)
{
    const int shown = static_cast<int>(row);
    emit dataChanged(index(shown, 0), index(shown, kTicketColumnCount - 1));
}

void TicketModel::repaintAll()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, kTicketColumnCount - 1));
}

void TicketModel::overlaid(TicketId id)
{
    const qint64 row = m_rows.positionOf(id);
    if (row >= 0)
        emitRow(row);
    if (m_query.unread)
        followUnread(id);
}

void TicketModel::tellTotal()
{
    emit totalChanged();
    if (m_state == State::Ready || m_state == State::Empty)
        enter(m_rows.total() == 0 ? State::Empty : State::Ready);
}

void TicketModel::flashed(TicketId id)
{
    m_flashes.insert(id, m_clock.elapsed() + kFlashMs);
    if (!m_flashTimer.isActive())
        m_flashTimer.start();
}

void TicketModel::endFlashes()
{
    const qint64 now = m_clock.elapsed();
    for (const TicketId id : m_flashes.keys()) {
        if (m_flashes.value(id) > now)
            continue;
        m_flashes.remove(id);
        overlaid(id);
    }
    if (m_flashes.isEmpty())
        m_flashTimer.stop();
}

void TicketModel::change(const RowChange &change)
{
    m_queue.append(change);
    if (m_flushTimer.isActive())
        return;
    // At once, unless that would keep the window busy: then as seldom as a twentieth of the time allows, at least ten times a second.
    const qint64 wait = qMin(kWorkShare * m_flushNs / 1'000'000, kLongestWaitMs);
    m_flushTimer.start(static_cast<int>(m_sinceFlush.isValid() ? qMax<qint64>(0, wait - m_sinceFlush.elapsed()) : 0));
}

} // namespace sf::client
