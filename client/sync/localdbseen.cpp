// SPDX-License-Identifier: GPL-3.0-or-later
// The local copies of what was seen: lists, pages, settings, read marks.
#include "client/sync/localdb.h"

#include <QSqlQuery>
#include <QVariant>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPages = 500;
constexpr qint64 kMostPageBytes = qint64{200} * 1024 * 1024;
constexpr int kSavesBetweenTrims = 20;

} // namespace

QSqlQuery LocalDb::selected(const QString &sql, const QVariant &value) const
{
    QSqlQuery query(m_db);
    if (!m_db.isOpen())
        return query;
    query.prepare(sql);
    query.addBindValue(value);
    query.exec();
    return query;
}

void LocalDb::saveList(const QString &name, const ListCopy &copy)
{
    setDurable(false);
    write(u"INSERT OR REPLACE INTO list (name, json) VALUES (?, ?)"_s, {name, QString::fromUtf8(toJson(copy))});
}

std::optional<ListCopy> LocalDb::list(const QString &name) const
{
    QSqlQuery row = selected(u"SELECT json FROM list WHERE name = ?"_s, name);
    if (!row.next())
        return std::nullopt;
    return fromJson<ListCopy>(QByteArrayView(row.value(0).toString().toUtf8()));
}

void LocalDb::savePage(const TicketPage &page)
{
    setDurable(false);
    const QByteArray json = toJson(page);
    write(u"INSERT OR REPLACE INTO page (ticket, json, size, saved_ms, turn) "
          "VALUES (?, ?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM page))"_s,
          {page.ticket.id.value(), QString::fromUtf8(json), json.size(), Time::now().ms});
    if (++m_savedPages % kSavesBetweenTrims == 0)
        trimPages();
}

std::optional<PageCopy> LocalDb::page(TicketId id) const
{
    QSqlQuery row = selected(u"SELECT json, saved_ms FROM page WHERE ticket = ?"_s, id.value());
    if (!row.next())
        return std::nullopt;
    auto page = fromJson<TicketPage>(QByteArrayView(row.value(0).toString().toUtf8()));
    if (!page || page->ticket.id != id)
        return std::nullopt;
    return PageCopy{.page = std::move(*page), .savedAt = Time{row.value(1).toLongLong()}};
}

void LocalDb::trimPages()
{
    write(u"DELETE FROM page WHERE ticket NOT IN (SELECT ticket FROM page ORDER BY turn DESC LIMIT ?)"_s, {kMostPages});
    write(u"DELETE FROM page WHERE ticket IN (SELECT ticket FROM "
          "(SELECT ticket, sum(size) OVER (ORDER BY turn DESC) AS sofar FROM page) WHERE sofar > ?)"_s,
          {kMostPageBytes});
}

void LocalDb::saveValue(const QString &name, const QByteArray &json)
{
    setDurable(false);
    write(u"INSERT OR REPLACE INTO value (name, json) VALUES (?, ?)"_s, {name, QString::fromUtf8(json)});
}

QByteArray LocalDb::value(const QString &name) const
{
    QSqlQuery row = selected(u"SELECT json FROM value WHERE name = ?"_s, name);
    return row.next() ? row.value(0).toString().toUtf8() : QByteArray();
}

void LocalDb::markRead(TicketId id, qint64 seq)
{
    setDurable(false);
    write(u"INSERT OR REPLACE INTO read_mark (ticket, seq) VALUES (?, ?)"_s, {id.value(), seq});
}

QHash<TicketId, qint64> LocalDb::readMarks() const
{
    QHash<TicketId, qint64> marks;
    QSqlQuery rows = selected(u"SELECT ticket, seq FROM read_mark WHERE seq >= ?"_s, 0);
    while (rows.next())
        marks.insert(TicketId(rows.value(0).toLongLong()), rows.value(1).toLongLong());
    return marks;
}

void LocalDb::forgetSeen()
{
    setDurable(false);
    for (const auto table : {"list", "page", "read_mark"})
        write(u"DELETE FROM %1"_s.arg(QLatin1String(table)));
}

} // namespace sf::client
