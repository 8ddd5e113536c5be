// SPDX-License-Identifier: GPL-3.0-or-later
// A list of records of which only runs are held.
#include "client/records/recordmodel.h"

namespace sf::client {

namespace {

constexpr int kAgainMs = 1000;

} // namespace

RecordModel::RecordModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &RecordModel::refresh);
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_total);
}

void RecordModel::setVisibleRows(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
    if (m_isWatched)
        fetchVisible(false);
}

void RecordModel::setWatched(bool isWatched)
{
    if (m_isWatched == isWatched)
        return;
    m_isWatched = isWatched;
    if (isWatched && m_isOutdated)
        refresh();
}

void RecordModel::refresh()
{
    m_isOutdated = !m_isWatched;
    if (!m_isWatched)
        return;
    // Runs out of sight would show what was there before; they are found again when they come into view.
    dropOutside(m_firstVisible / kRun * kRun, std::max(m_firstVisible, m_lastVisible));
    fetchVisible(true);
}

void RecordModel::outdate()
{
    m_isOutdated = true;
    if (m_isWatched && !m_again.isActive())
        m_again.start();
}

void RecordModel::restart()
{
    beginResetModel();
    m_asked.clear();
    m_total = 0;
    m_firstVisible = m_lastVisible = 0;
    dropAll();
    endResetModel();
    enter(State::Loading);
    refresh();
}

void RecordModel::fetchVisible(bool isAgain)
{
    const qint64 last = std::max<qint64>(m_lastVisible, m_firstVisible);
    for (qint64 offset = m_firstVisible / kRun * kRun; offset <= last; offset += kRun) {
        if (m_asked.contains(offset) || (!isAgain && isLoaded(offset)) || (offset > 0 && offset >= m_total))
            continue;
        m_asked.insert(offset);
        fetch(offset);
    }
}

void RecordModel::arrived(qint64 offset, qsizetype count, qint64 total)
{
    m_asked.remove(offset);
    m_arrivedAt = QDateTime::currentDateTime();
    setTotal(total);
    const int first = static_cast<int>(offset);
    const int last = static_cast<int>(std::min<qint64>(offset + count, m_total)) - 1;
    if (first <= last)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    enter(m_total == 0 ? State::Empty : State::Ready);
    emit refreshed();
    if (m_isWatched)
        fetchVisible(false);
}

void RecordModel::failed(qint64 offset, const Error &error)
{
    m_asked.remove(offset);
    m_isOutdated = true;
    if (m_total > 0)
        return; // what is shown stays; the window says that the server is away
    m_error = error;
    enter(error.kind == ErrorKind::Offline ? State::Offline : State::Error);
}

void RecordModel::setOnline(bool isOnline)
{
    m_isOnline = isOnline;
    emit totalChanged();
}

std::optional<QDateTime> RecordModel::asOf() const
{
    return m_isOnline || m_state != State::Ready ? std::nullopt : std::optional(m_arrivedAt);
}

void RecordModel::setTotal(qint64 total)
{
    if (total == m_total)
        return;
    const int before = static_cast<int>(m_total);
    const int after = static_cast<int>(total);
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_total = total;
        endInsertRows();
    } else {
        beginRemoveRows({}, after, before - 1);
        m_total = total;
        dropOutside(0, total - 1);
        endRemoveRows();
    }
    emit totalChanged();
}

void RecordModel::enter(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace sf::client
