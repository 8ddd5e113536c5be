// SPDX-License-Identifier: GPL-3.0-or-later
// TicketModel: a list of any length of which only windows are held. Pushes move rows exactly, in batches while there are many; nothing is reset
// while the query stays the same. Rows not loaded yet are empty and fetched when they are asked for.
#pragma once

#include "client/tickets/columns.h"
#include "client/tickets/ticketstore.h"
#include "client/tickets/windowrows.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <functional>

namespace sf::client {

class Api;
class Directory;
class LocalDb;

class TicketModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Offline only without rows to show: with rows it stays Ready, and copyTime() says since when they may be old, as while the server is
    /// busy. Error when the server refuses the query: what was shown before would not be its answer.
    enum class State { Loading, Ready, Empty, Offline, Error };
    Q_ENUM(State)

    enum Roles {
        RowRole = Qt::UserRole, ///< sf::TicketRow as shown
        PendingRole,            ///< bool: something of it waits in the queue, longer than a moment
        FlashRole,              ///< bool: changed by somebody else within the last moments
        UnreadRole,
        ColumnRole, ///< int: TicketColumn
    };

    using Answer = Result<TicketList::Result>;
    /// How a page of the list is fetched; `done` never runs inside.
    using Fetch = std::function<void(const TicketList::Params &, QObject *context, std::function<void(Answer)> done)>;

    static Fetch fetchBy(Api &api);

    TicketModel(TicketStore &store, const Directory &directory, LocalDb &db, Fetch fetch, QObject *parent = nullptr);
    ~TicketModel() override;

    /// `copyName` names the local copy of a view ("my_open"): shown at once and kept up to date; empty for a passing query.
    void setQuery(const TicketQuery &query, const TicketSort &sort, const QString &copyName = {});
    const TicketQuery &query() const { return m_query; }
    const TicketSort &sortOrder() const { return m_sort; }
    void setSortOrder(const TicketSort &sort);
    /// Tries again after Error, or brings everything up to date.
    void refresh();

    State state() const { return m_state; }
    sf::Error error() const { return m_error; }
    /// Set while a local copy is shown: when it was saved.
    std::optional<Time> copyTime() const { return m_copyTime; }
    /// Without those that are only there because the person is on them.
    qint64 total() const;
    bool totalIsAtLeast() const { return m_totalIsAtLeast; }
    /// Only the newest hits of the text were looked at.
    bool isCapped() const { return m_isCapped; }

    /// As shown; nullopt for one that is not loaded (asking for data() loads it).
    std::optional<TicketRow> rowAt(int row) const;
    std::optional<TicketRow> rowAt(const QModelIndex &index) const { return rowAt(index.row()); }
    /// -1 when it is not loaded.
    int rowOf(TicketId id) const;
    /// What the view shows: kept in place when the list has to be fetched again.
    void setVisibleRows(int first, int last);
    /// Where the person is: in a list of what is unread, a ticket stays until the person has left it for a moment.
    void setCurrent(TicketId id);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void stateChanged(State state);
    void totalChanged();
    /// The row under the eye has another number after fetching again: scroll by `delta` rows to keep it in place.
    void anchorMoved(int delta);

private:
    struct Request
    {
        qint64 offset = 0;
        int limit = 0;
        bool isAnchor = false; // renews the whole: total, and the rows around what is looked at
        TicketId above{};      // the row it continues by `cursor`
        QString cursor{};
        int generation = 0;
        qint64 number = 0;
        qint64 logStart = 0;
    };

    /// A fetched stretch on its way to the present.
    struct Slice
    {
        QList<TicketRow> rows;
        qint64 position = 0;
        TicketRow lowest;
        TicketRow highest;
    };

    bool hasText() const { return !m_query.text.isEmpty(); }
    Viewer viewer() const;
    void enter(State state);
    void showCopy();
    void saveCopySoon();
    void saveCopy();
    void want(int row) const;
    void sendWanted();
    void request(Request asked);
    void finish(const Request &asked);
    void answered(const Request &asked, const Answer &answer);
    void take(const Request &asked, const TicketList::Result &result);
    void takeParked(qint64 position);
    void takeParkedNow();
    void takeAnchor(const TicketList::Result &result);
    void replaceHeld(const TicketList::Result &result, const QList<TicketRow> &staying);
    void anchorFailed(const sf::Error &error);
    void showAsCopy();
    void takeRun(const Request &asked, const TicketList::Result &result);
    void runFailed(const Request &asked, const sf::Error &error);
    /// Where the row stands that a request continues; -1 when that row is not what it was any more.
    qint64 placeAbove(const Request &asked) const;
    void keepCursor(qint64 position, const TicketList::Result &result);
    void showRun(const Slice &slice);
    void bringUp(Slice &slice, const RowChange &change) const;
    void replay();
    void reanchor();
    void markDirty();
    void resize(qint64 total);
    void change(const RowChange &change);
    void flush();
    void apply(const RowChange &change);
    void applyToText(qint64 held, const TicketRow &row);
    void applyUnheld(const RowChange &change, bool isIn);
    bool isBeyondEnd(const WindowRows::Place &place) const;
    void insertRow(const TicketRow &row);
    void removeRow(qint64 position);
    void moveRow(qint64 from, const TicketRow &row);
    void requesterChanged(const Contact &requester, qint64 seq);
    bool dependsOnRequester() const;
    void overlaid(TicketId id);
    void tellTotal();
    void moveOn();
    void leaveRead();
    void followUnread(TicketId id);
    QList<TicketRow> stayingBeside(const TicketList::Result &result) const;
    void flashed(TicketId id);
    void endFlashes();
    QString spoken(const TicketRow &held, const ColumnFacts &column) const;
    void emitRow(qint64 row);
    void repaintAll();

    TicketStore &m_store;
    const Directory &m_directory;
    LocalDb &m_db;
    Fetch m_fetch;
    TicketQuery m_query;
    TicketSort m_sort;
    QString m_copyName;
    WindowRows m_rows;
    State m_state = State::Loading;
    sf::Error m_error;
    std::optional<Time> m_copyTime;
    bool m_totalIsAtLeast = false;
    bool m_isCapped = false;
    bool m_isStarted = false; // the server has answered for this query
    bool m_isAnchoring = false;
    int m_generation = 0;
    qint64 m_asOf = 0;         // pushes up to here are in the rows
    qint64 m_requesterSeq = 0; // answers from before it may show a requester as he was
    qint64 m_doubtUntil = 0;   // pushes up to here may be in some rows and not in others
    TicketId m_current;
    QSet<TicketId> m_staying; // though read by now
    QTimer m_leaveTimer;
    int m_firstVisible = 0;
    int m_lastVisible = 40;

    QList<RowChange> m_queue; // not yet shown
    QList<RowChange> m_log;   // shown while answers were on their way
    qint64 m_logBase = 0;
    QList<Request> m_running;
    qint64 m_lastRequest = 0;
    qint64 m_lastAnchor = 0; // answers to requests before it are about rows that were let go
    int m_outstanding = 0;
    QList<std::pair<Request, TicketList::Result>> m_parked; // newer than the feed

    mutable QList<int> m_wanted;
    mutable QTimer m_wantedTimer;
    QTimer m_flushTimer;
    QElapsedTimer m_sinceFlush;
    qint64 m_flushNs = 0; ///< what the last flush took
    QTimer m_anchorTimer;
    QElapsedTimer m_sinceAnchor;
    QTimer m_copyTimer;
    QTimer m_flashTimer;
    QHash<TicketId, qint64> m_flashes; // until when, by m_clock
    QElapsedTimer m_clock;
};

} // namespace sf::client
