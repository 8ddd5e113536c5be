// SPDX-License-Identifier: GPL-3.0-or-later
// LocalDb: the client's own copy on disk: queue, drafts, what was seen. One SQLite file a person and server. Main thread: writes are handed
// to a thread of their own in order and never wait for the disk; reads see all that was handed over. The destructor waits until it is written.
#pragma once

#include "client/sync/localfile.h"
#include "client/sync/localwriter.h"
#include "shared/methods/ticket.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <deque>
#include <memory>
#include <optional>

class QSqlQuery;

namespace sf::client {

struct OutboxEntry;

/// The first rows of a list as they were.
struct ListCopy
{
    QList<TicketRow> rows;
    qint64 total = 0;
    bool totalIsAtLeast = false;
    Time savedAt;

    static constexpr auto fields()
    {
        using R = ListCopy;
        return FieldTable{field("rows", &R::rows), field("total", &R::total),
                          field("total_is_at_least", &R::totalIsAtLeast), field("saved_at", &R::savedAt)};
    }
};

struct PageCopy
{
    TicketPage page;
    Time savedAt;
};

struct DraftRow
{
    qint64 ticket = 0;
    QString kind;
    QString text;
    Time savedAt;
};

/// How much of what was seen is kept; the oldest goes first.
struct LocalLimits
{
    qsizetype listRows = 500;
    int pages = 500;
    qint64 pageBytes = qint64{200} * 1024 * 1024;
};

class LocalDb : public QObject
{
    Q_OBJECT

public:
    using Written = std::function<void()>;

    explicit LocalDb(const QString &path, const LocalLimits &limits = {}, QObject *parent = nullptr);
    ~LocalDb() override;

    /// False when nothing can be kept (disk full, read-only profile, another client owns it); problem() says why, writes do nothing.
    bool isWritable() const { return m_file.isWritable(); }
    /// For the person: what went wrong with the local copy at the start; empty when nothing did.
    QString problem() const { return m_file.problem(); }
    /// Waits until all that was handed over is on disk; false when the disk refuses it.
    bool flush();

    // The queue. `written` runs when the entry is on disk, and not at all when `context` is gone.
    /// Sets `entry.id`.
    void insertEntry(OutboxEntry &entry, QObject *context = nullptr, Written written = {});
    void updateEntry(const OutboxEntry &entry, QObject *context = nullptr, Written written = {});
    void removeEntry(qint64 id);
    /// Answered: it goes, `renamed` are the later entries with the real id in them, and the drafts of a new ticket move. All or nothing.
    void settleEntry(const OutboxEntry &entry, qint64 realId, const QList<OutboxEntry> &renamed);
    /// Of the start: what was handed over since is not in it.
    QList<OutboxEntry> entries() const;
    /// A negative number no local record has had yet.
    qint64 nextLocalId();

    // Drafts; empty text removes one.
    void saveDraft(qint64 ticket, const QString &kind, const QString &text, QObject *context = nullptr,
                   Written written = {});
    /// Of the start: what was handed over since is not in it.
    QList<DraftRow> drafts() const;

    // What was seen.
    void saveList(const QString &name, const ListCopy &copy);
    std::optional<ListCopy> list(const QString &name) const;
    void savePage(const TicketPage &page);
    std::optional<PageCopy> page(TicketId id) const;
    void saveValue(const QString &name, const QByteArray &json);
    QByteArray value(const QString &name) const;
    /// After a resync: what was seen belongs to another log; queue and drafts stay.
    void forgetSeen();

signals:
    /// The disk refuses what a person made; it is kept in memory and tried again. Once for each reason.
    void writeFailed(const QString &why);
    void writeRecovered();

private:
    /// Handed over, but not on disk yet, with the number of its write.
    template<class Key, class T>
    using Unwritten = QHash<Key, std::pair<qint64, T>>;

    struct Waiting
    {
        qint64 number = 0;
        QPointer<QObject> context;
        Written written;
    };

    qint64 post(LocalWriter::Kind kind, LocalWriter::Work work);
    void postMade(LocalWriter::Work work, QObject *context = nullptr, Written written = {});
    void advance(qint64 upTo);
    QSqlQuery selected(const QString &sql, const QVariant &value) const;

    LocalFile m_file;
    LocalLimits m_limits;
    std::unique_ptr<LocalWriter> m_writer; // none when the file is not writable
    qint64 m_written = 0;                  // writes up to here are on disk
    qint64 m_forgotten = 0;                // pages and lists before this write are of another log
    std::deque<Waiting> m_waiting;
    Unwritten<TicketId, PageCopy> m_pages;
    Unwritten<QString, ListCopy> m_lists;
    Unwritten<QString, QByteArray> m_values;
    qint64 m_lastEntryId = 0;
    qint64 m_lastLocalId = 0;
};

} // namespace sf::client
