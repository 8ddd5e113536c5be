// SPDX-License-Identifier: GPL-3.0-or-later
// Statements and rows of the local copy.
#include "client/sync/localdbtables.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

QByteArray errorJson(const Error &error)
{
    return toJson(
        StoredError{.kind = static_cast<int>(error.kind), .message = error.message, .detail = RawJson{error.detail}});
}

Error errorFromJson(const QByteArray &json)
{
    const auto stored = fromJson<StoredError>(QByteArrayView(json));
    if (!stored)
        return {};
    Error error = Error::of(static_cast<ErrorKind>(stored->kind), stored->message);
    error.detail = stored->detail.bytes;
    return error;
}

} // namespace

QSqlError runLocal(QSqlDatabase &db, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(db);
    if (!query.prepare(sql))
        return query.lastError();
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query.exec() ? QSqlError() : query.lastError();
}

OutboxEntry entryFrom(const QSqlQuery &row)
{
    OutboxEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.key = row.value(1).toString();
    entry.method = row.value(2).toString();
    entry.params = row.value(3).toString().toUtf8();
    entry.entity = static_cast<Entity>(row.value(4).toInt());
    entry.record = row.value(5).toLongLong();
    entry.localId = row.value(6).toLongLong();
    entry.label = row.value(7).toString();
    entry.state = static_cast<OutboxEntry::State>(row.value(8).toInt());
    entry.error = errorFromJson(row.value(9).toString().toUtf8());
    entry.createdAt.ms = row.value(10).toLongLong();
    entry.sentAt.ms = row.value(11).toLongLong();
    entry.wasSent = row.value(12).toBool();
    return entry;
}

QSqlError putEntry(QSqlDatabase &db, const OutboxEntry &entry)
{
    return runLocal(db, QString::fromLatin1(kPutEntry),
                    {entry.id, entry.key, entry.method, QString::fromUtf8(entry.params), static_cast<int>(entry.entity),
                     entry.record, entry.localId, entry.label, static_cast<int>(entry.state),
                     QString::fromUtf8(errorJson(entry.error)), entry.createdAt.ms, entry.sentAt.ms, entry.wasSent});
}

} // namespace sf::client
