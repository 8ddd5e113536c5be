// SPDX-License-Identifier: GPL-3.0-or-later
// The local copies of what was seen: lists, pages, settings, read marks.
#include "client/sync/localdb.h"
#include "client/sync/localdbtables.h"

#include <QSqlQuery>
#include <QVariant>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

QSqlError trimPages(QSqlDatabase &db, const LocalLimits &limits)
{
    QSqlError error =
        runLocal(db, u"DELETE FROM page WHERE ticket NOT IN (SELECT ticket FROM page ORDER BY turn DESC LIMIT ?)"_s,
                 {limits.pages});
    if (error.isValid())
        return error;
    return runLocal(db,
                    u"DELETE FROM page WHERE ticket IN (SELECT ticket FROM "
                    "(SELECT ticket, sum(size) OVER (ORDER BY turn DESC) AS sofar FROM page) WHERE sofar > ?)"_s,
                    {limits.pageBytes});
}

} // namespace

QSqlQuery LocalDb::selected(const QString &sql, const QVariant &value) const
{
    if (!isWritable())
        return QSqlQuery(m_file.reader());
    QSqlQuery query(m_file.reader());
    query.prepare(sql);
    query.addBindValue(value);
    query.exec();
    return query;
}

void LocalDb::saveList(const QString &name, const ListCopy &copy)
{
    ListCopy kept = copy;
    kept.rows = copy.rows.first(qMin(copy.rows.size(), m_limits.listRows));
    const qint64 number = post(LocalWriter::Kind::Copy, [name, kept](QSqlDatabase &db) {
        return runLocal(db, u"INSERT OR REPLACE INTO list (name, json) VALUES (?, ?)"_s,
                        {name, QString::fromUtf8(toJson(kept))});
    });
    if (number > 0)
        m_lists.insert(name, {number, kept});
}

std::optional<ListCopy> LocalDb::list(const QString &name) const
{
    if (const auto fresh = m_lists.constFind(name); fresh != m_lists.constEnd())
        return fresh->second;
    QSqlQuery row = selected(u"SELECT json FROM list WHERE name = ?"_s, name);
    if (m_forgotten > m_written || !row.next())
        return std::nullopt;
    return fromJson<ListCopy>(QByteArrayView(row.value(0).toString().toUtf8()));
}

void LocalDb::savePage(const TicketPage &page)
{
    const PageCopy copy{.page = page, .savedAt = Time::now()};
    const qint64 number = post(LocalWriter::Kind::Copy, [copy, limits = m_limits](QSqlDatabase &db) {
        const QByteArray json = toJson(copy.page);
        const QSqlError error =
            runLocal(db,
                     u"INSERT OR REPLACE INTO page (ticket, json, size, saved_ms, turn) "
                     "VALUES (?, ?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM page))"_s,
                     {copy.page.ticket.id.value(), QString::fromUtf8(json), json.size(), copy.savedAt.ms});
        return error.isValid() ? error : trimPages(db, limits);
    });
    if (number > 0)
        m_pages.insert(page.ticket.id, {number, copy});
}

std::optional<PageCopy> LocalDb::page(TicketId id) const
{
    if (const auto fresh = m_pages.constFind(id); fresh != m_pages.constEnd())
        return fresh->second;
    QSqlQuery row = selected(u"SELECT json, saved_ms FROM page WHERE ticket = ?"_s, id.value());
    if (m_forgotten > m_written || !row.next())
        return std::nullopt;
    auto page = fromJson<TicketPage>(QByteArrayView(row.value(0).toString().toUtf8()));
    if (!page || page->ticket.id != id)
        return std::nullopt;
    return PageCopy{.page = std::move(*page), .savedAt = Time{row.value(1).toLongLong()}};
}

void LocalDb::saveValue(const QString &name, const QByteArray &json)
{
    const qint64 number = post(LocalWriter::Kind::Copy, [name, json](QSqlDatabase &db) {
        return runLocal(db, u"INSERT OR REPLACE INTO value (name, json) VALUES (?, ?)"_s,
                        {name, QString::fromUtf8(json)});
    });
    if (number > 0)
        m_values.insert(name, {number, json});
}

QByteArray LocalDb::value(const QString &name) const
{
    if (const auto fresh = m_values.constFind(name); fresh != m_values.constEnd())
        return fresh->second;
    QSqlQuery row = selected(u"SELECT json FROM value WHERE name = ?"_s, name);
    return row.next() ? row.value(0).toString().toUtf8() : QByteArray();
}

void LocalDb::forgetSeen()
{
    m_pages.clear();
    m_lists.clear();
    // Not a copy that may be let go: what is in the file would come back as if it belonged to the new log.
    m_forgotten = post(LocalWriter::Kind::Made, [](QSqlDatabase &db) {
        QSqlError error;
        for (const auto &table : {u"list"_s, u"page"_s, u"read_mark"_s}) {
            if (!error.isValid())
                error = runLocal(db, u"DELETE FROM "_s + table);
        }
        return error;
    });
}

} // namespace sf::client
