// SPDX-License-Identifier: GPL-3.0-or-later
// What a person made: queue and drafts.
#include "client/sync/localdb.h"

#include "client/sync/localdbtables.h"

#include <QSqlQuery>
#include <QVariant>

namespace sf::client {

using namespace Qt::StringLiterals;

LocalDb::LocalDb(const QString &path, const LocalLimits &limits, QObject *parent)
    : QObject(parent)
    , m_file(path)
    , m_limits(limits)
{
    if (!m_file.isWritable())
        return;
    m_lastLocalId = value(u"last_local_id"_s).toLongLong();
    for (const OutboxEntry &entry : entries()) {
        m_lastEntryId = qMax(m_lastEntryId, entry.id);
        m_lastLocalId = qMin(m_lastLocalId, entry.localId);
    }
    m_writer = std::make_unique<LocalWriter>(path);
    connect(m_writer.get(), &LocalWriter::written, this, &LocalDb::advance);
    connect(m_writer.get(), &LocalWriter::failed, this, &LocalDb::writeFailed);
    connect(m_writer.get(), &LocalWriter::recovered, this, &LocalDb::writeRecovered);
}

LocalDb::~LocalDb() = default;

bool LocalDb::flush()
{
    return m_writer && m_writer->flush();
}

qint64 LocalDb::post(LocalWriter::Kind kind, LocalWriter::Work work)
{
    return m_writer ? m_writer->post(kind, std::move(work)) : 0;
}

void LocalDb::postMade(LocalWriter::Work work, QObject *context, Written written)
{
    const qint64 number = post(LocalWriter::Kind::Made, std::move(work));
    if (number > 0 && written)
        m_waiting.push_back({number, context, std::move(written)});
}

void LocalDb::advance(qint64 upTo)
{
    m_written = upTo;
    const auto isOnDisk = [upTo](const auto &it) { return it.value().first <= upTo; };
    m_pages.removeIf(isOnDisk);
    m_lists.removeIf(isOnDisk);
    m_values.removeIf(isOnDisk);
    while (!m_waiting.empty() && m_waiting.front().number <= upTo) {
        const Waiting waiting = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (waiting.context)
            waiting.written();
    }
}

void LocalDb::insertEntry(OutboxEntry &entry, QObject *context, Written written)
{
    entry.id = ++m_lastEntryId;
    updateEntry(entry, context, std::move(written));
}

void LocalDb::updateEntry(const OutboxEntry &entry, QObject *context, Written written)
{
    postMade([entry](QSqlDatabase &db) { return putEntry(db, entry); }, context, std::move(written));
}

void LocalDb::removeEntry(qint64 id)
{
    postMade([id](QSqlDatabase &db) { return runLocal(db, u"DELETE FROM outbox WHERE id = ?"_s, {id}); });
}

void LocalDb::settleEntry(const OutboxEntry &entry, qint64 realId, const QList<OutboxEntry> &renamed)
{
    postMade([entry, realId, renamed](QSqlDatabase &db) {
        QSqlError error = runLocal(db, u"DELETE FROM outbox WHERE id = ?"_s, {entry.id});
        for (const OutboxEntry &later : renamed) {
            if (!error.isValid())
                error = putEntry(db, later);
        }
        if (!error.isValid() && entry.localId != 0 && entry.entity == Entity::Ticket)
            error = runLocal(db, u"UPDATE OR REPLACE draft SET ticket = ? WHERE ticket = ?"_s, {realId, entry.localId});
        return error;
    });
}

QList<OutboxEntry> LocalDb::entries() const
{
    QList<OutboxEntry> entries;
    if (!isWritable())
        return entries;
    QSqlQuery rows(m_file.reader());
    rows.setForwardOnly(true);
    rows.exec(QString::fromLatin1(kSelectEntries));
    while (rows.next())
        entries.append(entryFrom(rows));
    return entries;
}

qint64 LocalDb::nextLocalId()
{
    --m_lastLocalId;
    postMade([id = m_lastLocalId](QSqlDatabase &db) {
        return runLocal(db, u"INSERT OR REPLACE INTO value (name, json) VALUES ('last_local_id', ?)"_s,
                        {QString::number(id)});
    });
    return m_lastLocalId;
}

void LocalDb::saveDraft(qint64 ticket, const QString &kind, const QString &text, QObject *context, Written written)
{
    postMade(
        [ticket, kind, text, now = Time::now().ms](QSqlDatabase &db) {
            if (text.isEmpty())
                return runLocal(db, u"DELETE FROM draft WHERE ticket = ? AND kind = ?"_s, {ticket, kind});
            return runLocal(db, QString::fromLatin1(kPutDraft), {ticket, kind, text, now});
        },
        context, std::move(written));
}

QList<DraftRow> LocalDb::drafts() const
{
    QList<DraftRow> drafts;
    if (!isWritable())
        return drafts;
    QSqlQuery rows(m_file.reader());
    rows.exec(QString::fromLatin1(kSelectDrafts));
    while (rows.next()) {
        drafts.append({.ticket = rows.value(0).toLongLong(),
                       .kind = rows.value(1).toString(),
                       .text = rows.value(2).toString(),
                       .savedAt = Time{rows.value(3).toLongLong()}});
    }
    return drafts;
}

} // namespace sf::client
