// SPDX-License-Identifier: GPL-3.0-or-later
// RecordModel: a list of records of which only runs are held, found by offset. It looks again soon after something changed, row by row,
// so that what is looked at stays where it is. Main thread.
#pragma once

#include "shared/result.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QSet>
#include <QTimer>

namespace sf::client {

/// How a cell is painted; ValueRole is a score, a colour, or a list of tags, PictureRole a logo.
enum class CellKind : quint8 { Text, Person, Company, LeadScore, Health, Chip, Tags, Count };

class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Empty, Offline, Error };
    Q_ENUM(State)
    enum Role { KindRole = Qt::UserRole, ValueRole, PictureRole };
    static constexpr int kRun = 100; ///< rows asked for at a time

    explicit RecordModel(QObject *parent = nullptr);

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    qint64 total() const { return m_total; }
    /// When the rows are those of an earlier time, since the server is away; else nothing.
    std::optional<QDateTime> asOf() const;
    int rowCount(const QModelIndex &parent = {}) const override;

    virtual qint64 idAt(int row) const = 0; ///< 0: not loaded
    /// Among the loaded rows; -1: not there.
    virtual int rowOf(qint64 id) const = 0;
    /// By which column it is sorted, -1: none of them.
    virtual int sortedColumn() const = 0;
    virtual Qt::SortOrder sortedOrder() const = 0;
    virtual const char *columnName(int column) const = 0;
    virtual int columnWidth(int column) const = 0;

    /// Narrows the query by what is searched for, or takes all of its conditions away.
    virtual void search(const QString &text) = 0;
    virtual void clearQuery() = 0;

    void setVisibleRows(int first, int last);
    /// While nobody looks, it only remembers that it is outdated.
    void setWatched(bool isWatched);
    /// Fetches again what is visible.
    void refresh();
    void outdate();

signals:
    void stateChanged();
    void totalChanged();
    /// Rows may hold other records than before.
    void refreshed();
    void queryChanged();

protected:
    virtual void fetch(qint64 offset) = 0;
    virtual void dropAll() = 0;
    /// Forgets the runs that begin before `first` or after `last`.
    virtual void dropOutside(qint64 first, qint64 last) = 0;
    virtual bool isLoaded(qint64 offset) const = 0;

    /// Another list: everything held goes.
    void restart();
    void arrived(qint64 offset, qsizetype count, qint64 total);
    void failed(qint64 offset, const Error &error);
    void setOnline(bool isOnline);

private:
    void fetchVisible(bool isAgain);
    void setTotal(qint64 total);
    void enter(State state);

    State m_state = State::Loading;
    Error m_error;
    qint64 m_total = 0;
    int m_firstVisible = 0;
    int m_lastVisible = 0;
    QSet<qint64> m_asked; ///< offsets on their way
    QTimer m_again;
    bool m_isWatched = false;
    bool m_isOutdated = true;
    bool m_isOnline = true;
    QDateTime m_arrivedAt;
};

} // namespace sf::client
