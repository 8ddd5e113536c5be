// SPDX-License-Identifier: GPL-3.0-or-later
// LocalDb: the client's own copy on disk: queue, drafts, what was seen. One SQLite file a person and server. Main thread; every write is
// on disk when the function returns. A file that cannot be read is set aside, never overwritten, and problem() says so.
#pragma once

#include "shared/methods/ticket.h"

#include <QByteArray>
#include <QHash>
#include <QLockFile>
#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <functional>
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
        return std::tuple{field("rows", &R::rows), field("total", &R::total),
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

class LocalDb
{
public:
    explicit LocalDb(const QString &path);
    ~LocalDb();
    LocalDb(const LocalDb &) = delete;
    LocalDb &operator=(const LocalDb &) = delete;

    /// False when nothing can be kept (disk full, read-only profile, another client owns it); problem() says why.
    bool isWritable() const { return m_writable; }
    /// For the person: what went wrong with the local copy; empty when nothing did.
    QString problem() const { return m_problem; }

    // The queue. `entry.id` is set by insertEntry.
    bool insertEntry(OutboxEntry &entry);
    bool updateEntry(const OutboxEntry &entry);
    bool removeEntry(qint64 id);
    QList<OutboxEntry> entries() const;
    /// A negative number no local record has had yet.
    qint64 nextLocalId();
    /// Everything `work` writes comes true together or not at all.
    bool inTransaction(const std::function<bool()> &work);

    // Drafts; empty text removes one.
    bool saveDraft(qint64 ticket, const QString &kind, const QString &text);
    QList<DraftRow> drafts() const;
    bool moveDrafts(qint64 fromTicket, qint64 toTicket);

    // What was seen.
    void saveList(const QString &name, const ListCopy &copy);
    std::optional<ListCopy> list(const QString &name) const;
    void savePage(const TicketPage &page);
    std::optional<PageCopy> page(TicketId id) const;
    void saveValue(const QString &name, const QByteArray &json);
    QByteArray value(const QString &name) const;
    void markRead(TicketId id, qint64 seq);
    QHash<TicketId, qint64> readMarks() const;
    /// After a resync: what was seen belongs to another log; queue and drafts stay.
    void forgetSeen();

private:
    bool openFile();
    void closeFile();
    bool isSound() const;
    bool prepareTables();
    void setAside();
    int salvage(const QString &damagedFile);
    void setDurable(bool durable);
    bool write(const QString &sql, const QVariantList &values = {});
    QSqlQuery selected(const QString &sql, const QVariant &value) const;
    void trimPages();

    QString m_path;
    QString m_connection;
    QLockFile m_lock;
    QSqlDatabase m_db;
    QString m_problem;
    bool m_writable = false;
    bool m_durable = false;
    int m_savedPages = 0;
    int m_depth = 0;
    qint64 m_lastLocalId = 0;
};

} // namespace sf::client
