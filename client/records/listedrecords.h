// SPDX-License-Identifier: GPL-3.0-or-later
// ListedRecords: the rows that one list method answers, with columns as data and what waits in the queue laid over them.
#pragma once

#include "client/net/api.h"
#include "client/records/recordmodel.h"
#include "client/sync/directory.h"
#include "client/sync/feed.h"
#include "client/sync/outbox.h"
#include "client/sync/tagmoves.h"

#include <QCoreApplication>
#include <QPixmap>

#include <functional>
#include <span>

namespace sf::client {

template<class Row, class SortKey>
struct RecordColumn
{
    const char *name;  ///< stable, for settings
    const char *title; ///< to be translated in the context "RecordColumns"
    CellKind kind;
    int width;
    std::optional<SortKey> sortKey;
    QString (*text)(const Row &row, const Directory &directory);
    QVariant (*value)(const Row &row, const Directory &directory) = nullptr;
};

/// M is a list method with query, sort, descending, limit and offset; `record` is where its row holds the record of kind E.
template<Method M, Entity E, auto record>
class ListedRecords : public RecordModel
{
public:
    using Params = typename M::Params;
    using Query = decltype(Params().query);
    using Row = typename decltype(typename M::Result().rows)::value_type;
    using SortKey = decltype(Params().sort);
    using Column = RecordColumn<Row, SortKey>;
    using Record = std::remove_cvref_t<decltype(std::declval<Row>().*record)>;

    struct Parts
    {
        Api &api;
        Feed &feed;
        Outbox &outbox;
        const Directory &directory;
    };

    ListedRecords(const Parts &parts, std::span<const Column> columns, QObject *parent)
        : RecordModel(parent)
        , m_api(parts.api)
        , m_directory(parts.directory)
        , m_columns(columns)
    {
        connect(&parts.feed, &Feed::eventArrived, this, &ListedRecords::take);
        connect(&parts.feed, &Feed::refetchNeeded, this, &RecordModel::refresh);
        connect(&parts.outbox, &Outbox::entryAdded, this, &ListedRecords::repaint);
        connect(&parts.outbox, &Outbox::entryChanged, this, &ListedRecords::repaint);
        connect(&parts.outbox, &Outbox::entryCancelled, this, &ListedRecords::repaint);
        connect(&parts.api, &Api::signedIn, this, &RecordModel::refresh);
        connect(&parts.api, &Api::stateChanged, this, [this] { setOnline(m_api.isSignedIn()); });
        connect(&parts.directory, &Directory::changed, this, &ListedRecords::repaintAll);
    }

    const Params &params() const { return m_params; }
    const Query &query() const { return m_params.query; }
    void setQuery(const Query &query)
    {
        if (query == m_params.query)
            return;
        m_params.query = query;
        startAgain();
        emit queryChanged();
    }
    void search(const QString &text) override
    {
        Query query = m_params.query;
        query.text = text;
        setQuery(query);
    }
    void clearQuery() override { setQuery({}); }

    /// As the server has it; nothing where it is not loaded.
    std::optional<Row> storedAt(int row) const
    {
        const auto run = m_runs.constFind(row / kRun * kRun);
        if (row < 0 || run == m_runs.constEnd() || row % kRun >= run->size())
            return std::nullopt;
        return run->at(row % kRun);
    }

    /// With what waits in the queue.
    std::optional<Row> rowAt(int row) const
    {
        std::optional<Row> found = storedAt(row);
        if (found && overlay)
            overlay(*found);
        return found;
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Column &column = columnOf(index.column());
        if (role == KindRole)
            return QVariant::fromValue(column.kind);
        if (role != Qt::DisplayRole && role != ValueRole && role != Qt::ToolTipRole && role != PictureRole)
            return {};
        const auto row = rowAt(index.row());
        if (!row)
            return {};
        if (role == PictureRole)
            return picture ? QVariant(picture(*row)) : QVariant();
        if (role == ValueRole)
            return column.value ? column.value(*row, m_directory) : QVariant();
        return column.text(*row, m_directory);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
            return {};
        return QCoreApplication::translate("RecordColumns", columnOf(section).title);
    }

    void sort(int column, Qt::SortOrder order) override
    {
        if (column < 0 || column >= columnCount() || !columnOf(column).sortKey)
            return;
        const bool descending = order == Qt::DescendingOrder;
        if (m_params.sort == *columnOf(column).sortKey && m_params.descending == descending)
            return;
        m_params.sort = *columnOf(column).sortKey;
        m_params.descending = descending;
        startAgain();
    }

    int sortedColumn() const override
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].sortKey == m_params.sort)
                return static_cast<int>(i);
        }
        return -1;
    }
    Qt::SortOrder sortedOrder() const override
    {
        return m_params.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    const char *columnName(int column) const override { return columnOf(column).name; }
    int columnWidth(int column) const override { return columnOf(column).width; }

    qint64 idAt(int row) const override
    {
        const auto found = rowAt(row);
        return found ? ((*found).*record).id.value() : 0;
    }

    int rowOf(qint64 id) const override
    {
        for (auto run = m_runs.cbegin(); run != m_runs.cend(); ++run) {
            for (qsizetype i = 0; i < run->size(); ++i) {
                if ((run->at(i).*record).id.value() == id)
                    return static_cast<int>(run.key() + i);
            }
        }
        return -1;
    }

    void repaintAll()
    {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    /// Lays what waits over a row; set by whoever knows the record's changes.
    std::function<void(Row &)> overlay;
    /// What stands before the name, where the records have pictures.
    std::function<QPixmap(const Row &)> picture;

protected:
    void fetch(qint64 offset) override
    {
        Params params = m_params;
        params.limit = kRun;
        params.offset = offset;
        m_api.call<M>(params, this, [this, offset, round = m_round](const Result<typename M::Result> &answer) {
            if (round != m_round)
                return; // the question is another one by now
            if (!answer.ok())
                return failed(offset, answer.error());
            keepFew(offset);
            m_runs.insert(offset, answer->rows);
            arrived(offset, answer->rows.size(), answer->total);
        });
    }
    void dropOutside(qint64 first, qint64 last) override
    {
        for (auto run = m_runs.begin(); run != m_runs.end();)
            run = run.key() < first || run.key() > last ? m_runs.erase(run) : std::next(run);
    }
    void dropAll() override { m_runs.clear(); }
    bool isLoaded(qint64 offset) const override { return m_runs.contains(offset); }

private:
    static constexpr qsizetype kMostRuns = 40;

    const Column &columnOf(int column) const { return m_columns[static_cast<std::size_t>(column)]; }

    void startAgain()
    {
        ++m_round;
        restart();
    }

    void keepFew(qint64 around)
    {
        if (m_runs.size() < kMostRuns)
            return;
        auto farthest = m_runs.begin();
        for (auto run = m_runs.begin(); run != m_runs.end(); ++run) {
            if (std::abs(run.key() - around) > std::abs(farthest.key() - around))
                farthest = run;
        }
        m_runs.erase(farthest);
    }

    void take(const FeedEvent &event)
    {
        if (event.event->entity == Entity::Ticket) {
            const EventKind kind = event.event->kind;
            if (kind == EventKind::Created || kind == EventKind::StatusChanged || kind == EventKind::Reopened)
                outdate(); // the number of open tickets
            return;
        }
        if (movesTags(event))
            outdate();
        if (event.event->entity != E)
            return;
        outdate();
        const int at = rowOf(event.event->entityId);
        const auto now = fromJson<Record>(QByteArrayView(event.row.bytes));
        if (at < 0 || !now)
            return;
        Record &held = m_runs[at / kRun * kRun][at % kRun].*record;
        if (held.version < now->version)
            held = *now;
        emit dataChanged(index(at, 0), index(at, columnCount() - 1));
    }

    void repaint(const OutboxEntry &entry)
    {
        if (entry.entity != E)
            return;
        const int at = rowOf(entry.subject());
        if (at >= 0)
            emit dataChanged(index(at, 0), index(at, columnCount() - 1));
    }

    Api &m_api;
    const Directory &m_directory;
    std::span<const Column> m_columns;
    Params m_params;
    QHash<qint64, QList<Row>> m_runs; ///< by offset
    int m_round = 0;
};

} // namespace sf::client
